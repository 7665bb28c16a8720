/** Names as chips, and a box to add one: a set, a unit, a body of one's own. */
import { useState } from 'react'
import { Combobox, Field } from '#platform/ui'
import type { Target } from '../../../domain/plan.ts'
import { type Candidate, matchingCandidates } from './use-candidates.ts'

export type Named = { readonly printed: string; readonly target: Target | null }

type Given = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly of: readonly Named[]
  readonly candidates: readonly Candidate[]
  readonly onChange: (of: readonly Named[]) => void
}

const mostShown = 40

export function PartyPicker({ name, label, hint, error, of, candidates, onChange }: Given) {
  const [typed, setTyped] = useState('')
  /** The unclear name that the next choice replaces. */
  const [replaced, setReplaced] = useState<Named>()
  const taken = new Set(of.map((one) => one.target?.id))
  const found = matchingCandidates(candidates, typed).filter((one) => !taken.has(one.target.id))
  const add = (target: Target) => {
    const printed = replaced?.printed ?? target.name
    onChange([...of.filter((one) => one !== replaced), { printed, target }])
    setTyped('')
    setReplaced(undefined)
  }
  return (
    <Field name={name} label={label} hint={hint ?? 'Gõ một phần tên, có dấu hay không dấu đều được'} error={error}>
      {(control) => (
        <div>
          <Chips
            of={of}
            onRemove={(one) => onChange(of.filter((other) => other !== one))}
            onAsk={(one) => {
              setReplaced(one)
              setTyped(one.printed)
              document.getElementById(control.id)?.focus()
            }}
          />
          <Combobox
            control={control}
            placeholder="Thêm đơn vị, nhóm đơn vị hoặc ban…"
            text={typed}
            onText={setTyped}
            choices={found
              .slice(0, mostShown)
              .map(({ target, note }) => ({ id: target.id, label: target.name, note, target }))}
            onChoose={(choice) => add(choice.target)}
            status={statusOf(found.length)}
          />
        </div>
      )}
    </Field>
  )
}

type ChipsGiven = Pick<Given, 'of'> & { readonly onRemove: (one: Named) => void; readonly onAsk: (one: Named) => void }

function Chips({ of, onRemove, onAsk }: ChipsGiven) {
  if (of.length === 0) return null
  return (
    <ul className="party-chips picker-chips">
      {of.map((one) => {
        const words = one.target?.name ?? one.printed
        return (
          <li key={`${one.printed} ${one.target?.id}`} className={one.target ? 'chip' : 'chip chip-asked'}>
            {words}
            {!one.target && (
              <button type="button" className="chip-ask" onClick={() => onAsk(one)}>
                chọn đơn vị
              </button>
            )}
            <button type="button" className="chip-remove" aria-label={`Bỏ ${words}`} onClick={() => onRemove(one)}>
              ×
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function statusOf(found: number): string {
  if (found === 0) return 'Không có đơn vị nào khớp. Hãy gõ ít chữ hơn hoặc tên viết tắt.'
  return found > mostShown ? `Còn ${found - mostShown} đơn vị nữa; hãy gõ thêm để thu hẹp.` : ''
}
