import { PageHeader, Panel, useGo } from '#platform/ui'
import { PasswordForm } from './password-form.tsx'

export default function ChangePasswordPage() {
  const go = useGo()
  return (
    <>
      <PageHeader title="Đổi mật khẩu" note="Các máy khác đang đăng nhập bằng tài khoản này sẽ bị đăng xuất." />
      <Panel>
        <PasswordForm currentLabel="Mật khẩu đang dùng" onDone={() => go('/')} />
      </Panel>
    </>
  )
}
