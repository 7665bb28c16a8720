import type { RefusalWordings } from '#platform/http'
import type { unitRefusals } from '../errors/units.ts'
import { day } from './day.ts'

export const unitWordings: RefusalWordings<(typeof unitRefusals)[number]> = {
  'organisation.unit-unknown':
    'Không có đơn vị này trong phạm vi của Ông/Bà, hoặc đơn vị chưa thành lập vào ngày đang xem. Hãy chọn lại đơn vị trên cây tổ chức.',
  'organisation.type-unknown': 'Loại đơn vị này không có trong danh mục. Hãy chọn một loại trong danh sách.',
  'organisation.not-allowed':
    'Tài khoản của Ông/Bà không có quyền sửa tổ chức tại đơn vị này. Hãy đề nghị người quản trị ghi giúp hoặc cấp quyền «Quản lý tổ chức».',
  'organisation.changed-meanwhile':
    'Đơn vị vừa được người khác sửa nên thay đổi này chưa được ghi. Hãy tải lại trang, xem nội dung mới rồi làm lại.',
  'organisation.type-not-below': ({ type, superiorType }) =>
    `«${type}» không đặt được dưới «${superiorType}», vì loại đơn vị bên dưới phải thuộc cấp thấp hơn. Hãy chọn loại khác hoặc cấp trên khác.`,
  'organisation.name-taken': ({ name }) =>
    `Dưới cấp trên này đã có đơn vị tên «${name}». Hãy mở đơn vị đó, hoặc đặt tên phân biệt được.`,
  'organisation.nothing-to-change': 'Tên, tên viết tắt và loại đều như cũ nên không có gì để ghi.',
  'organisation.day-in-future':
    'Ngày hiệu lực ở sau ngày hôm nay. Hãy ghi thay đổi vào đúng ngày hiệu lực hoặc sau đó, để cây tổ chức hôm nay vẫn đúng.',
  'organisation.day-before-last-change': (details) =>
    `Đơn vị đã có thay đổi từ ngày ${day(details, 'since')}, nên không thể chèn thay đổi có hiệu lực trước ngày đó. Hãy chọn ngày ${day(details, 'since')} hoặc ngày sau đó.`,
  'organisation.day-not-after-start': (details) =>
    `Ngày kết thúc phải sau ngày bắt đầu hoặc ngày thay đổi gần nhất (${day(details, 'since')}). Hãy chọn ngày sau ${day(details, 'since')}.`,
  'organisation.superior-not-there': (details) =>
    `Vào ngày ${day(details, 'on')} đơn vị cấp trên đã chọn chưa thành lập hoặc đã giải thể. Hãy chọn cấp trên khác hoặc ngày khác.`,
  'organisation.already-ended': (details) => `Đã kết thúc từ ngày ${day(details, 'since')} nên không sửa được nữa.`,
  'organisation.root-stays':
    'Liên đoàn Lao động tỉnh là gốc của cây tổ chức, không chuyển và không giải thể được tại đây.',
  'organisation.move-into-itself':
    'Không thể chuyển một đơn vị vào chính nó hoặc vào đơn vị trực thuộc nó. Hãy chọn cấp trên khác.',
  'organisation.units-still-below': ({ count }) =>
    `Còn ${count} đơn vị đang hoạt động bên dưới. Hãy chuyển hoặc giải thể các đơn vị đó trước, rồi giải thể đơn vị này.`,
}

export const unitHistoryWords = {
  'organisation.unit-added': 'thêm đơn vị',
  'organisation.unit-renamed': 'đổi tên đơn vị',
  'organisation.unit-moved': 'chuyển đơn vị sang cấp trên khác',
  'organisation.unit-ended': 'ghi giải thể đơn vị',
} as const
