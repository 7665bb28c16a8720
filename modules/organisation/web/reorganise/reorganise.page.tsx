/** One decision, one or many lines: filled in, looked at, written all or not at all. */
import { Answer, EmptyState, PageHeader, useAddressState, useReply, useSession } from '#platform/ui'
import { listUnitKinds, showUnit } from '../../contract.ts'
import { type UnitEventKind, unitEventKinds } from '../../domain/acts.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { FoundUnit } from '../pick/unit-finder.tsx'
import { blankLine } from './lines.ts'
import { Wizard } from './wizard.tsx'

export default function ReorganisePage() {
  const [asked] = useAddressState('viec')
  const [unitId] = useAddressState('don-vi')
  const lists = useReply(listUnitKinds)
  const unit = useReply(showUnit, { params: { unitId: unitId as UnitId } }, { enabled: unitId !== '' })
  const { can } = useSession()
  const act = unitEventKinds.find((kind) => kind === asked)
  if (!can('organisation.manage'))
    return (
      <>
        <PageHeader title="Sắp xếp tổ chức theo quyết định" />
        <EmptyState title="Tài khoản này không được giao quản lý tổ chức">
          Việc sắp xếp đơn vị do người được giao «Quản lý tổ chức» ghi. Nếu cần, hãy đề nghị quản trị của đơn vị.
        </EmptyState>
      </>
    )
  return (
    <Answer of={lists}>
      {(kinds) =>
        unitId ? (
          <Answer of={unit}>
            {(page) => (
              <Wizard key={`${unitId} ${asked}`} lists={kinds} start={startOf(act, page.unit)} seen={[page.unit]} />
            )}
          </Answer>
        ) : (
          <Wizard key={asked} lists={kinds} start={act ? [blankLine('viec1', act)] : []} seen={[]} />
        )
      }
    </Answer>
  )
}

function startOf(act: UnitEventKind | undefined, unit: { id: string; name: string; typeName: string }) {
  const found: FoundUnit = { id: unit.id, name: unit.name, note: unit.typeName }
  return act ? [blankLine('viec1', act, found)] : []
}
