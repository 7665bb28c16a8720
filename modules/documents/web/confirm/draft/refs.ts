/** The address of one proposal on the confirm screen: `task.3`, `deadline.0`, `name.2`, `field.number`. */
import type { FieldName } from '../../../domain/decisions.ts'

export type Decidable = 'task' | 'deadline' | 'condition'
export type Ref = `${Decidable | 'name' | 'remark'}.${number}` | `field.${FieldName | 'recipients' | 'citations'}`

export const tabs = ['tasks', 'deadlines', 'names', 'remarks', 'facts'] as const
export type Tab = (typeof tabs)[number]

const tabOfKind: Record<string, Tab> = {
  task: 'tasks',
  deadline: 'deadlines',
  condition: 'deadlines',
  name: 'names',
  remark: 'remarks',
  field: 'facts',
}

export const tabOf = (ref: Ref): Tab => tabOfKind[ref.split('.')[0] ?? ''] ?? 'tasks'

export const placeOf = (ref: Ref): number => Number(ref.split('.')[1])

export const isDecidable = (ref: Ref): ref is `${Decidable}.${number}` => /^(task|deadline|condition)\./.test(ref)

export const isTab = (text: string): text is Tab => (tabs as readonly string[]).includes(text)
