/**
 * From what the reader found to tasks with the obligations they mean. A deadline printed inside a task is that task's
 * deadline, never a second task; a deadline outside every task becomes a line of its own.
 */

import type { ConfirmedDeadline, ConfirmedReading, ConfirmedTask, NamedParty } from '#modules/documents'
import { obligationKindWords } from '../vi.ts'
import { type DueOp, dueWithin, type GivenDue, periodOf } from './due.ts'
import type { Addressee, Consequence, DutyInput, ObligationKind, Party, Target, TaskInput } from './plan.ts'
import { addresseesIn } from './proposing/addressees.ts'
import { consequenceNear, gatedKinds } from './proposing/gates.ts'
import { kindsDone, kindsHandedIn } from './proposing/kinds.ts'

export type ReadPlan = Pick<ConfirmedReading, 'tasks' | 'deadlines' | 'conditions'>

export type Proposing = {
  /** True for the unit whose document it is, by whatever name. */
  readonly isOwn: (target: Target) => boolean
  readonly addressee: (printed: string) => Addressee
}

/** `isGuess` when a person should look at the kind of duty, not only at the names. */
export type ProposedLine = { readonly task: TaskInput; readonly isGuess: boolean }

export function proposeObligations(read: ReadPlan, ground: Proposing): ProposedLine[] {
  const attached = new Map(read.tasks.map((task) => [task.index, deadlineOf(task, read.deadlines)]))
  const taken = new Set([...attached.values()].flatMap((deadline) => deadline?.index ?? []))
  const alone = read.deadlines.filter((deadline) => !taken.has(deadline.index)).map(lineOfDeadline)
  const lines: Line[] = [
    ...read.tasks.map((task) => ({ ...task, dated: attached.get(task.index), printedRow: task.row })),
    ...alone,
  ].sort((a, b) => a.span.start - b.span.start)
  const gates = gatedKinds(read.conditions)
  return lines.map((line) => propose(line, { ...ground, gates, conditions: read.conditions }))
}

/** As many as a task keeps; whoever names more means a set. */
const mostParties = 50

type Line = Pick<ConfirmedTask, 'section' | 'text' | 'period' | 'span'> & {
  readonly printedRow: number | null
  readonly parties: ConfirmedTask['parties']
  readonly dated: ConfirmedDeadline | undefined
}
type Ground = Proposing & { readonly gates: ReadonlySet<ObligationKind>; readonly conditions: ReadPlan['conditions'] }

/** The deadline the reader put into the task, or one whose sentence lies inside it. */
function deadlineOf(task: ConfirmedTask, deadlines: readonly ConfirmedDeadline[]): ConfirmedDeadline | undefined {
  if (task.deadline !== null) return deadlines.find((deadline) => deadline.index === task.deadline)
  return deadlines.find(({ span }) => span.start >= task.span.start && span.end <= task.span.end)
}

const lineOfDeadline = (deadline: ConfirmedDeadline): Line => ({
  section: null,
  // What the reader cut from a clause reads badly alone ("Thời gian: 1 ngày dự kiến từ"); the whole clause does not.
  text: deadline.phrase.startsWith(deadline.what) ? deadline.phrase : deadline.what,
  period: null,
  span: deadline.span,
  printedRow: null,
  parties: deadline.who.map((party) => ({ ...party, role: 'lead' })),
  dated: deadline,
})

function propose(line: Line, ground: Ground): ProposedLine {
  const parties = line.parties.slice(0, mostParties).map(partyOf)
  const section = line.section?.slice(0, 60) ?? null
  const kept = { text: line.text.slice(0, 4000), section, span: { ...line.span }, note: null, parties }
  const task = {
    ...kept,
    number: line.printedRow === null ? null : String(line.printedRow).slice(0, 20),
    period: periodIn(line.period),
  }
  const duties = line.dated ? datedDuties(line, line.dated, ground) : periodDuties(line, parties, ground)
  const isGuess = duties.some((duty) => duty.kind !== 'free_task') && !line.dated
  return { task: { ...task, duties: duties.map((duty) => gatedBy(duty, ground.gates)) }, isGuess }
}

const partyOf = ({ name, target, role }: NamedParty & { role: 'lead' | 'with' }): Party => ({
  role: role === 'lead' ? 'lead' : 'co',
  printed: name.slice(0, 300),
  target: target && { ...target, name: target.name.slice(0, 300) },
})

/**
 * Something is handed in by a day: every kind it names is a duty with that day; unnamed, it is a task with a day. Also
 * where no unit is named yet: the day must not be lost when a person adds one.
 */
function datedDuties(line: Line, deadline: ConfirmedDeadline, ground: Ground): DutyInput[] {
  const kinds = kindsHandedIn(line.text)
  const due = dueOfDeadline(deadline)
  const printed = consequenceNear(deadline, ground.conditions)
  const title = titleOf(line.text, deadline.what)
  const each = (kind: ObligationKind) => (kinds.length > 1 ? `${obligationKindWords[kind]}: ${title}` : title)
  return (kinds.length > 0 ? kinds : (['free_task'] as const)).map((kind) => ({
    ...duty(kind, each(kind), due, kind === 'free_task' ? (printed ?? 'none') : (printed ?? 'late-mark')),
    via: deadline.via?.slice(0, 300) ?? null,
  }))
}

/** The words without the date, which stands beside them anyway. */
const titleOf = (text: string, what: string): string => {
  const deed = what.replace(/\s*\([^)]*$/, '').replace(/[\s;,.]+$/, '') || text
  return deed.charAt(0).toUpperCase() + deed.slice(1)
}

/** A line with a quarter: deeds that have a kind, duties that go outward for the issuer, and the plain task for the rest. */
function periodDuties(line: Line, parties: readonly Party[], ground: Ground): DutyInput[] {
  if (parties.length === 0) return []
  const due = dueWithin(periodIn(line.period))
  const outward = addresseesIn(line.text)
  const own = parties.flatMap(({ target }) => (target && ground.isOwn(target) ? [target] : []))
  if (outward.length > 0 && own.length > 0) {
    const others = parties.flatMap(({ target }) => (target && !ground.isOwn(target) ? [target] : []))
    const upward = {
      ...duty('upward', line.text, due, 'none'),
      addressees: outward.map(ground.addressee),
      targets: own,
    }
    return others.length === 0 ? [upward] : [upward, { ...duty('free_task', line.text, due, 'none'), targets: others }]
  }
  const kinds = kindsDone(line.text)
  if (kinds.length === 0) return [duty('free_task', line.text, due, 'none')]
  // Two duties of one line would look alike on a desk: each says first which of the deeds it is.
  const title = (kind: ObligationKind) => (kinds.length > 1 ? `${obligationKindWords[kind]}: ${line.text}` : line.text)
  return kinds.map((kind) => duty(kind, title(kind), due, 'none'))
}

const duty = (kind: ObligationKind, text: string, due: GivenDue, consequence: Consequence): DutyInput => ({
  kind,
  title: text.slice(0, 1000),
  due,
  consequence,
  legalGround: null,
  addressees: [],
  via: null,
  targets: null,
})

const gatedBy = (one: DutyInput, gates: ReadonlySet<ObligationKind>): DutyInput =>
  gates.has(one.kind) ? { ...one, consequence: 'not-considered' } : one

/** "hằng năm", "hằng tháng" and relative periods have no day of their own: they are shown, not counted. */
const periodIn = (period: string | null): string | null =>
  period !== null && /^\d{4}(-Q[1-4]|-\d{2})?$/.test(period) && periodOf(period) ? period : null

function dueOfDeadline({ op, date, dateEnd, phrase }: ConfirmedDeadline): GivenDue {
  const printed = phrase.slice(0, 500)
  if (date === null || !periodOf(date)) return { op: 'none', date: null, dateEnd: null, printed }
  const end = dateEnd !== null && periodOf(dateEnd) ? dateEnd : null
  const meant: DueOp = op === 'between' && end === null ? 'by' : op
  return { op: meant, date, dateEnd: end, printed }
}
