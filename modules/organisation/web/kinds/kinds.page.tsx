/** Kinds of units and sectors: lists that a federation edits itself. */
import { Answer, ListPage, PageLink, useReply } from '#platform/ui'
import { listUnitKinds } from '../../contract.ts'
import { treeAddress } from '../addresses.ts'
import { Kinds } from './kinds.tsx'
import { Sectors } from './sectors.tsx'
import '../organisation.css'

export default function KindsPage() {
  const lists = useReply(listUnitKinds)
  return (
    <ListPage
      title="Loại đơn vị, ngành"
      note={
        <>
          Danh mục dùng khi thành lập, đổi thông tin đơn vị. <PageLink to={treeAddress()}>Về Tổ chức</PageLink>
        </>
      }
    >
      <Answer of={lists}>
        {(reply) => (
          <>
            <Kinds kinds={reply.kinds} canManage={reply.abilities.canManage} />
            <Sectors sectors={reply.sectors} canManage={reply.abilities.canManage} />
          </>
        )}
      </Answer>
    </ListPage>
  )
}
