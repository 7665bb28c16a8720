import type { Reading } from './reading/types.ts'

const notOurs = new Set(['hợp đồng', 'hóa đơn', 'hoá đơn'])
const namedTasks = 2

/**
 * Is this an administrative document at all? Its head must say what it is, by kind or by number, and one more formal
 * part must be there. A pasted fragment has no head: it passes when at least two tasks name who does them.
 */
export function isAdministrative(reading: Reading): boolean {
  const kind = reading.kind?.value.toLocaleLowerCase('vi')
  if (kind && notOurs.has(kind)) return false
  const hasHead = kind !== undefined || reading.number !== null || reading.symbol !== null
  const hasRest =
    reading.issuer !== null ||
    (reading.place !== null && reading.date !== null) ||
    reading.signer !== null ||
    reading.recipients.length > 0 ||
    reading.citations.length > 0
  return (hasHead && hasRest) || reading.tasks.filter((task) => task.units.length > 0).length >= namedTasks
}
