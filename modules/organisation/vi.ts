/** Vietnamese wording of the organisation: refusals, kinds of bodies, roles in blocks, history. */
import type { RefusalWordings } from '#platform/http'
import { isLocalDate, type RefusalDetails, showDay } from '#platform/kernel'
import type { BlockRole, BodyKind } from './domain/unit.ts'
import type { OrganisationRefusal } from './errors.ts'

const day = (details: RefusalDetails, name: string): string => {
  const value = details[name]
  return typeof value === 'string' && isLocalDate(value) ? showDay(value) : ''
}

export const wordings: RefusalWordings<OrganisationRefusal> = {
  'organisation.unit-unknown':
    'Không có đơn vị này trong phạm vi của Ông/Bà, hoặc đơn vị chưa thành lập vào ngày đang xem. Hãy chọn lại đơn vị trên cây tổ chức.',
  'organisation.type-unknown': 'Loại đơn vị này không có trong danh mục. Hãy chọn một loại trong danh sách.',
  'organisation.set-unknown': 'Không có nhóm đơn vị này. Hãy chọn lại trong danh sách nhóm.',
  'organisation.body-unknown': 'Không có ban, phòng hoặc hội đồng này. Hãy tải lại trang của đơn vị.',
  'organisation.person-unknown': 'Không có cán bộ này trong phạm vi của Ông/Bà. Hãy tải lại trang của đơn vị.',
  'organisation.post-unknown': 'Không có chức vụ này. Hãy tải lại trang của đơn vị.',
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

export const bodyKindWords: Record<BodyKind, string> = {
  department: 'Ban',
  office: 'Văn phòng',
  council: 'Hội đồng',
  committee: 'Ban lãnh đạo, ủy ban',
  board: 'Ban chỉ đạo',
}

export const blockRoleWords: Record<BlockRole, string> = {
  chair: 'Trưởng khối',
  deputy: 'Phó trưởng khối',
  member: 'Thành viên',
}

export const sexWords = { male: 'Nam', female: 'Nữ' } as const

export const historyWords = {
  'organisation.unit-added': 'thêm đơn vị',
  'organisation.unit-renamed': 'đổi tên đơn vị',
  'organisation.unit-moved': 'chuyển đơn vị sang cấp trên khác',
  'organisation.unit-ended': 'ghi giải thể đơn vị',
  'organisation.body-added': 'thêm ban, phòng, hội đồng',
  'organisation.body-ended': 'kết thúc ban, phòng, hội đồng',
  'organisation.person-added': 'thêm cán bộ',
  'organisation.post-added': 'thêm chức vụ của cán bộ',
  'organisation.post-ended': 'ghi thôi giữ chức vụ',
  'organisation.figures-reported': 'ghi số đoàn viên',
} as const

export type OrganisationEntry = keyof typeof historyWords
