/** Words that an amendment of a deadline has left behind: the text still naming the day that no longer holds. */
import { isLocalDate, type LocalDate, showDay } from '#platform/kernel'
import type { Task } from '../../domain/plan.ts'
import type { TaskForm } from './task/task-form.ts'

/** "30/01/2020", "30-1", "30 tháng 01 năm 2020": as offices write a day. */
export function namesDay(text: string, day: LocalDate): boolean {
  const [, month, date] = day.split('-').map(Number)
  return new RegExp(`(?<!\\d)0?${date}(\\s*[/.-]\\s*|\\s+tháng\\s+)0?${month}(?!\\d)`, 'i').test(text.normalize('NFC'))
}

/** The old days that the new wording still says, as they are shown. */
export function oldDaysNamed(before: Task, form: TaskForm): string[] {
  const kept = form.duties.flatMap(({ date, dateEnd }) => [date, dateEnd])
  const changed = before.duties
    .flatMap(({ due }) => [due.date, due.dateEnd])
    .filter((day): day is LocalDate => day !== null && isLocalDate(day) && !kept.includes(day))
  const texts = [form.text, form.note, ...form.duties.map((duty) => duty.title)]
  const named = changed.filter((day) => texts.some((text) => namesDay(text, day)))
  return [...new Set(named)].map(showDay)
}
