/** What the clerk said about duties and the plan itself, kept beside the decisions on the document. */
import {
  type Consequence,
  consequences,
  type DutyInput,
  type ObligationKind,
  obligationKinds,
  type TaskInput,
} from '../../domain/plan.ts'

export type Extras = Readonly<Record<string, string>>
export type DutyChoice = { readonly kind: ObligationKind; readonly consequence: Consequence }

/** "registration:not-considered,pact:none" */
export const writeDuties = (duties: readonly DutyChoice[]): string =>
  duties.map(({ kind, consequence }) => `${kind}:${consequence}`).join(',')

export function readDuties(text: string | undefined): DutyChoice[] | undefined {
  if (text === undefined) return undefined
  return text.split(',').flatMap((pair) => {
    const [kind, consequence] = pair.split(':')
    const known = obligationKinds.find((one) => one === kind)
    return known ? [{ kind: known, consequence: consequences.find((one) => one === consequence) ?? 'none' }] : []
  })
}

export const dutiesKey = (ref: string): string => `${ref}.duties`
export const groundKey = (ref: string): string => `${ref}.ground`

/** The proposed duties as the clerk left them: same day, parties and addressees, other kind, consequence or ground. */
export function overridden(task: TaskInput, ref: string, extras: Extras): TaskInput {
  const chosen = readDuties(extras[dutiesKey(ref)])
  const ground = extras[groundKey(ref)]?.trim()
  const duties = chosen
    ? chosen.flatMap((choice, at) => dutyAs(choice, task.duties[at] ?? task.duties[0]))
    : task.duties
  return { ...task, duties: ground ? duties.map((duty) => ({ ...duty, legalGround: ground })) : duties }
}

const dutyAs = ({ kind, consequence }: DutyChoice, duty: DutyInput | undefined): DutyInput[] =>
  duty ? [{ ...duty, kind, consequence }] : []

/** A name that was said to be none of ours gets no work; where nobody is left, the task only stands in the text. */
export function withoutStrangers(task: TaskInput, names: Readonly<Record<string, unknown>>): TaskInput {
  const parties = task.parties.filter(({ printed }) => names[printed] !== null)
  return { ...task, parties, duties: parties.length === 0 ? [] : task.duties }
}
