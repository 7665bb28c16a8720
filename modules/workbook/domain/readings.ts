/** Cells that were not taken letter by letter: whoever sent the workbook sees what was made of them. */

/** What stood in the cell; what it was taken for, where its value does not say that itself. */
export type Reading = readonly [typed: string, understood: string | null]
export type Readings = Readonly<Record<string, Reading>>

type Words = Readonly<Record<string, string>>

/** Undefined for a row whose every cell was taken as it stands. */
export function readingsOf(
  cells: Readonly<Record<string, unknown>>,
  typed: Words = {},
  understood: Words = {},
): Readings | undefined {
  const readings: Record<string, Reading> = {}
  for (const [key, text] of Object.entries(typed)) readings[key] = [text, understood[key] ?? null]
  for (const [key, words] of Object.entries(understood))
    if (!(key in readings) && words !== cells[key]) readings[key] = [String(cells[key] ?? ''), words]
  return Object.keys(readings).length > 0 ? readings : undefined
}
