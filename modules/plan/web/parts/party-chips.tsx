/** Who does a task: names as understood; a set says how many units it holds and shows them. */
import { type SetView, showSetUnits } from '#modules/organisation'
import type { Id, LocalDate } from '#platform/kernel'
import { Answer, Disclosure, useReply } from '#platform/ui'
import type { Party, Target } from '../../domain/plan.ts'
import './parts.css'

export type SetBase = { readonly base: Id<'unit'>; readonly on: LocalDate }

type Given = { readonly parties: readonly Party[]; readonly of: SetBase }

const roleWords = { lead: 'Thực hiện', co: 'Phối hợp' } as const

export function PartyChips({ parties, of }: Given) {
  if (parties.length === 0) return <p className="quiet">Chưa ghi đơn vị thực hiện</p>
  return (['lead', 'co'] as const).map((role) => {
    const ofRole = parties.filter((party) => party.role === role)
    if (ofRole.length === 0) return null
    return (
      <div key={role} className="party-chips">
        <span className="quiet">{roleWords[role]}:</span>
        {ofRole.map((party) => (
          <PartyChip key={`${party.printed} ${party.target?.id}`} party={party} of={of} />
        ))}
      </div>
    )
  })
}

function PartyChip({ party, of }: { readonly party: Party; readonly of: SetBase }) {
  const { target, printed } = party
  if (!target) return <span className="chip chip-asked">{printed} – chưa rõ đơn vị</span>
  if (target.kind === 'set') return <SetChip target={target} of={of} />
  return (
    <span className="chip" title={printed === target.name ? undefined : `Trong văn bản: “${printed}”`}>
      {target.name}
    </span>
  )
}

function SetChip({ target, of }: { readonly target: Target; readonly of: SetBase }) {
  const units = useSetUnits(target.id as SetView['id'], of)
  const members = units.data?.units
  if (members === undefined) return <span className="chip">{target.name}</span>
  return (
    <Disclosure
      label={
        <span>
          {target.name} <span className="chip-count">{countWords(members)}</span>
        </span>
      }
    >
      <Answer of={units}>{(data) => <UnitNames of={data.units} />}</Answer>
    </Disclosure>
  )
}

/** A set of blocks counts blocks; each is answered for by its standing unit. */
const countWords = (members: readonly Pick<Named, 'onBehalfOf'>[]): string =>
  members.length > 0 && members.every((one) => one.onBehalfOf !== null)
    ? `${members.length} khối`
    : `${members.length} đơn vị`

type Named = { readonly id: string; readonly name: string; readonly onBehalfOf: string | null }

const UnitNames = ({ of }: { readonly of: readonly Named[] }) => (
  <ol className="unit-names">
    {of.map((unit) => (
      <li key={`${unit.id} ${unit.onBehalfOf}`}>
        {unit.name}
        {unit.onBehalfOf && <span className="quiet"> – thay mặt {unit.onBehalfOf}</span>}
      </li>
    ))}
  </ol>
)

export const useSetUnits = (setId: SetView['id'], { base, on }: SetBase) =>
  useReply(showSetUnits, { params: { setId }, query: { on, base } })
