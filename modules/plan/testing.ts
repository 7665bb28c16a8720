/** Builders for tests: only what matters to a test is named there. */
import { type Id, localDate, type TreePath } from '#platform/kernel'
import { dueOf, type GivenDue } from './domain/due.ts'
import type { Debtor } from './domain/expansion.ts'
import type { Duty, Party, Target, Task } from './domain/plan.ts'

export const day = localDate

const asId = <Kind extends string>(text: string) => text as Id<Kind>

export const aTarget = (id: string, kind: Target['kind'] = 'unit'): Target => ({ kind, id, name: id })

export const aParty = (target: Target | null, given: Partial<Party> = {}): Party => ({
  role: 'lead',
  printed: target?.name ?? 'ai đó',
  target,
  ...given,
})

export const aDuty = (
  id: string,
  given: Partial<Omit<Duty, 'id' | 'due'>> & { due?: Partial<GivenDue> } = {},
): Duty => ({
  kind: 'free_task',
  title: id,
  consequence: 'none',
  legalGround: null,
  addressees: [],
  via: null,
  targets: null,
  ...given,
  id: asId<'duty'>(id),
  due: dueOf({ op: 'none', date: null, dateEnd: null, printed: null, ...given.due }),
})

export const aTask = (id: string, given: Partial<Omit<Task, 'id'>> = {}): Task => ({
  number: null,
  section: null,
  text: id,
  period: null,
  note: null,
  span: null,
  parties: [],
  duties: [],
  ...given,
  id: asId<'task'>(id),
})

export const aDebtor = (unit: string, given: Partial<Debtor> = {}): Debtor => ({
  unitId: asId<'unit'>(unit),
  unitPath: `/tinh/${unit}/` as TreePath,
  unitName: unit,
  typeRank: 20,
  block: null,
  body: null,
  ...given,
})
