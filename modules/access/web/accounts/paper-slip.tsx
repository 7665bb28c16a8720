/** The one-time password, shown once, to be printed or copied: many unions have no mail address. */
import { Button } from 'antd'
import { Dialog, say } from '#platform/ui'

export type Slip = { readonly displayName: string; readonly userName: string; readonly oneTimePassword: string }

export function PaperSlip({ slip, onClose }: { readonly slip: Slip | undefined; readonly onClose: () => void }) {
  if (!slip) return null
  const text = `Thidua · ${slip.displayName}\nTên đăng nhập: ${slip.userName}\nMật khẩu dùng một lần: ${slip.oneTimePassword}`
  return (
    <Dialog title="Phiếu tài khoản" isOpen onClose={onClose}>
      <p>
        Họ và tên: <strong>{slip.displayName}</strong>
        <br />
        Tên đăng nhập: <strong>{slip.userName}</strong>
        <br />
        Mật khẩu dùng một lần: <strong className="one-time-password">{slip.oneTimePassword}</strong>
      </p>
      <p className="quiet">
        Mật khẩu này chỉ hiện một lần. Người nhận sẽ đặt mật khẩu của riêng mình khi đăng nhập lần đầu.
      </p>
      <div className="dialog-verbs not-printed">
        <Button onClick={() => void navigator.clipboard.writeText(text).then(() => say('Đã sao chép phiếu.'))}>
          Sao chép
        </Button>
        <Button onClick={() => print()}>In phiếu</Button>
        <Button type="primary" onClick={onClose}>
          Xong
        </Button>
      </div>
    </Dialog>
  )
}
