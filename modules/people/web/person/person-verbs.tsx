/** Putting a mistake right and recording a change from a day are two things, and stand as two buttons. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Dialog, useSession } from '#platform/ui'
import type { PersonPage } from '../../views.ts'
import { AddDiscipline } from '../forms/add-discipline.tsx'
import { AddMembership } from '../forms/add-membership.tsx'
import { AddPost } from '../forms/add-post.tsx'
import { ChangeWork } from '../forms/change-work.tsx'
import { CorrectPerson } from '../forms/correct-person.tsx'
import { EndPost } from '../forms/end-post.tsx'
import { LeaveUnion } from '../forms/leave-union.tsx'
import { MergeWith } from '../forms/merge-with.tsx'
import { ReturnToUnion } from '../forms/return-to-union.tsx'
import { TransferPerson } from '../forms/transfer-person.tsx'
import { isHeld } from '../parts/words.ts'

type Change = {
  readonly label: string
  readonly note: string
  readonly isOffered: boolean
  readonly form: (close: () => void) => ReactNode
}
type Open =
  | { readonly is: 'closed' | 'correcting' | 'merging' | 'choosing' }
  | { readonly is: 'changing'; readonly change: Change }

export function PersonVerbs({ page }: { readonly page: PersonPage }) {
  const [open, setOpen] = useState<Open>({ is: 'closed' })
  const { today } = useSession()
  const close = () => setOpen({ is: 'closed' })
  const changes = changesOf(page, today).filter((change) => change.isOffered)
  return (
    <>
      {changes.length > 0 && (
        <Button type="primary" onClick={() => setOpen({ is: 'choosing' })}>
          Ghi thay đổi từ một ngày
        </Button>
      )}
      {page.abilities.canCorrect && <Button onClick={() => setOpen({ is: 'correcting' })}>Sửa chỗ ghi sai</Button>}
      {page.abilities.canCorrect && <Button onClick={() => setOpen({ is: 'merging' })}>Gộp với hồ sơ khác</Button>}
      {open.is === 'correcting' && <CorrectPerson person={page.person} onClose={close} />}
      {open.is === 'merging' && <MergeWith person={page.person} onClose={close} />}
      {open.is === 'choosing' && (
        <Dialog title={`Điều gì thay đổi với ${page.person.fullName}?`} isOpen onClose={close}>
          <div className="people-choices">
            {changes.map((change) => (
              <button key={change.label} type="button" onClick={() => setOpen({ is: 'changing', change })}>
                <strong>{change.label}</strong>
                <span className="quiet">{change.note}</span>
              </button>
            ))}
          </div>
        </Dialog>
      )}
      {open.is === 'changing' && open.change.form(close)}
    </>
  )
}

function changesOf(page: PersonPage, today: Parameters<typeof isHeld>[1]): Change[] {
  const { person, abilities, posts, memberships, transfers } = page
  const held = posts.filter((post) => post.canEnd && isHeld(post, today))
  const isDirectWorker = memberships.find((one) => isHeld(one, today))?.isDirectWorker ?? null
  const isWaiting = transfers.some((transfer) => transfer.state === 'waiting')
  return [
    {
      label: 'Chuyển sang đơn vị khác',
      note: 'Kèm nhận xét của đơn vị cũ; đơn vị mới tiếp nhận',
      isOffered: abilities.canTransfer && !isWaiting,
      form: (close) => <TransferPerson person={person} onClose={close} />,
    },
    {
      label: 'Thêm chức vụ',
      note: 'Được bầu, được chỉ định, vào ban hoặc hội đồng',
      isOffered: abilities.canAddPost,
      form: (close) => <AddPost person={person} onClose={close} />,
    },
    {
      label: 'Thôi giữ chức vụ',
      note: 'Chức vụ cũ vẫn còn trong quá trình công tác',
      isOffered: held.length > 0,
      form: (close) => <EndPost fullName={person.fullName} posts={held} onClose={close} />,
    },
    {
      label: 'Thay đổi công việc',
      note: 'Thành, hoặc không còn là người lao động trực tiếp',
      isOffered: abilities.canTransfer,
      form: (close) => <ChangeWork person={person} isDirectWorker={isDirectWorker} onClose={close} />,
    },
    {
      label: 'Kỷ luật',
      note: 'Hình thức, quyết định, ngày có hiệu lực',
      isOffered: abilities.canDiscipline,
      form: (close) => <AddDiscipline person={person} onClose={close} />,
    },
    {
      label: 'Thôi sinh hoạt công đoàn',
      note: 'Nghỉ hưu, ra khỏi tổ chức công đoàn, qua đời',
      isOffered: abilities.canLeave,
      form: (close) => <LeaveUnion person={person} onClose={close} />,
    },
    {
      label: 'Trở lại sinh hoạt',
      note: 'Người đã nghỉ nay trở lại một đơn vị',
      isOffered: abilities.canReturn,
      form: (close) => <ReturnToUnion person={person} onClose={close} />,
    },
    {
      label: 'Ghi thêm thời kỳ trước đây',
      note: 'Nơi sinh hoạt công đoàn trước khi có trong danh sách',
      isOffered: abilities.canAddMembership,
      form: (close) => <AddMembership person={person} onClose={close} />,
    },
  ]
}
