/** Units as a flat list: what a search or a kind leaves. */
import type { LocalDate } from '#platform/kernel'
import { type Column, PageLink, RowsTable, showNumber } from '#platform/ui'
import type { TreeNode, TreeReply } from '../../views.ts'
import { unitAddress } from '../addresses.ts'

type Given = { readonly reply: TreeReply; readonly rows: readonly TreeNode[]; readonly day: LocalDate | undefined }

export function UnitList({ reply, rows, day }: Given) {
  const names = new Map<string | null, string>(reply.nodes.map((node) => [node.id, node.name]))
  const kinds = new Map(reply.types.map((type) => [type.code, type.name]))
  const columns: Column<TreeNode>[] = [
    { title: 'Đơn vị', isName: true, cell: (node) => <PageLink to={unitAddress(node.id, day)}>{node.name}</PageLink> },
    { title: 'Loại', width: '22%', cell: (node) => kinds.get(node.typeCode) ?? node.typeCode },
    { title: 'Cấp trên', width: '24%', cell: (node) => names.get(node.parentId) ?? <span className="quiet">–</span> },
    { title: 'Đơn vị trực thuộc', width: '110px', align: 'right', cell: (node) => showNumber(node.unitsBelow) },
  ]
  return (
    <>
      <p className="quiet" role="status">
        {showNumber(rows.length)} đơn vị
      </p>
      <RowsTable caption="Danh sách đơn vị" columns={columns} rows={rows} keyOf={(node) => node.id} />
    </>
  )
}
