/** What one task obliges to, and how it is named in sentences. */
import { dueWithin } from './due.ts'
import type { DutyInput, Target, Task, TaskInput } from './plan.ts'

type Named = { readonly number: string | null; readonly section: string | null; readonly text: string }

/** A task that names somebody but says nothing more is one free task, due by the end of its period. */
export function dutiesOf(task: TaskInput): DutyInput[] {
  if (task.duties.length > 0 || task.parties.length === 0) return task.duties
  return [
    {
      kind: 'free_task',
      title: task.text.slice(0, 1000),
      due: dueWithin(task.period),
      consequence: 'none',
      legalGround: null,
      addressees: [],
      via: null,
      targets: null,
    },
  ]
}

type Bound = { readonly parties: TaskInput['parties'] }

/** Whom a duty binds: its own targets, else every understood party of the task, the lead first. */
export function targetsOf(duty: Pick<DutyInput, 'targets'>, task: Bound): Target[] {
  const leadFirst = [...task.parties].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'))
  const targets = duty.targets ?? leadFirst.flatMap((party) => (party.target ? [party.target] : []))
  return targets.filter((target) => target.kind !== 'outside')
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text)

/** "7 (Đăng ký các chỉ tiêu thi đua…)", "mục IV.2 (…)": enough to find the line in the document. */
export function taskLabel(task: Named): string {
  const place = task.number ?? (task.section ? `mục ${task.section}` : undefined)
  return place ? `${place} (${shortened(task.text)})` : `"${shortened(task.text)}"`
}

const documentWords = { annual: 'Kế hoạch', topical: 'Kế hoạch', guidance: 'Văn bản' } as const

/** "Mục IV.2, Kế hoạch 142/KH-LĐLĐ": where the duty is written. */
export function legalGroundOf(
  task: Named,
  document: { readonly kind: keyof typeof documentWords; readonly number: string | null },
): string {
  const parts = [
    task.section ? `mục ${task.section}` : undefined,
    // "Mục B.III.5" already says 5.
    task.number && !task.section?.endsWith(`.${task.number}`) ? `số thứ tự ${task.number}` : undefined,
    document.number ? `${documentWords[document.kind]} ${document.number}` : documentWords[document.kind].toLowerCase(),
  ].filter((part) => part !== undefined)
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

type Document = Parameters<typeof legalGroundOf>[1]

/** An issued duty always says where it is written; a draft may leave that to the number it does not have yet. */
export const withGrounds = (task: Task, document: Document): Task => ({
  ...task,
  duties: task.duties.map((duty) => ({ ...duty, legalGround: duty.legalGround || legalGroundOf(task, document) })),
})

/** A place between the neighbours at this index, at the end when none is named; undefined when there is no room left. */
export function positionAt(positions: readonly number[], index: number | undefined, step: number): number | undefined {
  const next = index === undefined ? undefined : positions[index]
  if (next === undefined) return (positions.at(-1) ?? 0) + step
  const previous = index === undefined || index === 0 ? 0 : (positions[index - 1] ?? 0)
  const between = Math.floor((previous + next) / 2)
  return between > previous ? between : undefined
}
