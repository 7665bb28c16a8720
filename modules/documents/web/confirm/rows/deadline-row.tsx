/** A dated duty: its last valid day in words, who owes it to whom, and the sentence that says so. */
import { isLocalDate, showDay } from '#platform/kernel'
import { useDesk } from '../desk.ts'
import { taskOf } from '../draft/decide.ts'
import { placeOf, type Ref } from '../draft/refs.ts'
import {
  conditionWords,
  type DeadlineValues,
  deadlineValues,
  taskValues,
  withDeadlineOwer,
  withTaskUnit,
} from '../draft/values.ts'
import { meaningOf, showWhen } from '../draft/when.ts'
import { DeadlineEditor } from '../editors/deadline-editor.tsx'
import { useNameQuestion } from '../names/name-question.ts'
import { NameChip } from './name-chip.tsx'
import { NoUnit } from './no-unit.tsx'
import { RowFrame } from './row-frame.tsx'

type Given = { readonly of: Ref; readonly isChosen: boolean }

const Clock = () => (
  <svg width="17" height="17" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8.6" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <path d="M8 5.4v3.4l2.2 1.3M6.4 1h3.2" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
  </svg>
)

export function DeadlineRow({ of, isChosen }: Given) {
  const { draft, beside } = useDesk()
  const at = placeOf(of)
  const values = deadlineValues(draft.reading, draft.decisions, at)
  return (
    <RowFrame
      of={of}
      isChosen={isChosen}
      what={`hạn nộp ${values.date ? showWhen(values.date) : ''}`}
      standing={draft.standings.deadlines[at] ?? 'to-look-at'}
      isDecided={draft.decisions.deadlines[at] !== undefined}
      lead={<Clock />}
      editor={<DeadlineEditor at={at} of={of} />}
    >
      <p className="proposal-text">
        <b className="deadline-day">{shownDay(values)}</b> · {values.what}
      </p>
      <p className="deadline-meaning">{meaningOf(values.date, values.dateEnd, values.op)}</p>
      <div className="read-chips">
        <Owers at={at} isChosen={isChosen} />
        {values.to && <span className="read-chip-words">gửi {values.to}</span>}
        {values.via && <span className="read-chip-words">qua {values.via}</span>}
      </div>
      {beside.note && <div className="read-chips">{beside.note(of)}</div>}
    </RowFrame>
  )
}

function shownDay({ date, dateEnd, op }: DeadlineValues): string {
  if (date === null) return 'Chưa rõ ngày'
  if (dateEnd !== null && op === 'between') return `${showWhen(date)} – ${showWhen(dateEnd)}`
  if (op === 'before') return `trước ${isLocalDate(date) ? showDay(date) : showWhen(date)}`
  return showWhen(date)
}

/** Who owes it: the units of the task it stands in, else those the sentence names. */
function Owers({ at, isChosen }: { readonly at: number; readonly isChosen: boolean }) {
  const { draft } = useDesk()
  const askName = useNameQuestion()
  const task = taskOf(draft.reading, at)
  const names =
    task === undefined
      ? deadlineValues(draft.reading, draft.decisions, at).who
      : taskValues(draft.reading, draft.decisions, task).units.map((unit) => unit.name)
  if (names.length === 0)
    return (
      <NoUnit
        words="Chưa rõ ai phải nộp, bấm để chọn"
        question="Đơn vị nào phải nộp?"
        note={deadlineValues(draft.reading, draft.decisions, at).what}
        isInTabOrder={isChosen}
        onAnswer={(target) =>
          draft.change((now) =>
            task === undefined
              ? withDeadlineOwer(draft.reading, now, at, target)
              : withTaskUnit(draft.reading, now, task, target),
          )
        }
      />
    )
  return draft.names
    .filter((name) => names.includes(name.printed))
    .map((name) => (
      <NameChip
        key={name.printed}
        name={name}
        isLocked={draft.isLocked}
        isInTabOrder={isChosen}
        onAsk={() => askName(name)}
      />
    ))
}

export function ConditionRow({ of, isChosen }: Given) {
  const { draft } = useDesk()
  const at = placeOf(of)
  return (
    <RowFrame
      of={of}
      isChosen={isChosen}
      what="điều kiện này"
      standing={draft.standings.conditions[at] ?? 'accepted'}
      isDecided={draft.decisions.conditions[at] !== undefined}
      lead={<span aria-hidden="true">!</span>}
    >
      <p className="proposal-text proposal-condition">{conditionWords(draft.reading, draft.decisions, at)}</p>
    </RowFrame>
  )
}
