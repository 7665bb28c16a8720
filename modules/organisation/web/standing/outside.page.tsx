/** Khối, cụm bên ngoài: where the federation itself is a member, year by year; and the outside bodies papers name. */
import { Button } from 'antd'
import { useState } from 'react'
import { Answer, type Column, EmptyState, ListPage, PageLink, Panel, RowsTable, Tag, useReply } from '#platform/ui'
import { listOutside } from '../../contract.ts'
import { blockKindWords, blockRoleWords } from '../../vi.ts'
import type { OutsideBodyView, OutsideGroupView } from '../../views.ts'
import { blocksAddress } from './addresses.ts'
import { EditOutsideBody, OutsideGroupForm, OutsideYearForm } from './outside-forms.tsx'
import './standing.css'

export default function OutsidePage() {
  const reply = useReply(listOutside)
  const [isAdding, setAdding] = useState(false)
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
      verbs={canManage && <Button onClick={() => setAdding(true)}>Thêm cơ quan, khối, cụm</Button>}
    >
      <Answer of={reply}>
        {({ groups, bodies }) => (
          <>
            {groups.length === 0 && (
              <EmptyState title="Chưa ghi khối, cụm bên ngoài nào">
                Chọn một cơ quan trong danh sách dưới rồi bấm «Ghi là khối, cụm».
              </EmptyState>
            )}
            {groups.map((group) => (
              <Group key={group.id} group={group} bodies={bodies} canManage={canManage} />
            ))}
            <Panel title="Cơ quan ngoài hệ thống">
              <p className="quiet panel-note">Văn bản đọc vào nhận ra các cơ quan này qua tên và tên khác.</p>
              <RowsTable
                caption="Cơ quan ngoài hệ thống"
                columns={bodyColumns(groups, bodies, canManage)}
                rows={bodies}
                keyOf={(body) => body.id}
              />
            </Panel>
          </>
        )}
      </Answer>
      {isAdding && <EditOutsideBody onClose={() => setAdding(false)} />}
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
      {edited === 'organiser' && <OutsideGroupForm body={group} group={group} bodies={bodies} onClose={close} />}
      {edited !== undefined && edited !== 'organiser' && (
        <OutsideYearForm group={group} {...(edited === 'new' ? {} : { year: edited })} onClose={close} />
      )}
    </Panel>
  )
}

const bodyColumns = (
  groups: readonly OutsideGroupView[],
  bodies: readonly OutsideBodyView[],
  canManage: boolean,
): Column<OutsideBodyView>[] => [
  { title: 'Tên', isName: true, cell: (body) => body.name },
  { title: 'Tên khác trong văn bản', width: '44%', cell: (body) => body.aliases.join('; ') },
  ...(canManage
    ? [
        {
          title: 'Thao tác',
          width: '210px',
          isPrinted: false,
          cell: (body: OutsideBodyView) => (
            <BodyVerbs body={body} bodies={bodies} isGroup={groups.some((group) => group.id === body.id)} />
          ),
        },
      ]
    : []),
]

type VerbsGiven = {
  readonly body: OutsideBodyView
  readonly bodies: readonly OutsideBodyView[]
  readonly isGroup: boolean
}

function BodyVerbs({ body, bodies, isGroup }: VerbsGiven) {
  const [verb, setVerb] = useState<'edit' | 'group'>()
  const close = () => setVerb(undefined)
  return (
    <span className="row-verbs">
      <Button onClick={() => setVerb('edit')}>Sửa</Button>
      {!isGroup && <Button onClick={() => setVerb('group')}>Ghi là khối, cụm</Button>}
      {verb === 'edit' && <EditOutsideBody body={body} onClose={close} />}
      {verb === 'group' && <OutsideGroupForm body={body} bodies={bodies} onClose={close} />}
    </span>
  )
}
