/** Nested lists that fold; what is open prints as it stands. */
import { useMemo, useState } from 'react'
import type { LocalDate } from '#platform/kernel'
import { PageLink, Panel, showNumber } from '#platform/ui'
import type { TreeNode, TreeReply } from '../../views.ts'
import { unitAddress } from '../addresses.ts'

type Given = { readonly reply: TreeReply; readonly day: LocalDate | undefined }

type Family = {
  readonly children: ReadonlyMap<string | null, readonly TreeNode[]>
  readonly isOpen: (id: string) => boolean
  readonly flip: (id: string) => void
  readonly day: LocalDate | undefined
}

export function UnitTree({ reply, day }: Given) {
  const children = useMemo(() => childrenOf(reply.nodes), [reply.nodes])
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const tops = new Set((children.get(null) ?? []).map((node) => node.id as string))
  const family: Family = {
    children,
    day,
    // The federation and a small tree are open from the start; a province's districts are not.
    isOpen: (id) => flipped.has(id) !== (tops.has(id) || reply.nodes.length <= fewUnits),
    flip: (id) => setFlipped(toggled(flipped, id)),
  }
  return (
    <Panel>
      <p className="type-counts quiet">
        {reply.counts.map(({ typeCode, typeName, count }) => (
          <span key={typeCode}>
            {typeName}: <strong>{showNumber(count)}</strong>
          </span>
        ))}
      </p>
      <Branch parent={null} family={family} />
    </Panel>
  )
}

const fewUnits = 40

function childrenOf(nodes: readonly TreeNode[]): ReadonlyMap<string | null, readonly TreeNode[]> {
  const children = new Map<string | null, TreeNode[]>()
  for (const node of nodes) {
    const sisters = children.get(node.parentId)
    if (sisters) sisters.push(node)
    else children.set(node.parentId, [node])
  }
  return children
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function Branch({ parent, family }: { readonly parent: string | null; readonly family: Family }) {
  return (
    <ul className={parent === null ? 'unit-tree' : ''}>
      {(family.children.get(parent) ?? []).map((node) => (
        <li key={node.id}>
          <Row node={node} family={family} />
          {node.unitsBelow > 0 && family.isOpen(node.id) && <Branch parent={node.id} family={family} />}
        </li>
      ))}
    </ul>
  )
}

function Row({ node, family }: { readonly node: TreeNode; readonly family: Family }) {
  const isOpen = family.isOpen(node.id)
  return (
    <div className="unit-tree-row">
      {node.unitsBelow > 0 ? (
        <button
          type="button"
          className="unit-tree-fold"
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Thu lại' : 'Mở'} các đơn vị dưới ${node.name}`}
          onClick={() => family.flip(node.id)}
        >
          {isOpen ? '▾' : '▸'}
        </button>
      ) : (
        <span className="unit-tree-leaf" />
      )}
      <PageLink to={unitAddress(node.id, family.day)}>{node.name}</PageLink>
      {node.unitsBelow > 0 && (
        <span className="unit-tree-count quiet">
          {showNumber(node.unitsBelow)}
          <span className="only-heard"> đơn vị trực thuộc các cấp</span>
        </span>
      )}
    </div>
  )
}
