/** Which unit or group of units is meant: the likely ones first, then everything that can be found by typing. */
import { Button } from 'antd'
import { useEffect, useId, useState } from 'react'
import { listSets, searchOrganisation } from '#modules/organisation'
import type { ReplyOf } from '#platform/http'
import { isLocalDate, nameRank, rankedByName, searchWords } from '#platform/kernel'
import { type Choice, Combobox, Dialog, useReply } from '#platform/ui'
import type { Target } from '../../../domain/decisions.ts'
import { type NameQuestion, useDesk } from '../desk.ts'
import { fieldValue } from '../draft/values.ts'

type Given = { readonly question: NameQuestion | undefined; readonly onClose: () => void }
type Found = Choice & { readonly target: Target }

export function NameChooser({ question, onClose }: Given) {
  return (
    <Dialog title={question?.title ?? ''} isOpen={question !== undefined} onClose={onClose}>
      {question && <Answers question={question} onClose={onClose} />}
    </Dialog>
  )
}

function Answers({ question, onClose }: { readonly question: NameQuestion; readonly onClose: () => void }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const found = useFound(typed)
  useEffect(() => {
    // The window takes the focus to its first button when it opens; typing should be possible at once.
    const frame = requestAnimationFrame(() => document.getElementById(id)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [id])
  const answer = (target: Target | null) => {
    question.onAnswer(target)
    onClose()
  }
  const likely = likelyOf(question)
  return (
    <>
      {question.note && <p className="quiet">{question.note}</p>}
      {question.name?.match.reason && <p className="read-chip-reason">{question.name.match.reason}</p>}
      {likely.length > 0 && (
        <ul className="answers">
          {likely.map((target) => (
            <li key={`${target.kind} ${target.id}`}>
              <button
                type="button"
                aria-current={question.name?.target?.id === target.id ? 'true' : undefined}
                onClick={() => answer(target)}
              >
                {target.name}
                <span className="quiet">{kindOf(target)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <label htmlFor={id} className="answers-label">
        Tìm nhóm đơn vị hoặc đơn vị khác
      </label>
      <Combobox
        control={{ id }}
        text={typed}
        onText={setTyped}
        choices={found}
        onChoose={(choice) => answer(choice.target)}
        status={found.length === 0 ? (typed ? 'Không có đơn vị nào khớp. Hãy gõ ít chữ hơn.' : '') : ''}
        placeholder="Ví dụ: CĐN, Tam Đường"
      />
      {question.name && (
        <div className="dialog-verbs">
          <Button onClick={() => answer(null)}>Không phải đơn vị của mình</Button>
        </div>
      )}
    </>
  )
}

const kindOf = ({ kind }: Target) =>
  ({ set: 'nhóm đơn vị', unit: 'đơn vị', body: 'ban, bộ phận', outside: 'ngoài hệ thống' })[kind]

function likelyOf({ name }: NameQuestion): Target[] {
  if (!name) return []
  const all = [name.target, name.match.target, ...name.match.alternatives].filter(
    (one) => one !== null && one !== undefined,
  )
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

const pauseMs = 200

/** Groups are few and known; units are asked of the server a moment after the last letter. The nearest name comes first. */
function useFound(typed: string): Found[] {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  const { view, reading, decisions } = useDesk().draft
  const printed = fieldValue(reading, decisions, 'date')
  const on = printed && isLocalDate(printed) ? { on: printed } : {}
  const sets = useReply(listSets, { query: { base: view.unitId, ...on } })
  const units = useReply(searchOrganisation, { query: { q: asked } }, { enabled: asked.length > 1 })
  const isAsked = asked.length > 1 && searchWords(typed).length > 0
  const found = [
    ...rankedByName(sets.data?.sets ?? [], typed, namesOf).map((set) => ({ of: setFound(set), names: namesOf(set) })),
    ...(isAsked ? (units.data?.units ?? []) : [])
      .filter((unit) => !unit.ended)
      .map((unit) => ({ of: unitFound(unit), names: [unit.name] })),
  ]
  const rank = (names: readonly string[]) => nameRank(names, typed) ?? Number.POSITIVE_INFINITY
  return found
    .map((one) => ({ ...one, rank: rank(one.names) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map((one) => one.of)
}

type SetLine = ReplyOf<typeof listSets>['sets'][number]
type UnitLine = ReplyOf<typeof searchOrganisation>['units'][number]

const namesOf = ({ name, aliases }: SetLine): string[] => [name, ...aliases]

const setFound = ({ id, name, units }: SetLine): Found => ({
  id: `set ${id}`,
  label: name,
  note: units === null ? 'nhóm đơn vị' : `nhóm đơn vị · ${units} đơn vị`,
  target: { kind: 'set', id, name },
})

const unitFound = ({ id, name, superiorName, typeName }: UnitLine): Found => ({
  id: `unit ${id}`,
  label: name,
  note: superiorName ?? typeName,
  target: { kind: 'unit', id, name },
})
