import { showTree } from '#modules/organisation'
import { useAddressState, useReply, useSession } from '#platform/ui'
import { standings } from '../../domain/standing.ts'
import { obligationKindWords, standingWords } from '../../vi.ts'
import { scopeWords } from '../addresses.ts'
import { LabelledChoice, type Option, optionsOf } from '../parts/choice.tsx'
import { SeasonChoice, type Seasons } from '../parts/season.tsx'
import type { Board } from './cells.ts'

type Given = { readonly board: Board; readonly seasons: Seasons }

const shownStandings = standings.filter((standing) => standing !== 'withdrawn')

export function BoardFilters({ board, seasons }: Given) {
  const { today } = useSession()
  const tree = useReply(showTree, { query: { on: today } })
  const kinds = [...new Set(board.columns.map((column) => column.kind))]
  const plans = board.plans.map((plan) => ({ value: plan.planId, label: `${plan.number} · ${plan.title}` }))
  const types = (tree.data?.counts ?? []).map((type) => ({ value: type.typeCode, label: type.typeName }))
  return (
    <search className="list-filters not-printed" aria-label="Lọc bảng">
      <SeasonChoice {...seasons} />
      {board.issuers.length > 1 && (
        <Filter
          name="ban-hanh"
          label="Việc do đơn vị nào giao"
          options={board.issuers.map((issuer) => ({ value: issuer.unitId, label: issuer.unitName }))}
          initial={board.issuerId ?? ''}
        />
      )}
      {plans.length > 0 && <Filter name="ke-hoach" label="Kế hoạch" none="Mọi kế hoạch" options={plans} />}
      {kinds.length > 1 && (
        <Filter
          name="loai-viec"
          label="Loại việc"
          none="Mọi loại việc"
          options={optionsOf(obligationKindWords, kinds)}
        />
      )}
      {types.length > 1 && <Filter name="loai-don-vi" label="Loại đơn vị" none="Mọi đơn vị" options={types} />}
      <Filter
        name="tinh-trang"
        label="Tình trạng"
        none="Mọi tình trạng"
        options={optionsOf(standingWords, [...shownStandings])}
      />
      <Filter
        name="pham-vi"
        label="Phạm vi"
        none="Việc có hạn nộp"
        options={[
          { value: scopeWords.upward, label: 'Việc gửi cấp trên' },
          { value: scopeWords.all, label: 'Tất cả, gồm nhiệm vụ theo quý' },
        ]}
      />
    </search>
  )
}

type FilterGiven = {
  readonly name: string
  readonly label: string
  readonly options: readonly Option[]
  /** The choice of everything; left out, one must be chosen. */
  readonly none?: string
  readonly initial?: string
}

export function Filter({ name, label, options, none, initial = '' }: FilterGiven) {
  const [value, choose] = useAddressState(name, initial)
  const all = none ? [{ value: '', label: none }, ...options] : options
  return <LabelledChoice label={label} value={value} options={all} onChange={choose} />
}
