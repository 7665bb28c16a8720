/** Vietnamese wording of people: refusals, states, history. */
import type { RefusalWordings } from '#platform/http'
import { isLocalDate, type RefusalDetails, showDay } from '#platform/kernel'
import type { Beginning, BodyRole, Ending, Leaving, Standing, TransferState } from './domain/person.ts'
import type { PeopleRefusal } from './errors.ts'

const day = (details: RefusalDetails, name: string): string => {
  const value = details[name]
  return typeof value === 'string' && isLocalDate(value) ? showDay(value) : ''
}
const listed = (value: RefusalDetails[string] | undefined): string => (Array.isArray(value) ? value.join('; ') : '')

export const wordings: RefusalWordings<PeopleRefusal> = {
  'people.person-unknown':
    'Không có người này trong phạm vi của Ông/Bà; hồ sơ có thể đã chuyển sang đơn vị khác. Hãy tìm lại trong danh sách.',
  'people.post-unknown': 'Không có chức vụ này. Hãy tải lại trang.',
  'people.discipline-unknown': 'Không có mục kỷ luật này. Hãy tải lại trang của người đó.',
  'people.transfer-unknown':
    'Không có đề nghị chuyển này trong phạm vi của Ông/Bà. Hãy xem lại danh sách chuyển đi, chuyển đến.',
  'people.likeness-unknown': 'Không có cặp hồ sơ này trong phạm vi của Ông/Bà. Hãy tải lại danh sách có thể trùng.',
  'people.merge-unknown': 'Không có lần gộp này. Hãy tải lại trang của người đó.',
  'people.household-unknown': 'Không có hộ gia đình này trong phạm vi của Ông/Bà. Hãy tải lại danh sách hộ.',
  'people.not-allowed':
    'Tài khoản của Ông/Bà không có quyền quản lý đoàn viên, cán bộ tại đơn vị này. Hãy đề nghị người quản trị cấp quyền «Quản lý đoàn viên, cán bộ» hoặc nhờ cán bộ của đơn vị ghi giúp.',
  'people.changed-meanwhile':
    'Hồ sơ vừa được người khác sửa nên thay đổi này chưa được ghi. Hãy tải lại trang, xem nội dung mới rồi làm lại.',
  'people.birth-in-future': (details) =>
    `Ngày sinh ${day(details, 'birthOn')} ở sau ngày hôm nay. Hãy xem lại ngày, tháng, năm sinh.`,
  'people.too-young': (details) =>
    `Theo ngày sinh đã ghi, người này mới ${details.years} tuổi, trong khi người lao động phải từ đủ 15 tuổi. Hãy xem lại năm sinh.`,
  'people.years-differ': 'Năm sinh khác với năm trong ngày sinh. Hãy bỏ một trong hai, hoặc sửa cho khớp.',
  'people.ethnicity-unknown':
    'Dân tộc này không có trong danh mục. Hãy chọn trong danh sách; dân tộc khác thì chọn «Khác».',
  'people.education-unknown': 'Trình độ này không có trong danh mục. Hãy chọn trong danh sách.',
  'people.form-unknown': 'Hình thức kỷ luật này không có trong danh mục. Hãy chọn trong danh sách.',
  'people.identifier-digits':
    'Số định danh (CCCD) gồm đúng 12 chữ số. Hãy xem lại số, giữ cả số 0 ở đầu; nếu chưa có thì để trống.',
  'people.identifier-taken': ({ name, unit }) =>
    `Số định danh này đã ghi cho ${name} (${unit}). Nếu là cùng một người, hãy mở hồ sơ đó; nếu không, hãy xem lại số.`,
  'people.identifier-taken-elsewhere':
    'Số định danh này đã ghi cho một người ở đơn vị khác, ngoài phạm vi của Ông/Bà. Hãy xem lại số; nếu đúng, hãy đề nghị đơn vị cũ chuyển người này đến, hoặc hỏi cấp trên.',
  'people.possible-duplicates': ({ names }) =>
    `Có thể người này đã có trong danh sách: ${listed(names)}. Hãy xem từng người rồi chọn đúng người đó, hoặc xác nhận «không phải người này».`,
  'people.two-units': (details) =>
    `Mỗi ngày một người chỉ sinh hoạt ở một đơn vị. Từ ngày ${day(details, 'from')}${details.to ? ` đến trước ngày ${day(details, 'to')}` : ''} người này đã thuộc ${details.unit}. Hãy sửa lại ngày, hoặc ghi chuyển đơn vị.`,
  'people.day-in-future':
    'Ngày đã chọn ở sau ngày hôm nay. Hãy ghi vào đúng ngày đó hoặc sau đó, để danh sách hôm nay vẫn đúng.',
  'people.day-before-last-change': (details) =>
    `Người này đã có thay đổi từ ngày ${day(details, 'since')}, nên không chèn được thay đổi có hiệu lực trước hoặc đúng ngày đó. Hãy chọn ngày sau ${day(details, 'since')}.`,
  'people.day-not-after-start': (details) =>
    `Ngày kết thúc phải sau ngày bắt đầu (${day(details, 'since')}). Hãy chọn ngày sau ${day(details, 'since')}.`,
  'people.already-ended': (details) => `Đã kết thúc từ ngày ${day(details, 'since')} nên không sửa được nữa.`,
  'people.not-active': (details) =>
    `Người này không còn sinh hoạt công đoàn từ ngày ${day(details, 'since')}. Nếu đã trở lại, hãy ghi «Trở lại sinh hoạt» trước.`,
  'people.still-active':
    'Người này vẫn đang sinh hoạt ở một đơn vị nên không cần ghi trở lại. Nếu sang đơn vị khác, hãy ghi chuyển đơn vị.',
  'people.two-chairs': (details) =>
    `Từ ngày ${day(details, 'since')} ${details.name} đã đứng đầu ${details.body}; mỗi ngày chỉ có một người đứng đầu. Hãy ghi người đó thôi giữ trước.`,
  'people.unit-not-there': (details) =>
    `Vào ngày ${day(details, 'on')} ${details.unit} chưa thành lập hoặc đã kết thúc. Hãy chọn ngày khác hoặc đơn vị khác.`,
  'people.body-not-there':
    'Không có ban, hội đồng này trong phạm vi của Ông/Bà, hoặc đã kết thúc. Hãy chọn lại trong danh sách.',
  'people.body-held-since': (details) =>
    `${details.name} giữ chức vụ trong ban, hội đồng này từ ngày ${day(details, 'since')}, nên ban, hội đồng không kết thúc được vào hoặc trước ngày đó. Hãy chọn ngày sau ${day(details, 'since')}.`,
  'people.role-without-body':
    'Vai trò trong ban, hội đồng chỉ ghi được khi đã chọn ban, hội đồng. Hãy chọn ban, hoặc bỏ vai trò.',
  'people.nothing-to-change': 'Mọi điều đều như cũ nên không có gì để ghi.',
  'people.transfer-waiting': ({ unit }) =>
    `Đã có đề nghị chuyển người này sang ${unit}, đang chờ trả lời. Hãy rút đề nghị đó trước.`,
  'people.transfer-decided': 'Đề nghị chuyển này đã được trả lời hoặc đã rút. Hãy tải lại trang.',
  'people.transfer-outdated': ({ unit }) =>
    `Người này không còn ở ${unit} nên không tiếp nhận theo đề nghị này được. Hãy từ chối; nếu vẫn cần chuyển, đơn vị đang quản lý người này lập đề nghị mới.`,
  'people.where-to': 'Hãy chọn đơn vị đến, hoặc ghi đúng tên đơn vị đến như trong giấy giới thiệu.',
  'people.unit-not-found': ({ name }) =>
    `Không tìm thấy đơn vị đang hoạt động tên «${name}». Hãy ghi đúng tên đầy đủ như trong giấy giới thiệu; nếu vẫn không được, hãy nhờ cấp trên chuyển.`,
  'people.unit-name-ambiguous': ({ name }) =>
    `Có nhiều đơn vị cùng tên «${name}». Hãy ghi thêm cấp trên sau dấu phẩy, ví dụ «${name}, LĐLĐ huyện Tam Đường».`,
  'people.same-unit': 'Người này đang ở chính đơn vị đó. Hãy chọn đơn vị khác.',
  'people.already-decided': 'Cặp hồ sơ này đã có người quyết định. Hãy tải lại danh sách.',
  'people.already-merged': 'Một trong hai hồ sơ đã được gộp vào hồ sơ khác. Hãy tải lại trang.',
  'people.changed-after-merge':
    'Sau khi gộp, đơn vị của người này đã thay đổi thêm, nên không tách lại nguyên như trước được. Hãy thêm hồ sơ mới cho người kia.',
  'people.number-given-since': ({ name }) =>
    `Sau khi gộp, số định danh của một trong hai hồ sơ đã ghi cho ${name ?? 'một người ở đơn vị khác'}, nên chưa tách lại được. Hãy xem lại số ở hồ sơ đó trước.`,
  'people.households-off':
    'Liên đoàn chưa bật theo dõi hộ gia đình. Nếu cần, người quản trị bật ở phần Thiết lập của danh sách hộ.',
}

export const sexWords = { male: 'Nam', female: 'Nữ' } as const

export const standingWords: Record<Standing, string> = {
  active: 'Đang sinh hoạt',
  retired: 'Đã nghỉ hưu',
  left: 'Đã ra khỏi công đoàn',
  died: 'Đã qua đời',
}

export const leavingWords: Record<Leaving, string> = {
  retired: 'Nghỉ hưu',
  left: 'Ra khỏi tổ chức công đoàn',
  died: 'Qua đời',
}

export const beginningWords: Record<Beginning, string> = {
  recorded: 'ghi vào danh sách',
  joined: 'gia nhập',
  transferred: 'chuyển đến',
  returned: 'trở lại',
  'unit-change': 'theo đơn vị',
  'work-changed': 'đổi công việc',
}

export const endingWords: Record<Ending, string> = {
  recorded: 'thôi thuộc đơn vị',
  transferred: 'chuyển đi',
  retired: 'nghỉ hưu',
  left: 'ra khỏi công đoàn',
  died: 'qua đời',
  'unit-change': 'đơn vị kết thúc',
  'work-changed': 'đổi công việc',
}

export const bodyRoleWords: Record<BodyRole, string> = {
  chair: 'Chủ tịch (Trưởng ban)',
  deputy: 'Phó Chủ tịch (Phó ban)',
  secretary: 'Thư ký',
  member: 'Ủy viên',
}

/** Who holds no post. */
export const memberWord = 'Đoàn viên'

export const transferStateWords: Record<TransferState, string> = {
  waiting: 'Chờ tiếp nhận',
  accepted: 'Đã tiếp nhận',
  declined: 'Không tiếp nhận',
  withdrawn: 'Đã rút',
}

/** Fields of a correction, as history and screens name them. */
export const fieldWords = {
  fullName: 'họ và tên',
  sex: 'giới tính',
  birth: 'ngày sinh',
  birthOn: 'ngày sinh',
  birthYear: 'năm sinh',
  identifier: 'số định danh',
  ethnicity: 'dân tộc',
  partyMemberSince: 'ngày vào Đảng',
  education: 'trình độ',
  unionMemberSince: 'ngày vào công đoàn',
  unit: 'đơn vị hiện nay',
} as const

export const historyWords = {
  'people.person-added': 'thêm hồ sơ',
  'people.person-corrected': 'sửa hồ sơ',
  'people.sensitive-seen': 'xem số định danh, dân tộc',
  'people.membership-added': 'ghi thêm thời kỳ sinh hoạt',
  'people.work-changed': 'ghi thay đổi công việc',
  'people.left': 'ghi thôi sinh hoạt công đoàn',
  'people.returned': 'ghi trở lại sinh hoạt công đoàn',
  'people.post-added': 'thêm chức vụ',
  'people.post-ended': 'ghi thôi giữ chức vụ',
  'people.discipline-added': 'ghi kỷ luật',
  'people.discipline-ended': 'ghi hết kỷ luật',
  'people.transfer-proposed': 'đề nghị chuyển đơn vị',
  'people.transferred': 'chuyển đơn vị',
  'people.transfer-accepted': 'tiếp nhận chuyển đến',
  'people.transfer-declined': 'không tiếp nhận chuyển đến',
  'people.transfer-withdrawn': 'rút đề nghị chuyển',
  'people.likeness-dismissed': 'ghi hai hồ sơ không phải một người',
  'people.merged': 'gộp hai hồ sơ',
  'people.merge-undone': 'tách lại hai hồ sơ đã gộp',
  'people.settings-saved': 'đổi thiết lập hộ gia đình',
  'people.household-added': 'thêm hộ gia đình',
  'people.household-corrected': 'sửa hộ gia đình',
  'people.household-ended': 'thôi theo dõi hộ gia đình',
} as const

export type PeopleEntry = keyof typeof historyWords
