/** Everything around a signed-in page: who works, menu, header, sample banner, and the sign-in when the session ended. */
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { getMe, type Me } from '#modules/access'
import { ProfileMenu, SampleBanner, SignInAgain } from '#modules/access/web'
import { NoticesBell, useWaitingCount } from '#modules/inbox/web'
import { Answer, markSignedOut, SessionProvider, Shell, useReply, useSignedOut } from '#platform/ui'
import { HeaderSearch } from './header-search.tsx'
import { menuFor } from './menu.ts'
import { sessionOf, useYear } from './session.ts'
import { YearChooser } from './year-chooser.tsx'
import './frame.css'

export function Frame() {
  const me = useReply(getMe)
  if (!me.data && me.error?.status === 401) return <ToSignIn />
  if (me.data?.user.mustChangePassword) return <ToFirstPassword />
  if (me.data) return <SignedInFrame key={me.data.user.id} me={me.data} />
  return (
    <main className="bare-page">
      <Answer of={me}>{() => null}</Answer>
    </main>
  )
}

/** Remembers where the person wanted to go. Once: while the sign-in page loads, this one still stands. */
function ToSignIn() {
  const router = useRouter()
  useEffect(() => {
    void router.navigate({ to: '/dang-nhap', search: { ve: router.state.location.href }, replace: true })
  }, [router])
  return null
}

function ToFirstPassword() {
  const navigate = useNavigate()
  useEffect(() => void navigate({ to: '/mat-khau-lan-dau', replace: true }), [navigate])
  return null
}

/** "LĐLĐ tỉnh Lai Châu": the short name, with the province where it does not say it. */
function placeOf({ federation }: Me): string {
  const { shortName, province, name } = federation
  if (!shortName) return name
  return shortName.includes(province) ? shortName : `${shortName} ${province}`
}

function SignedInFrame({ me }: { readonly me: Me }) {
  const [year, setYear] = useYear(me.federation.today)
  const session = sessionOf(me, year)
  const isSignedOut = useSignedOut()
  const waiting = useWaitingCount()
  // Who stands here has just been told by the server who they are.
  useEffect(() => markSignedOut(false), [])
  return (
    <SessionProvider value={session}>
      <Shell
        place={placeOf(me)}
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
