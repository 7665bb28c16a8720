/** People with posts in the unit; a post is added and ended by date, never erased. */
import { Button } from 'antd'
import { useState } from 'react'
import { isLocalDate, type LocalDate, showDay } from '#platform/kernel'
import {
  type Column,
  ConfirmButton,
  LegalDateField,
  Panel,
  RefusalAlert,
  RowsTable,
  useSession,
  useVerb,
} from '#platform/ui'
import { endPost } from '../../contract.ts'
import { isValidOn } from '../../domain/unit.ts'
import { sexWords } from '../../vi.ts'
import type { PersonView, PostView, UnitPage } from '../../views.ts'
import { AddPerson } from '../forms/add-person.tsx'
import { useDay } from '../use-day.ts'
import { periodOf } from './parts.tsx'

export function People({ page }: { readonly page: UnitPage }) {
  const [isAdding, setAdding] = useState(false)
  const canManage = page.abilities.canManagePeople
  if (page.people.length === 0 && !canManage) return null
  return (
    <Panel title="Cán bộ">
      {page.people.length === 0 ? (
        <p className="quiet">Chưa ghi cán bộ nào.</p>
      ) : (
        <RowsTable
          caption={`Cán bộ của ${page.unit.name}`}
          columns={columnsOf(canManage)}
          rows={page.people}
          keyOf={(person) => person.id}
        />
      )}
      {canManage && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setAdding(true)}>Thêm cán bộ</Button>
        </p>
      )}
      {isAdding && <AddPerson page={page} onClose={() => setAdding(false)} />}
    </Panel>
  )
}

const columnsOf = (canManage: boolean): Column<PersonView>[] => [
  {
    title: 'Họ và tên',
    isName: true,
    cell: (person) => (
      <>
        {person.fullName}
        <div className="quiet">
          {[person.sex && sexWords[person.sex], person.birthOn && `sinh ${showDay(person.birthOn)}`]
            .filter(Boolean)
            .join(', ')}
        </div>
      </>
    ),
  },
  {
    title: 'Chức vụ',
    width: '58%',
    cell: (person) => person.posts.map((post) => <Post key={post.id} post={post} canManage={canManage} />),
  },
]

function Post({ post, canManage }: { readonly post: PostView; readonly canManage: boolean }) {
  const { day } = useDay()
  const isHeld = isValidOn(post, day)
  return (
    <div className={isHeld ? '' : 'quiet'}>
      {[post.title, post.bodyName].filter(Boolean).join(', ')} <span className="quiet">{periodOf(post)}</span>
      {canManage && post.validTo === null && <EndPost post={post} />}
    </div>
  )
}

function EndPost({ post }: { readonly post: PostView }) {
  const { today } = useSession()
  const [on, setOn] = useState<LocalDate | null>(today)
  const verb = useVerb(endPost, { done: 'Đã ghi thôi giữ chức vụ.' })
  return (
    <span className="not-printed">
      {' '}
      <ConfirmButton
        label="Thôi giữ"
        title={`Thôi giữ chức vụ ${post.title}`}
        isMain={false}
        isRunning={verb.isRunning}
        isDisabled={false}
        onConfirm={async () =>
          on &&
          isLocalDate(on) &&
          (await verb.send({ params: { postId: post.id }, body: { effectiveOn: on } })) !== undefined
        }
      >
        <RefusalAlert refused={verb.refused} />
        <LegalDateField
          name="effectiveOn"
          label="Ngày thôi giữ"
          hint="Từ ngày này người đó không còn giữ chức vụ; quá trình trước đó vẫn còn."
          isRequired
          value={on}
          onChange={setOn}
          today={today}
        />
      </ConfirmButton>
    </span>
  )
}
