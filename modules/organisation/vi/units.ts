import type { RefusalWording, RefusalWordings } from '#platform/http'
import type { RefusalDetails } from '#platform/kernel'
import type { EmployerKind, UnitEventKind, YearKind } from '../domain/acts.ts'
import type { unitRefusals } from '../errors/units.ts'
import { day } from './day.ts'

type UnitRefusal = (typeof unitRefusals)[number]

/** «LĐLĐ huyện A», or plain words where the refusal names none. */
const unitIn = ({ name }: RefusalDetails): string => (name ? `«${name}»` : 'Đơn vị')

const sentences: RefusalWordings<UnitRefusal> = {
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
  'organisation.nothing-to-change': 'Mọi thông tin đều như cũ nên không có gì để ghi.',
  'organisation.day-in-future':
    'Ngày hiệu lực ở sau ngày hôm nay. Hãy ghi thay đổi vào đúng ngày hiệu lực hoặc sau đó, để cây tổ chức hôm nay vẫn đúng.',
  'organisation.day-before-last-change': (details) =>
    `${unitIn(details)} đã có thay đổi từ ngày ${day(details, 'since')}, nên không thể chèn thay đổi có hiệu lực trước ngày đó. Hãy chọn ngày ${day(details, 'since')} hoặc ngày sau đó.`,
  'organisation.day-not-after-start': (details) =>
    `Ngày kết thúc phải sau ngày bắt đầu hoặc ngày thay đổi gần nhất${details.name ? ` của «${details.name}»` : ''} (${day(details, 'since')}). Hãy chọn ngày sau ${day(details, 'since')}.`,
  'organisation.superior-not-there': (details) =>
    `Vào ngày ${day(details, 'on')} đơn vị cấp trên hoặc đơn vị nhận${details.name ? ` «${details.name}»` : ' đã chọn'} chưa thành lập hoặc đã kết thúc. Hãy chọn đơn vị khác hoặc ngày khác.`,
  'organisation.already-ended': (details) =>
    `${details.name ? `«${details.name}» đã` : 'Đã'} kết thúc từ ngày ${day(details, 'since')} nên không sửa được nữa.`,
  'organisation.root-stays':
    'Liên đoàn Lao động tỉnh là gốc của cây tổ chức, không chuyển và không giải thể được tại đây.',
  'organisation.move-into-itself':
    'Không thể chuyển một đơn vị vào chính nó hoặc vào đơn vị trực thuộc nó. Hãy chọn cấp trên khác.',
  'organisation.units-still-below': ({ count, name }) =>
    `Còn ${count} đơn vị hoạt động bên dưới${name ? ` «${name}»` : ''} vào ngày đó. Hãy chuyển hoặc giải thể các đơn vị đó cùng quyết định này, hoặc chọn đơn vị kế thừa.`,
  'organisation.decision-missing':
    'Chưa nêu số và ngày của quyết định. Hãy ghi số, ngày quyết định; nếu chưa có số, hãy ghi lý do vào ô ghi chú.',
  'organisation.not-there-yet': (details) =>
    `${unitIn(details)} thành lập ngày ${day(details, 'since')}, sau ngày hiệu lực đã nêu. Hãy kiểm tra lại đơn vị hoặc ngày.`,
  'organisation.key-unknown': ({ key }) =>
    `Không việc nào trong quyết định này thành lập đơn vị «${String(key).slice(1)}». Hãy thêm việc thành lập, hoặc chọn đơn vị đang có.`,
  'organisation.key-twice': ({ key }) =>
    `Đơn vị mới «${String(key).slice(1)}» được nêu hai lần trong cùng quyết định. Hãy bỏ bớt một lần.`,
  'organisation.sector-unknown': 'Ngành này không có trong danh mục. Hãy chọn một ngành trong danh sách.',
  'organisation.kind-retired': ({ type }) =>
    `Loại đơn vị «${type}» đã thôi dùng nên không đặt cho đơn vị được. Hãy chọn loại khác, hoặc cho dùng lại loại này trong danh mục.`,
  'organisation.merged-into-itself': ({ name }) =>
    `«${name}» vừa là đơn vị kết thúc vừa là đơn vị nhận. Hãy bỏ đơn vị này khỏi một trong hai bên.`,
  'organisation.successor-below': ({ name, successor }) =>
    `«${successor}» đang trực thuộc «${name}» nên chưa nhận được đơn vị này. Hãy chuyển «${successor}» lên cấp trên khác trước, trong cùng quyết định.`,
  'organisation.split-in-one': ({ name }) =>
    `Chia, tách «${name}» phải thành ít nhất hai đơn vị. Hãy thêm đơn vị mới; nếu chỉ thay tên, hãy dùng «Đổi tên».`,
  'organisation.keeper-not-a-part': ({ name }) =>
    `Đơn vị giữ hồ sơ và đơn vị nhận cấp dưới phải là một trong các đơn vị được chia ra từ «${name}». Hãy chọn lại.`,
  'organisation.not-below': ({ name, superior }) =>
    `«${name}» không trực thuộc «${superior}» nên không phân về đơn vị mới được. Hãy bỏ dòng này, hoặc ghi thành việc chuyển đơn vị.`,
  'organisation.kind-name-taken': ({ name }) => `Danh mục đã có loại đơn vị «${name}». Hãy đặt tên khác.`,
  'organisation.sector-name-taken': ({ name }) => `Danh mục đã có ngành «${name}». Hãy đặt tên khác.`,
  'organisation.rank-breaks-tree': ({ unit, superior }) =>
    `Với thứ bậc này, «${unit}» sẽ không còn thấp hơn cấp trên «${superior}». Hãy chọn thứ bậc khác, hoặc chuyển đơn vị đó trước.`,
}

/** Of several acts under one decision the refusal says which one. */
const namingTheAct = (sentence: RefusalWording): RefusalWording => {
  return (details) => {
    const words = typeof sentence === 'string' ? sentence : sentence(details)
    return typeof details.actNumber === 'number' ? `Việc thứ ${details.actNumber}: ${words}` : words
  }
}

export const unitWordings = Object.fromEntries(
  Object.entries(sentences).map(([code, sentence]) => [code, namingTheAct(sentence)]),
) as RefusalWordings<UnitRefusal>

export const employerWords: Record<EmployerKind, string> = { state: 'Nhà nước', non_state: 'Ngoài nhà nước' }
export const yearWords: Record<YearKind, string> = { calendar: 'Năm dương lịch', school: 'Năm học' }

export const eventWords: Record<UnitEventKind, string> = {
  established: 'Thành lập',
  renamed: 'Đổi tên',
  moved: 'Chuyển cấp trên',
  changed: 'Đổi thông tin',
  merged: 'Sáp nhập, hợp nhất',
  split: 'Chia, tách',
  dissolved: 'Giải thể',
}

export const unitHistoryWords = {
  'organisation.unit-added': 'thêm đơn vị',
  'organisation.unit-renamed': 'đổi tên đơn vị',
  'organisation.unit-moved': 'chuyển đơn vị sang cấp trên khác',
  'organisation.unit-ended': 'ghi giải thể đơn vị',
  'organisation.unit-changed': 'đổi thông tin đơn vị',
  'organisation.unit-merged': 'ghi sáp nhập, hợp nhất đơn vị',
  'organisation.unit-split': 'ghi chia, tách đơn vị',
  'organisation.reorganised': 'ghi quyết định sắp xếp tổ chức',
  'organisation.kind-added': 'thêm loại đơn vị',
  'organisation.kind-changed': 'sửa loại đơn vị',
  'organisation.kind-retired': 'đổi việc dùng một loại đơn vị',
  'organisation.sector-added': 'thêm ngành',
  'organisation.sector-renamed': 'sửa tên ngành',
  'organisation.sector-retired': 'đổi việc dùng một ngành',
} as const
