import { showDay } from '#platform/kernel'
import { useDesk } from '../desk.ts'
import { isTaken } from '../draft/decide.ts'
import { placeOf, type Ref } from '../draft/refs.ts'
import { deadlineValues, taskValues, withTaskUnit } from '../draft/values.ts'
import { lastValidDay, showWhen } from '../draft/when.ts'
import { TaskEditor } from '../editors/task-editor.tsx'
import { useNameQuestion } from '../names/name-question.ts'
import { NameChip } from './name-chip.tsx'
import { NoUnit } from './no-unit.tsx'
import { RowFrame } from './row-frame.tsx'

export function TaskRow({ of, isChosen }: { readonly of: Ref; readonly isChosen: boolean }) {
  const { draft, beside } = useDesk()
  const at = placeOf(of)
  const values = taskValues(draft.reading, draft.decisions, at)
  const what = values.row ? `nhiệm vụ ${values.row}` : `nhiệm vụ “${values.text.slice(0, 40)}…”`
  return (
    <RowFrame
      of={of}
      isChosen={isChosen}
      what={what}
      standing={draft.standings.tasks[at] ?? 'to-look-at'}
      isDecided={draft.decisions.tasks[at] !== undefined}
      lead={values.row ?? <span aria-hidden="true">–</span>}
      editor={<TaskEditor at={at} of={of} />}
    >
      <p className="proposal-text">{values.text}</p>
      <div className="read-chips">
        <TaskUnits at={at} isChosen={isChosen} />
        <DeadlineLink at={at} isChosen={isChosen} />
        {beside.note?.(of)}
      </div>
    </RowFrame>
  )
}

type Given = { readonly at: number; readonly isChosen: boolean }

function TaskUnits({ at, isChosen }: Given) {
  const { draft } = useDesk()
  const askName = useNameQuestion()
  const { units, text } = taskValues(draft.reading, draft.decisions, at)
  const named = units.flatMap((unit) => {
    const name = draft.names.find((one) => one.printed === unit.name)
    return name ? [{ role: unit.role, name }] : []
  })
  const reasons = new Set(named.flatMap(({ name }) => (name.choice === undefined && name.match.reason) || []))
  if (units.length === 0)
    return (
      <NoUnit
        words="Chưa có đơn vị, bấm để chọn"
        question="Đơn vị nào thực hiện nhiệm vụ này?"
        note={text}
        isInTabOrder={isChosen}
        onAnswer={(target) => draft.change((now) => withTaskUnit(draft.reading, now, at, target))}
      />
    )
  return (
    <>
      {named.map(({ role, name }) => (
        <NameChip
          key={`${name.printed} ${role}`}
          name={name}
          role={role}
          isLocked={draft.isLocked}
          isInTabOrder={isChosen}
          onAsk={() => askName(name)}
        />
      ))}
      {[...reasons].map((reason) => (
        <i key={reason} className="read-chip-reason">
          {reason}
        </i>
      ))}
    </>
  )
}

/** The deadline printed in this task is the same entry, shown in full under "Hạn nộp". */
function DeadlineLink({ at, isChosen }: Given) {
  const { draft, choose } = useDesk()
  const deadline = draft.reading.tasks[at]?.deadline
  if (deadline === undefined || deadline === null || !isTaken(draft.standings.deadlines[deadline])) return null
  const { date, dateEnd, op } = deadlineValues(draft.reading, draft.decisions, deadline)
  const last = lastValidDay(date, dateEnd, op)
  return (
    <button
      type="button"
      className="read-chip read-chip-due"
      tabIndex={isChosen ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation()
        choose(`deadline.${deadline}`)
      }}
    >
      hạn {last ? showDay(last) : date ? showWhen(date) : 'chưa rõ ngày'}
    </button>
  )
}
