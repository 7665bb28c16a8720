import type { RefusalWordings } from '#platform/http'
import type { BlockKind, BlockRole, BodyKind, ProfilePart } from '../domain/unit.ts'
import type { standingRefusals } from '../errors/standing.ts'
import { day } from './day.ts'

export const standingWordings: RefusalWordings<(typeof standingRefusals)[number]> = {
  'organisation.set-unknown': 'Không có nhóm đơn vị này. Hãy chọn lại trong danh sách nhóm.',
  'organisation.set-name-taken': ({ name }) =>
    `Đã có nhóm đơn vị tên «${name}». Hãy mở nhóm đó để sửa, hoặc đặt tên khác, để văn bản không hiểu nhầm hai nhóm.`,
  'organisation.body-unknown': 'Không có ban, phòng hoặc hội đồng này. Hãy tải lại trang của đơn vị.',
  'organisation.body-name-taken': ({ name }) =>
    `Đơn vị đang có ban hoặc hội đồng tên «${name}». Hãy mở ban đó, hoặc ghi kết thúc ban cũ trước.`,
  'organisation.decision-after-start': (details) =>
    `Quyết định đề ngày ${day(details, 'on')}, sau ngày bắt đầu. Hãy kiểm tra lại ngày quyết định hoặc ngày bắt đầu.`,
  'organisation.term-before-body': (details) =>
    `Ban, hội đồng hoạt động từ ngày ${day(details, 'since')}; nhiệm kỳ không thể bắt đầu trước ngày đó.`,
  'organisation.term-before-last': (details) =>
    `Đã ghi nhiệm kỳ từ ngày ${day(details, 'since')}; nhiệm kỳ mới phải bắt đầu sau ngày đó, hoặc đúng ngày đó để sửa nhiệm kỳ ấy.`,
  'organisation.name-day-wrong': (details) =>
    `Tên đang dùng có từ ngày ${day(details, 'since')}. Tên mới phải bắt đầu sau ngày đó và không sau hôm nay; nếu tên cũ chỉ ghi sai chữ thì để trống ngày.`,
  'organisation.block-unknown':
    'Không có khối thi đua này trong phạm vi của Ông/Bà. Hãy chọn lại trong danh sách khối.',
  'organisation.block-name-taken': ({ name }) =>
    `Đơn vị này đang có khối tên «${name}». Hãy mở khối đó, hoặc đặt tên phân biệt được.`,
  'organisation.block-not-there': (details) =>
    `Vào ngày ${day(details, 'on')} khối chưa thành lập hoặc đã giải thể. Hãy chọn ngày khác.`,
  'organisation.unit-already-in-block': (details) =>
    `${details.unit} đã ở trong khối này từ ngày ${day(details, 'since')}. Muốn đổi vai trò, hãy dùng «Chọn trưởng khối».`,
  'organisation.unit-in-another-block': (details) =>
    `${details.unit} đang ở «${details.block}» từ ngày ${day(details, 'since')}; một đơn vị chỉ ở một khối trong một ngày. Hãy chọn «Chuyển khối» để đơn vị rời khối cũ cùng ngày.`,
  'organisation.unit-not-in-block': (details) =>
    `Vào ngày ${day(details, 'on')} đơn vị đã chọn không ở trong khối. Hãy chọn đơn vị trong danh sách của khối, hoặc chọn ngày khác.`,
  'organisation.unit-not-there': (details) =>
    `Vào ngày ${day(details, 'on')} ${details.unit} chưa thành lập hoặc đã kết thúc. Hãy chọn đơn vị khác hoặc ngày khác.`,
  'organisation.unit-not-below-former': ({ unit, former }) =>
    `${unit} không trực thuộc ${former}, là đơn vị lập khối. Hãy chọn đơn vị trực thuộc, hoặc để cấp trên chung lập khối.`,
  'organisation.two-chairs': (details) =>
    `Khối đã có trưởng khối từ ngày ${day(details, 'since')}: ${details.unit}. Một ngày chỉ có một trưởng khối; hãy dùng «Chọn trưởng khối» để thay.`,
  'organisation.two-deputies': (details) =>
    `Khối đã có phó trưởng khối từ ngày ${day(details, 'since')}: ${details.unit}. Hãy dùng «Chọn trưởng khối» để thay.`,
  'organisation.chair-is-deputy': 'Trưởng khối và phó trưởng khối phải là hai đơn vị khác nhau.',
  'organisation.nothing-to-rotate': 'Trưởng khối và phó trưởng khối đã chọn đều như cũ nên không có gì để ghi.',
  'organisation.seats-changed-later': (details) =>
    `Khối đã có thay đổi từ ngày ${day(details, 'since')}, nên không chèn thay đổi trước ngày đó được. Hãy chọn ngày ${day(details, 'since')} hoặc ngày sau đó.`,
  'organisation.day-too-far': ({ year }) =>
    `Ngày hiệu lực quá xa. Khối được sắp xếp trước nhiều nhất cho năm ${year}; hãy kiểm tra lại năm.`,
  'organisation.outside-unknown': 'Không có cơ quan ngoài hệ thống này. Hãy tải lại trang.',
  'organisation.outside-name-taken': ({ name }) => `Đã có cơ quan tên «${name}». Hãy thêm tên khác vào cơ quan đó.`,
  'organisation.organiser-is-itself': 'Khối, cụm không thể tự tổ chức chính nó. Hãy chọn cơ quan đã lập ra khối, cụm.',
  'organisation.award-unknown': 'Không có danh hiệu này, hoặc đã bị bỏ. Hãy tải lại trang của đơn vị.',
  'organisation.figures-same': 'Số đã ghi cho ngày này đúng như vậy nên không có gì để sửa.',
  'organisation.figures-before-unit': (details) =>
    `Vào ngày ${day(details, 'on')} đơn vị chưa thành lập hoặc đã kết thúc, nên không có số đoàn viên. Hãy kiểm tra lại ngày.`,
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

export const blockKindWords: Record<BlockKind, string> = { block: 'Khối thi đua', cluster: 'Cụm thi đua' }

export const profilePartWords: Record<ProfilePart, string> = {
  setup: 'Quá trình thành lập',
  structure: 'Cơ cấu tổ chức',
  duties: 'Chức năng, nhiệm vụ',
}

export const standingHistoryWords = {
  'organisation.body-added': 'thêm ban, phòng, hội đồng',
  'organisation.body-changed': 'sửa ban, phòng, hội đồng',
  'organisation.body-term-set': 'ghi nhiệm kỳ',
  'organisation.body-ended': 'kết thúc ban, phòng, hội đồng',
  'organisation.block-formed': 'thành lập khối thi đua',
  'organisation.block-changed': 'sửa khối thi đua',
  'organisation.block-ended': 'giải thể khối thi đua',
  'organisation.block-joined': 'đưa đơn vị vào khối',
  'organisation.block-left': 'đưa đơn vị ra khỏi khối',
  'organisation.block-rotated': 'chọn trưởng khối',
  'organisation.blocks-expected': 'chọn loại đơn vị phải ở trong khối',
  'organisation.figures-reported': 'ghi số đoàn viên',
  'organisation.profile-written': 'viết hồ sơ tập thể',
  'organisation.past-award-added': 'ghi danh hiệu trước đây',
  'organisation.past-award-changed': 'sửa danh hiệu trước đây',
  'organisation.past-award-withdrawn': 'bỏ danh hiệu ghi nhầm',
  'organisation.set-defined': 'đặt nhóm đơn vị',
  'organisation.set-changed': 'sửa nhóm đơn vị',
  'organisation.set-retired': 'thôi dùng nhóm đơn vị',
  'organisation.outside-added': 'thêm cơ quan ngoài hệ thống',
  'organisation.outside-changed': 'sửa cơ quan ngoài hệ thống',
  'organisation.outside-group-set': 'ghi khối, cụm bên ngoài mà liên đoàn tham gia',
  'organisation.outside-year-recorded': 'ghi khối, cụm bên ngoài của một năm',
} as const
