/** Numbers of members as people read them: what is not known says so, and never looks like none. */
import { showNumber } from '#platform/ui'

export const Known = ({ value }: { readonly value: number | null }) =>
  value === null ? <span className="quiet">chưa rõ</span> : showNumber(value)

/** A sum in which some units do not know their number. */
export const KnownSum = ({ value, unknown }: { readonly value: number | null; readonly unknown: number }) => (
  <>
    <Known value={value} />
    {value !== null && unknown > 0 && <div className="quiet unknown-note">chưa rõ ở {showNumber(unknown)} đơn vị</div>}
  </>
)

/** Whole numbers as typed in Vietnam: dots and spaces group the digits. Empty is not known. */
export function typedCount(text: string): number | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d[\d. ]*$/.test(trimmed) ? Number(trimmed.replace(/[. ]/g, '')) : Number.NaN
}
