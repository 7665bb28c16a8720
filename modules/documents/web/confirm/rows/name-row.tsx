/** One printed name, once: what it is understood as, why one should look, and how many units that is on the day. */
import { showSetUnits } from '#modules/organisation'
import type { Id } from '#platform/kernel'
import { isLocalDate, showDay } from '#platform/kernel'
import { Tag, useReply } from '#platform/ui'
import type { Target } from '../../../domain/decisions.ts'
import type { ResolvedName } from '../../../domain/names.ts'
import { useDesk } from '../desk.ts'
import { placesOfName } from '../draft/name-places.ts'
import { placeOf, type Ref } from '../draft/refs.ts'
import { fieldValue } from '../draft/values.ts'
import { useChooseName, useNameQuestion } from '../names/name-question.ts'
import { Excerpt } from '../source/excerpt.tsx'
import { Cell } from './cell.tsx'
import { isAsked } from './name-chip.tsx'

export function NameRow({ of, isChosen }: { readonly of: Ref; readonly isChosen: boolean }) {
  const { draft, showSource } = useDesk()
  const name = draft.names[placeOf(of)]
  if (!name) return null
  const places = placesOfName(name.printed, draft.reading).length
  const placeWords = places > 0 ? `in ${places} chỗ` : 'được thêm khi xem lại'
  return (
    <>
      <Cell className="proposal-words">
        <p className="proposal-text">
          “{name.printed}” <span className="quiet">{placeWords}</span>
        </p>
        <p className="name-meaning">
          <span aria-hidden="true">→ </span>
          <Meaning name={name} />
        </p>
        {name.choice === undefined && name.match.reason && <p className="read-chip-reason">{name.match.reason}</p>}
        {isAsked(name) && <Suggestions name={name} isInTabOrder={isChosen} />}
        {isChosen && <Excerpt draft={draft} chosen={of} onShowSource={showSource} />}
      </Cell>
      <Cell className="proposal-state">
        <NameTag name={name} />
        {isChosen && !draft.isLocked && <OtherMeaning name={name} />}
      </Cell>
    </>
  )
}

function NameTag({ name }: { readonly name: ResolvedName }) {
  if (name.choice !== undefined) return <Tag tone="act">đã chọn</Tag>
  return isAsked(name) ? <Tag tone="soon">cần chọn</Tag> : <Tag tone="fulfilled">chắc</Tag>
}

function Meaning({ name }: { readonly name: ResolvedName }) {
  if (name.choice === null) return <span className="quiet">không phải đơn vị của mình, không giao việc</span>
  const target = name.target ?? name.match.target
  if (!target) return <span className="quiet">chưa rõ là đơn vị nào</span>
  return (
    <>
      <b>{target.name}</b>
      {isAsked(name) && '?'} <TargetNote target={target} />
    </>
  )
}

const kindWords: Readonly<Record<Target['kind'], string>> = {
  set: 'nhóm đơn vị',
  unit: '1 đơn vị',
  body: 'ban, bộ phận của đơn vị',
  outside: 'ngoài hệ thống: nơi nhận, không giao việc',
}

function TargetNote({ target }: { readonly target: Target }) {
  if (target.kind === 'set') return <SetSize setId={target.id} />
  return <span className="quiet">({kindWords[target.kind]})</span>
}

/** A set is expanded on the day of the document: that is what the person should be able to check. */
function SetSize({ setId }: { readonly setId: string }) {
  const { draft } = useDesk()
  const printed = fieldValue(draft.reading, draft.decisions, 'date')
  const on = printed && isLocalDate(printed) ? printed : undefined
  const query = { base: draft.view.unitId, ...(on ? { on } : {}) }
  const found = useReply(showSetUnits, { params: { setId: setId as Id<'unit-set'> }, query })
  if (!found.data) return <span className="quiet">({kindWords.set})</span>
  return (
    <span className="quiet" title={found.data.units.map((unit) => unit.name).join(', ')}>
      ({found.data.units.length} đơn vị ngày {showDay(found.data.on)})
    </span>
  )
}

/** The likely meanings, one press each. */
function Suggestions({ name, isInTabOrder }: { readonly name: ResolvedName; readonly isInTabOrder: boolean }) {
  const { draft, ask } = useDesk()
  const chooseName = useChooseName(draft, ask)
  const { target, alternatives } = name.match
  const likely = [...(target ? [target] : []), ...alternatives.filter((one) => one.id !== target?.id)].slice(0, 4)
  if (likely.length === 0 || draft.isLocked) return null
  return (
    <div className="read-chips">
      {likely.map((one) => (
        <button
          key={`${one.kind} ${one.id}`}
          type="button"
          className="read-chip read-chip-choice"
          tabIndex={isInTabOrder ? 0 : -1}
          onClick={() => chooseName.set(name, one)}
        >
          Là {one.name}
        </button>
      ))}
    </div>
  )
}

function OtherMeaning({ name }: { readonly name: ResolvedName }) {
  const askName = useNameQuestion()
  return (
    <div className="proposal-verbs">
      <button
        type="button"
        className="link-button"
        aria-label={`Chọn khác cho “${name.printed}”`}
        onClick={() => askName(name)}
      >
        Chọn khác
      </button>
    </div>
  )
}
