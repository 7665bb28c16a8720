import { Input } from 'antd'
import { useState } from 'react'
import { Field } from '#platform/ui'
import type { DateOp } from '../../../domain/reading/types.ts'
import { useDesk } from '../desk.ts'
import { taskOf } from '../draft/decide.ts'
import type { Ref } from '../draft/refs.ts'
import { correctDeadline, type DeadlineValues, deadlineValues, withDeadlineOwer } from '../draft/values.ts'
import { meaningOf } from '../draft/when.ts'
import { EditorFrame } from './editor-frame.tsx'
import { PartyList } from './party-list.tsx'
import { WhenField } from './when-field.tsx'

const opNames: Readonly<Record<DateOp, string>> = {
  by: 'chậm nhất ngày (tính cả ngày đó)',
  before: 'trước ngày (không tính ngày đó)',
  on: 'đúng ngày',
  within: 'trong tháng, quý, năm',
  between: 'từ ngày … đến ngày …',
  from: 'từ ngày trở đi',
}

const dayHint = 'Ví dụ 15/06/2020, tháng 6/2020 hoặc quý II/2020'

export function DeadlineEditor({ at, of }: { readonly at: number; readonly of: Ref }) {
  const { draft } = useDesk()
  const values = deadlineValues(draft.reading, draft.decisions, at)
  const [what, setWhat] = useState(values.what)
  const correct = (changed: Partial<DeadlineValues>) =>
    draft.change((now) => correctDeadline(now, at, { ...deadlineValues(draft.reading, now, at), ...changed }))
  const restore = () => {
    setWhat(draft.reading.deadlines[at]?.what ?? '')
    draft.change((now) => ({ ...now, deadlines: { ...now.deadlines, [at]: { verdict: 'accepted' } } }))
  }
  return (
    <EditorFrame
      of={of}
      label="Sửa hạn nộp"
      isCorrected={draft.decisions.deadlines[at]?.verdict === 'corrected'}
      onRestore={restore}
    >
      <Field
        name={`deadline.${at}.what`}
        label="Phải nộp, phải làm gì"
        isRequired
        error={what.trim() ? undefined : 'Hãy ghi nội dung, hoặc bấm “Không lấy”.'}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={what}
            onChange={(event) => {
              setWhat(event.target.value)
              if (event.target.value.trim()) correct({ what: event.target.value })
            }}
          />
        )}
      </Field>
      <DeadlineDays at={at} values={values} correct={correct} />
      {taskOf(draft.reading, at) === undefined && <DeadlineOwers at={at} values={values} correct={correct} />}
      <LineField at={at} name="to" label="Gửi cho" value={values.to} correct={correct} />
      <LineField at={at} name="via" label="Qua ban, bộ phận" value={values.via} correct={correct} />
    </EditorFrame>
  )
}

type PartGiven = {
  readonly at: number
  readonly correct: (changed: Partial<DeadlineValues>) => void
}

function DeadlineDays({ at, values, correct }: PartGiven & { readonly values: DeadlineValues }) {
  const { date, dateEnd, op } = values
  return (
    <>
      <Field name={`deadline.${at}.op`} label="Cách tính hạn" isRequired>
        {(control) => (
          <select {...control} value={op} onChange={(event) => correct({ op: event.target.value as DateOp })}>
            {Object.entries(opNames).map(([one, words]) => (
              <option key={one} value={one}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <WhenField
        name={`deadline.${at}.date`}
        label={op === 'between' ? 'Từ ngày' : 'Ngày'}
        hint={dayHint}
        value={date}
        isRequired
        onChange={(next) => correct({ date: next })}
      />
      {op === 'between' && (
        <WhenField
          name={`deadline.${at}.dateEnd`}
          label="Đến ngày"
          hint={dayHint}
          value={dateEnd}
          isRequired
          onChange={(next) => correct({ dateEnd: next })}
        />
      )}
      <p className="editor-meaning" aria-live="polite">
        {meaningOf(date, dateEnd, op)}
      </p>
    </>
  )
}

/** A deadline inside a task is owed by the units of that task; one that stands alone names its own. */
function DeadlineOwers({ at, values, correct }: PartGiven & { readonly values: DeadlineValues }) {
  const { draft, ask } = useDesk()
  return (
    <PartyList
      label="Đơn vị phải nộp"
      parties={values.who.map((name) => ({ name }))}
      onAdd={() =>
        ask({
          title: 'Đơn vị nào phải nộp?',
          note: values.what,
          onAnswer: (target) => target && draft.change((now) => withDeadlineOwer(draft.reading, now, at, target)),
        })
      }
      onRemove={(gone) => correct({ who: values.who.filter((_, place) => place !== gone) })}
    />
  )
}

type LineGiven = PartGiven & {
  readonly name: 'to' | 'via'
  readonly label: string
  readonly value: string | null
}

const LineField = ({ at, name, label, value, correct }: LineGiven) => (
  <Field name={`deadline.${at}.${name}`} label={label}>
    {(control) => (
      <Input
        {...control}
        defaultValue={value ?? ''}
        onChange={(event) => correct({ [name]: event.target.value.trim() || null })}
      />
    )}
  </Field>
)
