/** Vietnamese wording of this slice. */
import type { RefusalWordings } from '#platform/http'
import { isLocalDate, type RefusalDetails, showDay } from '#platform/kernel'
import { type Due, showPrinted } from './domain/due.ts'
import type { Consequence, ObligationKind, PlanKind } from './domain/plan.ts'
import type { Standing } from './domain/standing.ts'
import type { ObligationState, PlanState } from './domain/states.ts'
import type { PlanRefusal } from './errors.ts'

export const planKindWords: Record<PlanKind, string> = {
  annual: 'Kế hoạch năm',
  topical: 'Kế hoạch chuyên đề',
  guidance: 'Hướng dẫn, văn bản giao việc',
}

export const planStateWords: Record<PlanState, string> = {
  draft: 'Dự thảo',
  issued: 'Đã ban hành',
  amended: 'Đã sửa đổi, bổ sung',
  closed: 'Đã kết thúc',
}

export const obligationKindWords: Record<ObligationKind, string> = {
  launch: 'Phát động thi đua',
  registration: 'Đăng ký thi đua',
  pact: 'Ký giao ước thi đua',
  half_year_report: 'Báo cáo 6 tháng',
  year_report: 'Báo cáo tổng kết năm',
  score_card: 'Bảng chấm điểm',
  award_dossier: 'Hồ sơ đề nghị khen thưởng',
  delegate_list: 'Danh sách đại biểu',
  free_task: 'Nhiệm vụ',
  upward: 'Gửi cấp trên và bên ngoài',
}

/** What a deed of the year is called on a desk, before "năm 2020"; the others are called by their own words. */
export const deskKindWords: Partial<Record<ObligationKind, string>> = {
  launch: 'Phát động thi đua',
  registration: 'Đăng ký thi đua',
  pact: 'Ký giao ước thi đua',
  half_year_report: 'Báo cáo 6 tháng đầu',
  year_report: 'Báo cáo tổng kết',
  score_card: 'Bảng chấm điểm',
  award_dossier: 'Hồ sơ đề nghị khen thưởng',
  delegate_list: 'Danh sách đại biểu',
}

/** Where even that is too long. */
export const shortKindWords: Partial<Record<ObligationKind, string>> = {
  half_year_report: 'Báo cáo 6 tháng',
  year_report: 'Báo cáo năm',
  award_dossier: 'Hồ sơ khen thưởng',
}

export const obligationStateWords: Record<ObligationState, string> = {
  open: 'Chưa báo cáo',
  reported: 'Đã báo thực hiện',
  waived: 'Được miễn',
  withdrawn: 'Đã rút khỏi kế hoạch',
  missed: 'Không thực hiện',
}

export const standingWords: Record<Standing, string> = {
  missing: 'Quá hạn, chưa làm',
  open: 'Chưa đến hạn',
  late: 'Đã làm, trễ hạn',
  'on-time': 'Đã làm đúng hạn',
  waived: 'Được miễn',
  withdrawn: 'Đã rút',
}

/** Documents refuse awards to who does not do it as often as to who is late: the words say what holds in both. */
export const consequenceWords: Record<Consequence, string> = {
  none: 'Không có',
  'late-mark': 'Quá hạn thì ghi nhận trễ hạn',
  closed: 'Quá hạn thì không nhận',
  'not-considered': 'Không thực hiện thì không xét khen thưởng',
}

/** The button of an obligation. */
export const reportWords: Record<ObligationKind, string> = {
  launch: 'Báo đã phát động',
  registration: 'Báo đã đăng ký',
  pact: 'Báo đã ký giao ước',
  half_year_report: 'Báo đã gửi báo cáo',
  year_report: 'Báo đã gửi báo cáo',
  score_card: 'Báo đã chấm điểm',
  award_dossier: 'Báo đã nộp hồ sơ',
  delegate_list: 'Báo đã gửi danh sách',
  free_task: 'Báo đã làm xong',
  upward: 'Báo đã gửi',
}

/** The deadline as the document says it, with the last valid day where the two differ. */
export function dueWords(due: Due): string {
  const date = due.date === null ? '' : showPrinted(due.date)
  const day = due.date !== null && isLocalDate(due.date) ? 'ngày ' : ''
  const last = due.dueOn === null ? '' : showDay(due.dueOn)
  switch (due.op) {
    case 'none':
      return 'Không ghi thời hạn'
    case 'from':
      return `Từ ${day}${date}`
    case 'before':
      return `Trước ${day}${date} (ngày cuối còn đúng hạn: ${last})`
    case 'by':
      return day ? `Chậm nhất ngày ${date}` : `Chậm nhất ${date} (ngày cuối: ${last})`
    case 'on':
      return `${day ? 'Ngày' : 'Trong'} ${date}`
    case 'within':
      return `Trong ${day}${date} (ngày cuối: ${last})`
    case 'between':
      return `Từ ${date} đến ${due.dateEnd === null ? last : showPrinted(due.dateEnd)}`
  }
}

export const historyWords: Record<string, string> = {
  'season.opened': 'mở năm thi đua',
  'plan.drafted': 'soạn dự thảo kế hoạch',
  'plan.drafted-from-import': 'tạo dự thảo kế hoạch từ văn bản đã đọc',
  'plan.updated': 'sửa thông tin chung của dự thảo',
  'plan.discarded': 'bỏ dự thảo kế hoạch',
  'plan.task-added': 'thêm nhiệm vụ',
  'plan.task-updated': 'sửa nhiệm vụ',
  'plan.task-removed': 'xóa nhiệm vụ',
  'plan.issued': 'ban hành kế hoạch',
  'plan.amended': 'sửa đổi, bổ sung kế hoạch',
  'plan.closed': 'kết thúc kế hoạch',
  'plan.units-changed': 'cập nhật đơn vị thực hiện theo thay đổi tổ chức',
  'plan.closed-with-unit': 'kết thúc kế hoạch cùng đơn vị ban hành',
  'obligation.reported': 'báo đã thực hiện',
  'obligation.taken-back': 'rút lại báo cáo',
  'obligation.waived': 'miễn thực hiện',
  'obligation.let-off': 'ghi thôi thực hiện do sắp xếp tổ chức',
  'obligation.missed': 'ghi không thực hiện do đơn vị kết thúc hoạt động',
}

const day = (value: RefusalDetails[string] | undefined) =>
  typeof value === 'string' && isLocalDate(value) ? showDay(value) : String(value ?? '')

export const wordings: RefusalWordings<PlanRefusal> = {
  'plan.not-found': 'Không có kế hoạch này, hoặc kế hoạch thuộc nơi Ông/Bà không được xem.',
  'plan.changed-meanwhile':
    'Kế hoạch vừa được người khác sửa, nên nội dung của Ông/Bà chưa được ghi. Hãy tải lại để xem bản mới rồi sửa tiếp.',
  'plan.wrong-state': ({ state }) =>
    `Kế hoạch đang ở trạng thái "${planStateWords[state as PlanState] ?? ''}" nên không làm được việc này. ` +
    'Chỉ dự thảo mới sửa trực tiếp; kế hoạch đã ban hành thì dùng "Sửa đổi, bổ sung".',
  'plan.already-issued': ({ number, issuedOn }) =>
    `Kế hoạch này đã được ban hành (số ${number}, ngày ${day(issuedOn)}), không ban hành lần thứ hai. ` +
    'Muốn thay đổi nội dung, hãy dùng "Sửa đổi, bổ sung".',
  'plan.own-unit-only':
    'Chỉ người được giao quyền tại chính đơn vị ban hành mới làm được việc này với kế hoạch của đơn vị đó. ' +
    'Hãy chuyển cho lãnh đạo hoặc cán bộ thi đua của đơn vị.',
  'plan.second-annual-plan': ({ unit, season }) =>
    `${unit} đã có kế hoạch thi đua của ${season}; mỗi đơn vị chỉ có một kế hoạch năm. ` +
    'Hãy mở kế hoạch đã có để sửa, hoặc chọn loại "Kế hoạch chuyên đề" hay "Hướng dẫn".',
  'plan.number-missing': 'Kế hoạch chưa có số. Hãy ghi số văn bản (ví dụ 142/KH-LĐLĐ) rồi ban hành lại.',
  'plan.issue-date-missing': 'Kế hoạch chưa có ngày ban hành. Hãy ghi ngày ký văn bản rồi ban hành lại.',
  'plan.issue-date-in-future': ({ issuedOn, today }) =>
    `Ngày ban hành ${day(issuedOn)} sau ngày hôm nay (${day(today)}). Hãy sửa ngày, hoặc đợi đến ngày đó mới ban hành.`,
  'plan.number-taken': ({ number, title }) =>
    `Số ${number} đã dùng trong cùng năm cho "${title}". Hãy kiểm tra lại sổ văn bản và ghi số khác.`,
  'plan.no-tasks': 'Kế hoạch chưa có nhiệm vụ nào. Hãy thêm ít nhất một nhiệm vụ rồi ban hành.',
  'plan.superior-not-cited':
    'Kế hoạch năm của đơn vị cấp dưới phải căn cứ kế hoạch của cấp trên. Hãy chọn kế hoạch cấp trên, ' +
    'hoặc ghi số, ngày và cơ quan ban hành của kế hoạch đó.',
  'plan.superior-not-found':
    'Không tìm thấy kế hoạch cấp trên đã chọn trong số các kế hoạch đã ban hành. Hãy chọn lại, hoặc ghi căn cứ bằng chữ.',
  'plan.party-unresolved': ({ task, printed }) =>
    `Nhiệm vụ ${task}: chưa rõ "${printed}" là đơn vị nào. Hãy chọn đơn vị hoặc nhóm đơn vị, ` +
    'hay xóa tên đó khỏi nhiệm vụ.',
  'plan.target-not-found': ({ task, name }) =>
    `Nhiệm vụ ${task}: đơn vị "${name}" không có trong cây tổ chức vào ngày ban hành. ` +
    'Hãy chọn đơn vị khác, hoặc thêm đơn vị đó vào cây tổ chức trước.',
  'plan.target-not-below': ({ task, name }) =>
    `Nhiệm vụ ${task}: "${name}" không phải đơn vị mình hay đơn vị cấp dưới, nên kế hoạch này không giao việc được. ` +
    'Hãy bỏ tên đó, hoặc ghi là nơi nhận.',
  'plan.target-empty': ({ task, name }) =>
    `Nhiệm vụ ${task}: nhóm "${name}" không có đơn vị nào vào ngày ban hành. Hãy chọn nhóm khác hoặc bỏ nhóm đó.`,
  'plan.due-before-issue': ({ task, dueOn, issuedOn }) =>
    `Nhiệm vụ ${task}: hạn cuối ${day(dueOn)} trước ngày ban hành ${day(issuedOn)}, không đơn vị nào kịp thực hiện. ` +
    'Hãy sửa thời hạn hoặc ngày ban hành.',
  'plan.due-before-amendment': ({ task, dueOn, today }) =>
    `Nhiệm vụ ${task}: hạn mới ${day(dueOn)} đã qua (hôm nay ${day(today)}). Hãy chọn hạn từ hôm nay trở đi.`,
  'plan.task-not-found': 'Nhiệm vụ này không còn trong kế hoạch. Hãy tải lại để xem bản mới.',
  'plan.duty-not-found': 'Việc phải làm này không thuộc nhiệm vụ đang sửa. Hãy tải lại rồi sửa tiếp.',
  'plan.nothing-changed':
    'Lần sửa đổi này không thay đổi gì so với bản đang có hiệu lực. Hãy sửa ít nhất một nhiệm vụ.',
  'plan.open-obligations': ({ open }) =>
    `Còn ${open} việc chưa được báo thực hiện. Nếu vẫn kết thúc kế hoạch, hãy ghi lý do; ` +
    'những việc đó sẽ được ghi là không thực hiện.',
  'plan.import-not-readable':
    'Văn bản này chưa đọc xong, đã được xác nhận hoặc đã bỏ, nên không tạo kế hoạch từ đó được. Hãy mở lại danh sách văn bản.',
  'season.not-found': 'Không có năm thi đua này. Hãy chọn năm khác, hoặc nhờ liên đoàn mở năm thi đua.',
  'season.exists': ({ name }) => `${name} đã được mở. Hãy chọn trong danh sách.`,
  'obligation.not-found': 'Không có việc này, hoặc việc thuộc nơi Ông/Bà không được xem.',
  'obligation.changed-meanwhile':
    'Việc này vừa được người khác cập nhật, nên thao tác của Ông/Bà chưa được ghi. Hãy tải lại rồi làm tiếp.',
  'obligation.not-yours': ({ unit }) =>
    `Việc này là của ${unit}; chỉ người được giao quyền báo cáo tại chính đơn vị đó mới báo thực hiện được. ` +
    'Hãy nhắc đơn vị, hoặc miễn cho đơn vị nếu có lý do.',
  'obligation.already-reported': ({ by }) =>
    `Việc này đã được báo thực hiện${by ? ` (${by})` : ''}. Muốn sửa, hãy rút lại báo cáo trước.`,
  'obligation.wrong-state': ({ state }) =>
    `Việc này đang ở trạng thái "${obligationStateWords[state as ObligationState] ?? ''}" nên không làm được.`,
  'obligation.closed': ({ dueOn, ground }) =>
    `Đã hết hạn nhận (ngày cuối ${day(dueOn)}${ground ? `; ${ground}` : ''}), nên không báo được nữa. ` +
    'Hãy liên hệ đơn vị ban hành để được xem xét.',
  'obligation.plan-closed':
    'Kế hoạch giao việc này đã kết thúc, nên không báo được nữa. Hãy liên hệ đơn vị ban hành kế hoạch.',
}
