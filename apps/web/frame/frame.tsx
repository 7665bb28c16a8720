/** Everything around a signed-in page: who works, menu, header, sample banner, and the sign-in when the session ended. */
import { Navigate, Outlet, useRouterState } from '@tanstack/react-router'
import { getMe, type Me } from '#modules/access'
import { ProfileMenu, SampleBanner, SignInAgain } from '#modules/access/web'
import { NoticesBell, useWaitingCount } from '#modules/inbox/web'
import { Answer, SessionProvider, Shell, useReply, useSignedOut } from '#platform/ui'
import { HeaderSearch } from './header-search.tsx'
import { menuFor } from './menu.ts'
import { sessionOf, useYear } from './session.ts'
import { YearChooser } from './year-chooser.tsx'
import './frame.css'

export function Frame() {
  const me = useReply(getMe)
  const address = useRouterState({ select: (state) => state.location.href })
  if (!me.data && me.error?.status === 401) return <Navigate to="/dang-nhap" search={{ ve: address }} replace />
  if (me.data?.user.mustChangePassword) return <Navigate to="/mat-khau-lan-dau" replace />
  return (
    <Answer of={{ ...me, error: me.data ? null : me.error }}>
      {(known) => <SignedInFrame key={known.user.id} me={known} />}
    </Answer>
  )
}

function SignedInFrame({ me }: { readonly me: Me }) {
  const [year, setYear] = useYear(me.federation.today)
  const session = sessionOf(me, year)
  const isSignedOut = useSignedOut()
  const waiting = useWaitingCount()
  return (
    <SessionProvider value={session}>
      <Shell
        place={me.federation.shortName || me.federation.name}
        menu={menuFor(session, waiting)}
        year={<YearChooser year={year} today={me.federation.today} onChange={setYear} />}
        search={session.can('organisation.read') ? <HeaderSearch /> : null}
        person={
          <>
            <NoticesBell />
            <ProfileMenu me={me} />
          </>
        }
        banner={me.federation.isSample ? <SampleBanner me={me} /> : null}
      >
        <Outlet />
      </Shell>
      {isSignedOut && <SignInAgain me={me} />}
    </SessionProvider>
  )
}
