import { type FieldErrors, Tag } from '#platform/ui'
import { dueOf, showPrinted } from '../../domain/due.ts'
import { dueWords, obligationKindWords } from '../../vi.ts'
import type { DutyForm, TaskForm } from './task/task-form.ts'

/** One task in two lines: what, then who and by when. */
export function TaskSummary({ form, errors }: { readonly form: TaskForm; readonly errors: FieldErrors }) {
  const unclear = form.parties.some((party) => party.target === null)
  const names = form.parties.map((party) => party.target?.name ?? party.printed).join(', ')
  const when = form.duties.length === 0 && form.period ? showPrinted(form.period) : ''
  return (
    <div className="draft-summary">
      <p>
        {form.number && <span className="task-number">{form.number}. </span>}
        {form.text || <i className="quiet">chưa ghi nội dung</i>}
      </p>
      <p className="quiet">{[names || 'chưa nêu đơn vị', when].filter(Boolean).join(' · ')}</p>
      {form.duties.map((duty) => (
        <p key={duty.key} className="quiet">
          {duty.title || obligationKindWords[duty.kind]} – {dueWordsOf(duty)}
        </p>
      ))}
      {Object.keys(errors).length > 0 && <Tag tone="late">chưa ghi đủ, chưa lưu</Tag>}
      {unclear && <Tag tone="soon">có tên chưa rõ đơn vị</Tag>}
    </div>
  )
}

function dueWordsOf({ op, date, dateEnd, printed }: DutyForm): string {
  if (op !== 'none' && (date === null || (op === 'between' && dateEnd === null))) return 'chưa chọn thời hạn'
  const words = dueWords(dueOf({ op, date, dateEnd, printed }))
  return words.charAt(0).toLowerCase() + words.slice(1)
}
