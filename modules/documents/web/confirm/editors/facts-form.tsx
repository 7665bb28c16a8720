/** What the document says of itself, to be read over and corrected; a field that has the focus is shown in the source. */
import { Input } from 'antd'
import type { ReactNode } from 'react'
import { isLocalDate, type LocalDate } from '#platform/kernel'
import { Field, LegalDateField, useSession } from '#platform/ui'
import type { FieldName } from '../../../domain/decisions.ts'
import { useDesk } from '../desk.ts'
import { correctField, fieldValue, printedField } from '../draft/values.ts'

export function FactsForm() {
  const { beside } = useDesk()
  return (
    <div className="facts-form">
      {beside.facts}
      <h2>Thông tin trong văn bản</h2>
      <WordsField name="kind" label="Loại văn bản" />
      <WordsField
        name="number"
        label="Số, ký hiệu"
        hint="Ví dụ 142/KH-LĐLĐ"
        absence="Văn bản chưa có số, sẽ ghi khi ban hành"
      />
      <DayField />
      <WordsField name="subject" label="Trích yếu (tên văn bản)" isRequired isLong />
      <WordsField name="issuer" label="Cơ quan ban hành" />
      <WordsField name="place" label="Nơi ban hành" />
      <WordsField name="signerPosition" label="Chức vụ người ký" />
      <WordsField name="signerName" label="Họ và tên người ký" />
      <Lists />
    </div>
  )
}

type Given = {
  readonly name: FieldName
  readonly label: string
  readonly hint?: string
  readonly isRequired?: boolean
  readonly isLong?: boolean
  /** What a person may state instead of a value. */
  readonly absence?: string
}

function WordsField({ name, label, hint, isRequired, isLong, absence }: Given) {
  const { draft, choose } = useDesk()
  const value = fieldValue(draft.reading, draft.decisions, name) ?? ''
  const Box = isLong ? Input.TextArea : Input
  return (
    <>
      <Field
        name={`field.${name}`}
        label={label}
        hint={useDoubt(name) ?? hint}
        isRequired={isRequired ?? absence !== undefined}
        error={isRequired && !value.trim() ? 'Hãy ghi một dòng để gọi tên văn bản này.' : undefined}
      >
        {(control) => (
          <Box
            {...control}
            {...(isLong ? { autoSize: { minRows: 1, maxRows: 5 } } : {})}
            autoComplete="off"
            value={value}
            disabled={draft.isLocked}
            onFocus={() => choose(`field.${name}`)}
            onChange={(event: { target: { value: string } }) =>
              draft.change((now) => correctField(now, name, event.target.value || null))
            }
          />
        )}
      </Field>
      {absence && <Absence name={name} label={absence} />}
    </>
  )
}

function DayField() {
  const { draft } = useDesk()
  const { today } = useSession()
  const value = fieldValue(draft.reading, draft.decisions, 'date')
  return (
    <>
      <LegalDateField
        name="field.date"
        label="Ngày ban hành"
        isRequired
        today={today}
        value={value && isLocalDate(value) ? value : null}
        onChange={(day: LocalDate | null) => draft.change((now) => correctField(now, 'date', day))}
      />
      <Absence name="date" label="Văn bản chưa ghi ngày, sẽ ghi khi ban hành" />
    </>
  )
}

/** Empty, and said to be empty, are two things. */
function Absence({ name, label }: { readonly name: FieldName; readonly label: string }) {
  const { draft } = useDesk()
  const isSaid = draft.decisions.fields[name]?.verdict === 'rejected'
  if (fieldValue(draft.reading, draft.decisions, name) !== null && !isSaid) return null
  return (
    <label className="absence">
      <input
        type="checkbox"
        checked={isSaid}
        disabled={draft.isLocked}
        onChange={() =>
          draft.change((now) => {
            const { [name]: _, ...rest } = now.fields
            return { ...now, fields: isSaid ? rest : { ...rest, [name]: { verdict: 'rejected' } } }
          })
        }
      />
      {label}
    </label>
  )
}

function useDoubt(name: FieldName): string | undefined {
  const { draft } = useDesk()
  if (draft.decisions.fields[name] || printedField(draft.reading, name) === null) return undefined
  const found = name.startsWith('signer') ? draft.reading.signer : draft.reading[name as 'number']
  return found?.confidence === 'check' ? 'Cần xem: suy ra từ nội dung, không in rõ.' : undefined
}

function Lists() {
  const { reading } = useDesk().draft
  const cited = reading.citations.map(({ kind, number, subject }) => [kind, number, subject].filter(Boolean).join(' '))
  return (
    <>
      <FoundList title="Kính gửi" lines={reading.addressees.map((one) => one.value)} />
      <FoundList title="Nơi nhận" lines={reading.recipients.map((one) => one.value)} />
      <FoundList title="Văn bản viện dẫn" lines={cited} />
      <FoundList title="Tỷ lệ, giới hạn" lines={reading.limits.map((one) => one.phrase)} isOpen />
      <FoundList
        title="Số bản phải nộp"
        lines={reading.copies.map((one) => one.phrase.replace(/^[-–+\s]+/, ''))}
        isOpen
      />
    </>
  )
}

type ListGiven = { readonly title: string; readonly lines: readonly string[]; readonly isOpen?: boolean }

function FoundList({ title, lines, isOpen = false }: ListGiven): ReactNode {
  if (lines.length === 0) return null
  return (
    <details className="found-list" open={isOpen}>
      <summary>
        {title} <span className="quiet">{lines.length}</span>
      </summary>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
