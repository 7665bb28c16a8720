/** On the page of a unit: its collective profile on the day, and titles from before this system. */
import { Button } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import { type Column, Panel, RowsTable, useReply } from '#platform/ui'
import { showProfile } from '../../contract.ts'
import { type ProfilePart, profileParts, type UnitId } from '../../domain/unit.ts'
import { profilePartWords } from '../../vi.ts'
import type { PastAwardView, Profile } from '../../views.ts'
import { useDay } from '../use-day.ts'
import { decisionWords } from './decision.tsx'
import { PastAwardForm, WithdrawAward, WriteProfile } from './profile-forms.tsx'
import '../organisation.css'
import './standing.css'

type Given = { readonly unitId: string; readonly on: string }

export function ProfilePanel({ unitId }: Given) {
  const { query } = useDay()
  const reply = useReply(showProfile, { params: { unitId: unitId as UnitId }, query })
  if (!reply.data) return null
  const profile = reply.data
  if (!profile.canManage && profile.parts.length + profile.awards.length === 0) return null
  return (
    <Panel title="Hồ sơ tập thể">
      {profileParts.map((part) => (
        <Part key={part} part={part} profile={profile} unitId={unitId as UnitId} />
      ))}
      <Awards profile={profile} unitId={unitId as UnitId} />
    </Panel>
  )
}

type Within = { readonly profile: Profile; readonly unitId: UnitId }

function Part({ part, profile, unitId }: Within & { readonly part: ProfilePart }) {
  const [isWriting, setWriting] = useState(false)
  const [showsOthers, setShowsOthers] = useState(false)
  const held = profile.parts.find((one) => one.part === part)
  const others = profile.others.filter((one) => one.part === part)
  if (!held && !profile.canManage) return null
  return (
    <section className="profile-part">
      <h3>{profilePartWords[part]}</h3>
      {held ? (
        <>
          <p className="long-text">{held.text}</p>
          <p className="quiet">
            Từ {showDay(held.validFrom)} · {held.recordedBy} ghi
          </p>
        </>
      ) : (
        <p className="quiet">Chưa viết.</p>
      )}
      {showsOthers &&
        others.map((one) => (
          <div key={one.validFrom} className="profile-before">
            <p className="long-text">{one.text}</p>
            <p className="quiet">
              Từ {showDay(one.validFrom)} · {one.recordedBy} ghi
            </p>
          </div>
        ))}
      <div className="row-verbs not-printed">
        {profile.canManage && <Button onClick={() => setWriting(true)}>{held ? 'Sửa' : 'Viết'}</Button>}
        {others.length > 0 && !showsOthers && (
          <Button onClick={() => setShowsOthers(true)}>Xem {others.length} bản khác</Button>
        )}
      </div>
      {isWriting && (
        <WriteProfile unitId={unitId} part={part} text={held?.text ?? ''} onClose={() => setWriting(false)} />
      )}
    </section>
  )
}

function Awards({ profile, unitId }: Within) {
  const [isAdding, setAdding] = useState(false)
  const { awards, canManage } = profile
  const columns: Column<PastAwardView>[] = [
    { title: 'Danh hiệu, hình thức', isName: true, cell: (award) => award.title },
    { title: 'Năm', width: '80px', cell: (award) => award.year },
    { title: 'Quyết định', width: '36%', cell: (award) => decisionWords(award.decision) },
    ...(canManage
      ? [
          {
            title: 'Thao tác',
            width: '150px',
            isPrinted: false,
            cell: (award: PastAwardView) => <AwardVerbs award={award} unitId={unitId} />,
          },
        ]
      : []),
  ]
  return (
    <section className="profile-part">
      <h3>Danh hiệu, khen thưởng trước khi dùng hệ thống</h3>
      {awards.length === 0 ? (
        <p className="quiet">Chưa ghi.</p>
      ) : (
        <RowsTable
          caption="Danh hiệu, khen thưởng trước đây"
          columns={columns}
          rows={awards}
          keyOf={(award) => award.id}
        />
      )}
      {canManage && (
        <div className="row-verbs not-printed">
          <Button onClick={() => setAdding(true)}>Ghi danh hiệu</Button>
        </div>
      )}
      {isAdding && <PastAwardForm unitId={unitId} onClose={() => setAdding(false)} />}
    </section>
  )
}

function AwardVerbs({ award, unitId }: { readonly award: PastAwardView; readonly unitId: UnitId }) {
  const [isEditing, setEditing] = useState(false)
  return (
    <span className="row-verbs">
      <Button onClick={() => setEditing(true)}>Sửa</Button>
      <WithdrawAward award={award} />
      {isEditing && <PastAwardForm unitId={unitId} award={award} onClose={() => setEditing(false)} />}
    </span>
  )
}
