/** How a row of the sheet stands once the reader and the judge of its list have looked at it. */

/** As `platform/xlsx` has them; named here so that the rules know no technique. */
export type CellFault = {
  readonly column: string | null
  readonly severity: 'doubtful' | 'refused'
  readonly message: string
}
export type Option = { readonly code: string; readonly label: string }
export type Judged = {
  readonly faults: readonly CellFault[]
  readonly options?: readonly Option[]
  readonly understood?: Readonly<Record<string, string>>
}

export type Standing = 'good' | 'doubtful' | 'refused'

export type StoodRow = {
  readonly standing: Standing
  readonly faults: readonly CellFault[]
  readonly options: readonly Option[]
  /** Print of the verdict; empty for a row about which nothing was said. */
  readonly print: string
}

/** The columns of a row whose cells could not be read: the judge sees them empty, and is not heard about them. */
export const unreadIn = (faults: readonly CellFault[]): readonly string[] => [
  ...new Set(faults.flatMap(({ column, severity }) => (severity === 'refused' && column !== null ? [column] : []))),
]

export function stand(read: readonly CellFault[], judged: Judged | undefined): StoodRow {
  const unread = unreadIn(read)
  const heard = (judged?.faults ?? []).filter(({ column }) => column === null || !unread.includes(column))
  const faults = [...read, ...heard]
  const options = judged?.options ?? []
  return { standing: standingOf(faults), faults, options, print: printOf(judged) }
}

function standingOf(faults: readonly CellFault[]): Standing {
  if (faults.some((fault) => fault.severity === 'refused')) return 'refused'
  return faults.length > 0 ? 'doubtful' : 'good'
}

/** Two verdicts with one print say the same: what was decided about the first holds for the second. */
export function printOf(judged: Judged | undefined): string {
  if (!judged || (judged.faults.length === 0 && !judged.options?.length)) return ''
  const faults = judged.faults.map(({ column, severity, message }) => [column, severity, message])
  return JSON.stringify([faults, (judged.options ?? []).map(({ code }) => code)])
}
