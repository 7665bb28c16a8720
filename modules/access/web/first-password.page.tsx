import { PageHeader, useGo } from '#platform/ui'
import { BarePage } from './bare-page.tsx'
import { PasswordForm } from './password-form.tsx'

export default function FirstPasswordPage() {
  const go = useGo()
  return (
    <BarePage>
      <PageHeader
        title="Đặt mật khẩu của riêng mình"
        note="Mật khẩu được cấp chỉ dùng một lần. Sau bước này, không ai khác biết mật khẩu của Ông/Bà."
      />
      <PasswordForm currentLabel="Mật khẩu dùng một lần" onDone={() => go('/')} />
    </BarePage>
  )
}
