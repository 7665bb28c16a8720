/** Khối, cụm bên ngoài: where the federation itself is a member, year by year; and the outside bodies papers name. */
import { Button } from 'antd'
import { useState } from 'react'
import { Answer, type Column, EmptyState, ListPage, PageLink, Panel, RowsTable, Tag, useReply } from '#platform/ui'
import { listOutside } from '../../contract.ts'
import { blockKindWords, blockRoleWords } from '../../vi.ts'
import type { OutsideBodyView, OutsideGroupView } from '../../views.ts'
import { blocksAddress } from './addresses.ts'
import { EditOutsideBody, OutsideGroupForm, OutsideYearForm } from './outside-forms.tsx'
import '../organisation.css'
import './standing.css'

export default function OutsidePage() {
  const reply = useReply(listOutside)
  const [adding, setAdding] = useState<'body' | 'group'>()
  const close = () => setAdding(undefined)
  const canManage = reply.data?.canManage ?? false
  return (
    <ListPage
      title="Khối, cụm bên ngoài"
      note={
        <>
          Liên đoàn là thành viên của các khối, cụm do cơ quan ngoài hệ thống tổ chức.{' '}
          <PageLink to={blocksAddress()}>Khối, cụm của liên đoàn</PageLink>
        </>
      }
      verbs={
        canManage && (
          <>
            <Button onClick={() => setAdding('body')}>Thêm cơ quan</Button>
            <Button type="primary" onClick={() => setAdding('group')}>
              Ghi khối, cụm tham gia
            </Button>
          </>
        )
      }
    >
      <Answer of={reply}>
        {({ groups, bodies }) => (
          <>
            {groups.length === 0 && (
              <EmptyState title="Chưa ghi khối, cụm bên ngoài nào">
                Bấm «Ghi khối, cụm tham gia» rồi chọn khối, cụm trong danh sách cơ quan ngoài hệ thống.
              </EmptyState>
            )}
            {groups.map((group) => (
              <Group key={group.id} group={group} bodies={bodies} canManage={canManage} />
            ))}
            <Panel title="Cơ quan ngoài hệ thống">
              <p className="quiet panel-note">Văn bản đọc vào nhận ra các cơ quan này qua tên và tên khác.</p>
              <RowsTable
                caption="Cơ quan ngoài hệ thống"
                columns={bodyColumns(canManage)}
                rows={bodies}
                keyOf={(body) => body.id}
              />
            </Panel>
          </>
        )}
      </Answer>
      {adding === 'body' && <EditOutsideBody onClose={close} />}
      {adding === 'group' && reply.data && (
        <OutsideGroupForm groups={reply.data.groups} bodies={reply.data.bodies} onClose={close} />
      )}
    </ListPage>
  )
}

type GroupGiven = {
  readonly group: OutsideGroupView
  readonly bodies: readonly OutsideBodyView[]
  readonly canManage: boolean
}
type Year = OutsideGroupView['years'][number]

function Group({ group, bodies, canManage }: GroupGiven) {
  const [edited, setEdited] = useState<Year | 'new' | 'organiser'>()
  const close = () => setEdited(undefined)
  const columns: Column<Year>[] = [
    { title: 'Năm', isName: true, cell: ({ year }) => year },
    {
      title: 'Vai của liên đoàn',
      width: '18%',
      cell: ({ ownRole }) => <Tag tone={ownRole === 'member' ? 'calm' : 'act'}>{blockRoleWords[ownRole]}</Tag>,
    },
    { title: 'Đơn vị trưởng', width: '20%', cell: ({ chair }) => chair },
    { title: 'Đơn vị phó', width: '16%', cell: ({ deputy }) => deputy },
    { title: 'Thành viên', width: '28%', cell: ({ members }) => members.join('; ') },
    ...(canManage
      ? [
          {
            title: 'Thao tác',
            width: '90px',
            isPrinted: false,
            cell: (year: Year) => <Button onClick={() => setEdited(year)}>Sửa</Button>,
          },
        ]
      : []),
  ]
  return (
    <Panel>
      <div className="block-head">
        <h2>{group.name}</h2>
        <Tag>{blockKindWords[group.kind]}</Tag>
      </div>
      <p className="quiet block-source">Cơ quan tổ chức: {group.organiser?.name ?? 'chưa ghi'}</p>
      {group.years.length === 0 ? (
        <p className="quiet">Chưa ghi năm nào.</p>
      ) : (
        <RowsTable
          caption={group.name}
          columns={columns}
          rows={group.years}
          keyOf={({ year }) => String(year)}
          isNumbered={false}
        />
      )}
      {canManage && (
        <div className="row-verbs panel-verb not-printed">
          <Button onClick={() => setEdited('new')}>Ghi một năm</Button>
          <Button onClick={() => setEdited('organiser')}>Cơ quan tổ chức</Button>
        </div>
      )}
      {edited === 'organiser' && <OutsideGroupForm group={group} bodies={bodies} onClose={close} />}
      {edited !== undefined && edited !== 'organiser' && (
        <OutsideYearForm group={group} {...(edited === 'new' ? {} : { year: edited })} onClose={close} />
      )}
    </Panel>
  )
}

const bodyColumns = (canManage: boolean): Column<OutsideBodyView>[] => [
  { title: 'Tên', isName: true, cell: (body) => body.name },
  { title: 'Tên khác trong văn bản', width: '50%', cell: (body) => body.aliases.join('; ') },
  ...(canManage
    ? [
        {
          title: 'Thao tác',
          width: '100px',
          isPrinted: false,
          cell: (body: OutsideBodyView) => <BodyVerb body={body} />,
        },
      ]
    : []),
]

function BodyVerb({ body }: { readonly body: OutsideBodyView }) {
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <Button onClick={() => setEditing(true)}>Sửa</Button>
      {isEditing && <EditOutsideBody body={body} onClose={() => setEditing(false)} />}
    </>
  )
}
