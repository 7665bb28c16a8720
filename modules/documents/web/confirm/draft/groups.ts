/** The tasks in the order of the document, grouped as it groups them: by quarter in its table, by part elsewhere. */
import type { Reading, Task } from '../../../domain/reading/types.ts'
import type { Ref } from './refs.ts'
import { showWhen } from './when.ts'

export type Group = { readonly key: string; readonly title: string; readonly refs: readonly Ref[] }

export function taskGroups(reading: Reading): Group[] {
  const titles = sectionTitles(reading)
  const groups = new Map<string, { title: string; refs: Ref[] }>()
  reading.tasks.forEach((task, at) => {
    const title = titleOf(task, titles)
    const group = groups.get(title) ?? { title, refs: [] }
    group.refs.push(`task.${at}`)
    groups.set(title, group)
  })
  return [...groups].map(([key, group]) => ({ key, ...group }))
}

function titleOf(task: Task, titles: ReadonlyMap<string, string>): string {
  if (task.row !== null && task.period) return capitalised(showWhen(task.period))
  if (task.section) return [`Mục ${task.section}`, titles.get(task.section)].filter(Boolean).join(' · ')
  return task.period ? capitalised(showWhen(task.period)) : 'Các nhiệm vụ khác'
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "IV.2" → its heading; the outline counts levels, a task names the whole path. */
function sectionTitles(reading: Reading): Map<string, string> {
  const path: string[] = []
  const titles = new Map<string, string>()
  for (const { level, label, title } of reading.outline) {
    path.length = Math.max(0, level - 1)
    path[level - 1] = label ?? ''
    if (title) titles.set(path.filter(Boolean).join('.'), title)
  }
  return titles
}

/** What the rows of a tab are, in their order; keyboard and "accept all sure" go by it. */
export function deadlineGroups(reading: Reading): Group[] {
  return [
    { key: 'deadlines', title: 'Hạn nộp', refs: reading.deadlines.map((_, at): Ref => `deadline.${at}`) },
    { key: 'conditions', title: 'Điều kiện', refs: reading.conditions.map((_, at): Ref => `condition.${at}`) },
  ].filter((group) => group.refs.length > 0)
}
