import { useQueryClient } from '@tanstack/react-query'
import { Disclosure, PageLink, RefusalAlert, useGo, useVerb } from '#platform/ui'
import { type Me, signOut } from '../contract.ts'
import './access.css'

export function ProfileMenu({ me }: { readonly me: Me }) {
  const { displayName } = me.user
  const place = me.posts[0]?.unitName ?? me.federation.name
  return (
    <Disclosure
      label={
        <>
          <span className="profile-mark" aria-hidden="true">
            {initialsOf(displayName)}
          </span>
          <span className="only-heard">Tài khoản: </span>
          <span className="profile-words">
            <strong>{displayName}</strong>
            <span>{place}</span>
          </span>
        </>
      }
    >
      <ProfilePanel me={me} />
    </Disclosure>
  )
}

function ProfilePanel({ me }: { readonly me: Me }) {
  const go = useGo()
  const replies = useQueryClient()
  const leaving = useVerb(signOut, {
    quiet: true,
    onDone: () => {
      go('/dang-nhap')
      replies.clear()
    },
  })
  return (
    <div className="profile-panel">
      <p className="profile-name">
        <strong>{me.user.displayName}</strong>
        <span className="quiet">Tên đăng nhập: {me.user.userName}</span>
      </p>
      <ul className="profile-posts">
        {me.posts.map((post) => (
          <li key={`${post.unitId}-${post.roleCode}`}>
            {post.unitName}
            <span className="quiet">{post.roleName}</span>
          </li>
        ))}
      </ul>
      <RefusalAlert refused={leaving.refused} />
      <div className="profile-verbs">
        <PageLink to="/doi-mat-khau">Đổi mật khẩu</PageLink>
      </div>
      <button type="button" className="profile-leave" disabled={leaving.isRunning} onClick={() => void leaving.send()}>
        Đăng xuất
      </button>
    </div>
  )
}

/** Of the two last words of the name, as Vietnamese names are shortened: "Nguyễn Văn An (LĐLĐ tỉnh)" → "VA". */
function initialsOf(name: string): string {
  const words = name.replace(/\(.*/, '').trim().split(/\s+/).slice(-2)
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
}
