/** The tree of units on a day: branches are asked for when they are opened; what is open prints as it stands. */
import { Button } from 'antd'
import { useState } from 'react'
import { addDays, type LocalDate, showDay } from '#platform/kernel'
import { Answer, EmptyState, PageLink, Panel, showNumber, useReply } from '#platform/ui'
import { showBranch } from '../../contract.ts'
import type { BranchUnit } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { useDay } from '../use-day.ts'
import { onTreeKey } from './tree-keys.ts'
import './tree.css'

type Family = {
  /** Opened or folded against its rule: tops and lone units stand open, all others folded. */
  readonly flipped: ReadonlySet<string>
  readonly flip: (id: string) => void
  /** The one item that the Tab key reaches. */
  readonly at: string
  readonly withEnded: boolean
  readonly day: LocalDate | undefined
  readonly query: { readonly on?: LocalDate }
}

export function UnitTree({ withEnded }: { readonly withEnded: boolean }) {
  const { query, kept: day } = useDay()
  const tops = useReply(showBranch, { query })
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState('')
  const flip = (id: string) => setFlipped(toggled(flipped, id))
  return (
    <Answer of={tops}>
      {({ units }) =>
        units.length === 0 ? (
          <EmptyState title="Ngày này chưa có đơn vị nào">
            Cây tổ chức được giữ theo ngày. Hãy chọn một ngày sau ngày thành lập liên đoàn.
          </EmptyState>
        ) : (
          <Panel>
            <div
              role="tree"
              aria-label="Cây đơn vị"
              className="unit-tree"
              onKeyDown={(event) => onTreeKey(event, flip)}
              onFocus={(event) => setAt((event.target as HTMLElement).dataset.unit ?? '')}
            >
              <Items
                units={units}
                level={1}
                family={{ flipped, flip, at: at || (units[0]?.id ?? ''), withEnded, day, query }}
              />
            </div>
          </Panel>
        )
      }
    </Answer>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

type ItemsGiven = { readonly units: readonly BranchUnit[]; readonly level: number; readonly family: Family }

/** A branch of a thousand unions is shown in parts. */
const shownAtOnce = 150

function Items({ units, level, family }: ItemsGiven) {
  const [most, setMost] = useState(shownAtOnce)
  const hidden = units.length - most
  return (
    <>
      {units.slice(0, most).map((unit, index) => (
        <Item key={unit.id} unit={unit} place={{ level, index, of: units.length }} family={family} />
      ))}
      {hidden > 0 && <div className="unit-tree-more quiet only-printed">và {showNumber(hidden)} đơn vị nữa</div>}
      {hidden > 0 && (
        <div className="unit-tree-more not-printed">
          <Button size="small" onClick={() => setMost(most + shownAtOnce * 4)}>
            Xem thêm {showNumber(Math.min(hidden, shownAtOnce * 4))} trong {showNumber(hidden)} đơn vị
          </Button>
        </div>
      )}
    </>
  )
}

type Place = { readonly level: number; readonly index: number; readonly of: number }
type ItemGiven = { readonly unit: BranchUnit; readonly place: Place; readonly family: Family }

function Item({ unit, place, family }: ItemGiven) {
  const hasBranch = unit.unitsBelow > 0 || (family.withEnded && unit.endedBelow > 0)
  const isOpenAtFirst = place.level === 1 || place.of === 1
  const isOpen = hasBranch && family.flipped.has(unit.id) !== isOpenAtFirst
  return (
    <div className="unit-tree-item">
      <div className={unit.endedOn ? 'unit-tree-row unit-tree-ended' : 'unit-tree-row'}>
        <Fold unit={unit} isOpen={hasBranch ? isOpen : undefined} onFlip={() => family.flip(unit.id)} />
        <PageLink
          to={unitAddress(unit.id, family.day)}
          role="treeitem"
          data-unit={unit.id}
          tabIndex={family.at === unit.id ? 0 : -1}
          aria-level={place.level}
          aria-posinset={place.index + 1}
          aria-setsize={place.of}
          aria-owns={isOpen ? `branch-${unit.id}` : undefined}
          {...(hasBranch ? { 'aria-expanded': isOpen } : {})}
        >
          {unit.name}
          <span className="only-heard">{heardOf(unit)}</span>
        </PageLink>
        {unit.endedOn && <span className="quiet">đến hết {showDay(addDays(unit.endedOn, -1))}</span>}
        {unit.unitsBelow > 0 && (
          <span className="unit-tree-count quiet" aria-hidden="true">
            {showNumber(unit.unitsBelow)}
          </span>
        )}
      </div>
      {isOpen && <Branch superior={unit} level={place.level + 1} family={family} />}
    </div>
  )
}

const heardOf = ({ unitsBelow }: BranchUnit) =>
  unitsBelow > 0 ? `, ${showNumber(unitsBelow)} đơn vị trực thuộc các cấp` : ''

type FoldGiven = { readonly unit: BranchUnit; readonly isOpen: boolean | undefined; readonly onFlip: () => void }

/** For the pointer; the arrow keys do the same at the item. */
const Fold = ({ unit, isOpen, onFlip }: FoldGiven) =>
  isOpen === undefined ? (
    <span className="unit-tree-leaf" />
  ) : (
    <button
      type="button"
      className="unit-tree-fold"
      tabIndex={-1}
      aria-hidden="true"
      title={`${isOpen ? 'Thu lại' : 'Mở'} các đơn vị dưới ${unit.name}`}
      onClick={onFlip}
    >
      {isOpen ? '▾' : '▸'}
    </button>
  )

type BranchGiven = { readonly superior: BranchUnit; readonly level: number; readonly family: Family }

function Branch({ superior, level, family }: BranchGiven) {
  const ended = family.withEnded ? { ended: '1' as const } : {}
  const branch = useReply(showBranch, { query: { ...family.query, superior: superior.id, ...ended } })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of tree items is no set of fields
    <div role="group" id={`branch-${superior.id}`} aria-busy={!branch.data}>
      {branch.data ? (
        <Items units={branch.data.units} level={level} family={family} />
      ) : (
        <div className="quiet unit-tree-more">{branch.error ? branch.error.message : 'Đang tải…'}</div>
      )}
    </div>
  )
}
