/** In the page of a department, committee or council: who is a member on the day, in which role, from when. */
import { Button } from 'antd'
import { useState } from 'react'
import type { BodyId } from '#modules/organisation'
import { type LocalDate, showDay } from '#platform/kernel'
import { Answer, type Column, PageLink, Panel, RowsTable, type SlotGiven, Tag, useReply } from '#platform/ui'
import { listBodyMembers } from '../../contract.ts'
import { bodyRoleWords } from '../../vi.ts'
import type { BodyMembers as BodyMembersReply } from '../../views.ts'
import { personAddress } from '../addresses.ts'
import { AddMember } from '../forms/add-member.tsx'
import { EndPost } from '../forms/end-post.tsx'
import { isHeld, periodOf } from '../parts/words.ts'
import '../people.css'

type Member = BodyMembersReply['members'][number]

export default function BodyMembers({ bodyId, on }: SlotGiven['body']) {
  const reply = useReply(listBodyMembers, { params: { bodyId: bodyId as BodyId }, query: { on: on as LocalDate } })
  return (
    <Panel title="Thành viên">
      <Answer of={reply}>{(data) => <Listed bodyId={bodyId as BodyId} data={data} />}</Answer>
    </Panel>
  )
}

function Listed({ bodyId, data }: { readonly bodyId: BodyId; readonly data: BodyMembersReply }) {
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Member>()
  return (
    <>
      {data.members.length === 0 ? (
        <p className="quiet">Chưa ghi thành viên nào tại ngày {showDay(data.on)}.</p>
      ) : (
        <RowsTable
          caption="Thành viên"
          columns={columnsOf(data, setEnding)}
          rows={[...data.members].sort((a, b) => rankOf(a) - rankOf(b))}
          keyOf={(member) => member.id}
        />
      )}
      {data.canManage && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setAdding(true)}>Thêm thành viên</Button>
        </p>
      )}
      {isAdding && <AddMember bodyId={bodyId} onClose={() => setAdding(false)} />}
      {ending && <EndPost fullName={ending.fullName} posts={[ending]} onClose={() => setEnding(undefined)} />}
    </>
  )
}

const order = ['chair', 'deputy', 'secretary', 'member'] as const

const rankOf = ({ bodyRole }: Member): number => (bodyRole ? order.indexOf(bodyRole) : order.length)

function columnsOf(data: BodyMembersReply, end: (member: Member) => void): Column<Member>[] {
  const verbs: Column<Member> = {
    title: 'Thao tác',
    width: '130px',
    isPrinted: false,
    cell: (member) =>
      member.canEnd &&
      isHeld(member, data.on) && (
        <Button aria-label={`${member.fullName} thôi làm thành viên`} onClick={() => end(member)}>
          Thôi
        </Button>
      ),
  }
  return [
    {
      title: 'Họ và tên',
      isName: true,
      cell: (member) => (
        <>
          {member.personId ? (
            <PageLink to={personAddress(member.personId)}>{member.fullName}</PageLink>
          ) : (
            member.fullName
          )}
          {member.ofUnitName && <div className="quiet">{member.ofUnitName}</div>}
        </>
      ),
    },
    {
      title: 'Chức danh, vai trò',
      width: '26%',
      cell: (member) => (
        <>
          {member.title}
          {member.bodyRole && (
            <div>
              <Tag tone={member.bodyRole === 'chair' ? 'act' : 'calm'}>{bodyRoleWords[member.bodyRole]}</Tag>
            </div>
          )}
        </>
      ),
    },
    { title: 'Thời gian', width: '28%', cell: (member) => periodOf(member) },
    ...(data.members.some((member) => member.canEnd) ? [verbs] : []),
  ]
}
