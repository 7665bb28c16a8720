/** Small pieces that the pages of blocks, bodies, figures and sets share. */
import { showDay } from '#platform/kernel'
import { type HistoryLine, TextField } from '#platform/ui'
import { historyWords, type OrganisationEntry } from '../../vi.ts'
import type { BodyPage } from '../../views.ts'
import { periodOf } from '../unit/parts.tsx'

/** "CSPL; CSPL và QHLĐ" as a list. */
export const namesIn = (text: string): string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)

type AliasesGiven = { readonly value: string; readonly onChange: (text: string) => void; readonly example: string }

export const AliasesField = ({ value, onChange, example }: AliasesGiven) => (
  <TextField
    name="aliases"
    label="Tên khác trong văn bản"
    hint={`Ngăn bằng dấu chấm phẩy, ví dụ ${example}. Nhờ đó văn bản đọc vào nhận ra đúng.`}
    value={value}
    onChange={onChange}
  />
)

type Line = BodyPage['history'][number]

export const historyLineOf = ({ at, actorName, entry, details }: Line): HistoryLine => ({
  key: `${at} ${entry}`,
  at,
  sentence: `${actorName} ${historyWords[entry as OrganisationEntry] ?? ''}`,
  note: noteOf(details),
})

function noteOf(details: Line['details']): string {
  const { from, to, name, on } = details as Record<string, string | null | undefined>
  const what = from && to && from !== to ? `${from} → ${to}` : (name ?? to)
  return [what, on && `từ ngày ${showDay(on as never)}`].filter(Boolean).join(', ')
}

export const FormerNames = ({ names }: { readonly names: BodyPage['formerNames'] }) => (
  <ul className="names-of-unit">
    {names.map((one) => (
      <li key={one.validFrom}>
        <strong>{one.name}</strong>
        <div className="quiet">{periodOf(one)}</div>
      </li>
    ))}
  </ul>
)
