import type { RefusalWordings } from '#platform/http'
import { isLocalDate, showDay } from '#platform/kernel'
import type { AccessRefusal } from './errors.ts'

const day = (value: unknown): string => (typeof value === 'string' && isLocalDate(value) ? showDay(value) : '')

export const wordings: RefusalWordings<AccessRefusal> = {
  'access.not-allowed':
    'Tài khoản này chưa được giao quyền làm việc đó ở đơn vị này. Nếu cần, hãy đề nghị quản trị của đơn vị hoặc của cấp trên giao quyền.',
  'access.wrong-password':
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt; nếu quên, đề nghị công đoàn cấp trên cấp lại mật khẩu.',
  'access.too-many-attempts': ({ seconds }) =>
    `Đã nhập sai nhiều lần từ máy này. Hãy đợi ${seconds} giây rồi thử lại, hoặc đề nghị công đoàn cấp trên cấp lại mật khẩu.`,
  'access.no-grant':
    'Tài khoản đúng nhưng hôm nay không có quyền ở đơn vị nào (chưa được giao hoặc đã hết thời hạn). Hãy liên hệ quản trị của liên đoàn.',
  'access.unit-ended': ({ unit, since }) =>
    `«${unit}» đã kết thúc hoạt động từ ngày ${day(since)} nên tài khoản không còn quyền ở đơn vị này. Hãy đề nghị đơn vị kế thừa hoặc quản trị của liên đoàn giao quyền ở đơn vị mới.`,
  'access.change-password-first': 'Đây là mật khẩu dùng một lần. Hãy đặt mật khẩu của riêng mình trước khi làm việc.',
  'access.password-reused': 'Mật khẩu mới trùng mật khẩu đang dùng. Hãy chọn một mật khẩu khác.',
  'access.password-common':
    'Mật khẩu này quá dễ đoán (nằm trong danh sách hay bị thử hoặc trùng tên đăng nhập). Hãy chọn một câu dài hơn mà chỉ mình nhớ.',
  'access.founded-in-future': 'Ngày thành lập liên đoàn ở sau hôm nay. Hãy xem lại ngày rồi thiết lập.',
  'access.already-set-up': 'Hệ thống đã được thiết lập từ trước. Hãy đăng nhập bằng tài khoản quản trị.',
  'access.wrong-set-up-code':
    'Mã thiết lập chưa đúng. Mã được in trong cửa sổ lệnh của máy chủ khi khởi động lần đầu; hãy chép lại từ đó.',
  'access.user-name-taken': ({ userName }) =>
    `Tên đăng nhập “${userName}” đã có người dùng. Hãy thêm số hoặc tên đơn vị vào sau.`,
  'access.unit-not-found': 'Không thấy đơn vị này trong phạm vi của Ông/Bà. Hãy chọn lại đơn vị trong cây tổ chức.',
  'access.role-not-found': 'Không có vai trò này. Hãy chọn lại trong danh sách.',
  'access.account-not-found': 'Không thấy tài khoản này trong phạm vi của Ông/Bà. Hãy tải lại danh sách.',
  'access.grant-not-found':
    'Không thấy quyền này trong phạm vi của Ông/Bà, hoặc quyền đã kết thúc. Hãy tải lại danh sách.',
  'access.own-right': 'Không ai tự thay đổi quyền của chính mình. Hãy đề nghị một quản trị khác.',
  'access.higher-right':
    'Vai trò này có quyền mà Ông/Bà không có ở đơn vị đó nên không thể giao. Hãy đề nghị quản trị cấp trên.',
  'access.clock-is-real': 'Ngày giả lập chỉ có ở dữ liệu mẫu; hệ thống thật luôn dùng ngày thật.',
  'access.clock-locks-out':
    'Vào ngày đó chưa ai được giao quyền, nên sẽ không ai đăng nhập được để đặt lại ngày. Hãy chọn một ngày muộn hơn.',
}

export const historyWords: Record<string, string> = {
  'access.signed-in': 'đăng nhập',
  'access.signed-out': 'đăng xuất',
  'access.changed-password': 'đổi mật khẩu',
  'access.set-up': 'thiết lập hệ thống lần đầu',
  'access.set-clock': 'đặt ngày giả lập',
  'access.created-account': 'cấp tài khoản',
  'access.reset-password': 'cấp lại mật khẩu',
  'access.ended-grant': 'thôi giao quyền',
}
