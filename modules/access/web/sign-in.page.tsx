import { useEffect } from 'react'
import { PageHeader, useAddressState, useGo, useReply } from '#platform/ui'
import { getSetUpState } from '../contract.ts'
import { BarePage } from './bare-page.tsx'
import { SignInForm } from './sign-in-form.tsx'

export default function SignInPage() {
  const go = useGo()
  const [wanted] = useAddressState('ve', '/')
  const setUp = useReply(getSetUpState)
  const isSetUpNeeded = setUp.data?.needed === true
  useEffect(() => {
    if (isSetUpNeeded) go('/thiet-lap')
  })
  return (
    <BarePage>
      <PageHeader title="Đăng nhập" note="Dùng tài khoản do công đoàn cấp trên cấp." />
      <SignInForm onDone={(mustChange) => go(mustChange ? '/mat-khau-lan-dau' : insidePath(wanted))} />
      <p className="quiet bare-help">
        Quên mật khẩu? Đề nghị quản trị của đơn vị hoặc của công đoàn cấp trên cấp lại mật khẩu dùng một lần.
      </p>
    </BarePage>
  )
}

/** Only addresses of this product: a link must not be able to lead from the sign-in to another site. */
const insidePath = (wanted: string): string => (/^\/(?![/\\])/.test(wanted) ? wanted : '/')
