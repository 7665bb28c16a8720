/** Lies over the page when the session ended; the text on the page stays. */
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { call } from '#platform/http'
import { Dialog } from '#platform/ui'
import { getMe, type Me } from '../contract.ts'

const SignInForm = lazy(() => import('./sign-in-form.tsx').then((found) => ({ default: found.SignInForm })))

export function SignInAgain({ me }: { readonly me: Me }) {
  const replies = useQueryClient()
  const goOn = async (mustChangePassword: boolean) => {
    const now = await call(getMe).catch(() => undefined)
    // What is on the screen belongs to the person before; somebody else starts on a fresh page.
    if (mustChangePassword || now?.user.id !== me.user.id) location.assign('/')
    else await replies.invalidateQueries()
  }
  return (
    <Dialog title="Phiên làm việc đã hết" isOpen>
      <p className="dialog-words">Hãy đăng nhập lại để làm tiếp. Nội dung đang nhập vẫn còn trên màn hình.</p>
      <Suspense fallback={<p role="status">Đang tải…</p>}>
        <SignInForm login={me.user.userName} onDone={(mustChange) => void goOn(mustChange)} />
      </Suspense>
    </Dialog>
  )
}
