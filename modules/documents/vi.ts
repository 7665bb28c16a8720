/** Vietnamese wording of documents: refusals, states, what a remark of the reader says, history. */
import type { RefusalWordings } from '#platform/http'
import { isLocalDate, type RefusalDetails, showDay } from '#platform/kernel'
import type { DateOp, RemarkCode } from './domain/reading/types.ts'
import type { State } from './domain/states.ts'
import type { DocumentsRefusal } from './errors.ts'

const megabytes = (details: RefusalDetails) =>
  `${Math.max(1, Math.floor(Number(details.limitBytes ?? 0) / 1_048_576))} MB`
const paste = 'hoặc mở tệp, chép toàn bộ nội dung rồi dán vào ô «Dán nội dung»'

type FileRefusalCode =
  | 'files.too-large'
  | 'files.empty'
  | 'files.kind-not-accepted'
  | 'files.content-disagrees'
  | 'files.macro'
  | 'files.encrypted'
  | 'files.damaged'
  | 'files.unpacked-too-large'
  | 'files.no-text-layer'
  | 'files.too-slow'
  | 'files.wrong-key'
  | 'files.missing'

export const wordings: RefusalWordings<DocumentsRefusal | FileRefusalCode> = {
  'documents.import-unknown':
    'Không có văn bản này trong đơn vị của Ông/Bà. Hãy mở lại từ danh sách «Văn bản đã đưa vào».',
  'documents.not-allowed':
    'Tài khoản của Ông/Bà không có quyền đưa văn bản vào tại đơn vị này. Hãy đề nghị người quản trị cấp quyền «Đưa văn bản vào».',
  'documents.not-your-unit':
    'Chỉ đưa văn bản vào cho chính đơn vị của mình. Hãy chọn lại đơn vị ở đầu trang rồi gửi lại.',
  'documents.empty-text':
    'Văn bản không có chữ nào nên không đọc được. Hãy kiểm tra lại tệp hoặc đoạn đã dán rồi gửi lại.',
  'documents.too-long': ({ mostCharacters }) =>
    `Văn bản dài quá ${Number(mostCharacters).toLocaleString('vi-VN')} ký tự. Hãy bỏ bớt phụ lục hoặc chỉ gửi phần kế hoạch.`,
  'documents.too-hard': ({ limitSeconds }) =>
    `Đọc văn bản quá ${limitSeconds} giây chưa xong nên đã dừng. Hãy chỉ dán phần nội dung chính (bỏ bảng biểu, phụ lục) rồi gửi lại.`,
  'documents.not-a-document':
    'Không nhận ra văn bản hành chính: không thấy đủ loại văn bản, số ký hiệu, cơ quan ban hành, ngày tháng hay nơi nhận. ' +
    'Hãy kiểm tra có gửi đúng kế hoạch hoặc hướng dẫn (bằng tiếng Việt) không; nếu đúng, hãy dán cả phần đầu và phần ký của văn bản, ' +
    'hoặc lập kế hoạch bằng cách nhập tay.',
  'documents.already-imported': ({ title, on, by }) =>
    `Đơn vị đã đưa văn bản này vào ngày ${on} («${title}», người đưa: ${by}). ` +
    'Hãy mở bản đã có để làm tiếp; nếu thật sự cần bản thứ hai, hãy chọn «Vẫn đưa vào lần nữa».',
  'documents.changed-meanwhile': ({ by, at }) =>
    `${by} vừa ghi lựa chọn trên văn bản này lúc ${at}, nên thay đổi của Ông/Bà chưa được ghi. ` +
    'Hãy tải lại trang để xem bản mới rồi làm tiếp.',
  'documents.wrong-state': ({ state }) =>
    `Văn bản này ${stateWords[state as State]?.toLowerCase() ?? 'đã chuyển trạng thái'} nên không sửa được nữa. ` +
    'Hãy mở kế hoạch đã lập từ nó, hoặc đưa văn bản vào lần nữa.',
  'documents.decision-on-nothing':
    'Có lựa chọn trên một mục không có trong văn bản. Hãy tải lại trang rồi làm lại; các lựa chọn đã ghi trước đó vẫn còn.',
  'documents.no-file':
    'Văn bản này được dán vào, không có tệp gốc để tải về. Hãy mở trang đọc văn bản để xem nội dung đã dán.',
  'documents.store-full':
    'Ổ đĩa của máy chủ đã đầy nên tệp chưa được lưu. Hãy báo người quản trị giải phóng chỗ rồi gửi lại tệp.',

  'files.too-large': (details) =>
    `Tệp lớn hơn mức cho phép (${megabytes(details)}). Hãy bỏ bớt ảnh trong tệp, ${paste}.`,
  'files.empty': 'Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp đã lưu đủ chưa rồi gửi lại.',
  'files.kind-not-accepted': `Chỉ đọc được tệp .docx, .pdf, .txt và .md. Với tệp .doc cũ, hãy mở bằng Word, chọn «Lưu thành» .docx rồi gửi lại; ${paste}.`,
  'files.content-disagrees': ({ extension }) =>
    `Tệp mang đuôi .${extension} nhưng bên trong không phải loại đó, nên không mở để bảo đảm an toàn. ` +
    `Hãy mở tệp bằng đúng phần mềm và lưu lại thành .docx hoặc .pdf, ${paste}.`,
  'files.macro':
    'Tệp Word này có chứa macro (chương trình chạy kèm) nên không được nhận. Hãy mở bằng Word, lưu thành .docx thường rồi gửi lại.',
  'files.encrypted': `Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi gửi; ${paste}.`,
  'files.damaged': `Tệp bị hỏng, không mở được. Hãy xin lại bản khác hoặc lưu lại từ Word rồi gửi; ${paste}.`,
  'files.unpacked-too-large': `Tệp nhỏ nhưng bung ra quá lớn, nên đã dừng để bảo vệ máy chủ. Hãy lưu lại từ Word (bỏ ảnh, bảng tính nhúng) rồi gửi, ${paste}.`,
  'files.no-text-layer':
    'Tệp PDF này chỉ có ảnh chụp, không có chữ, nên không đọc được. Hãy gửi bản Word hoặc PDF xuất từ Word của văn bản; ' +
    'nếu chỉ có bản giấy, hãy gõ lại hoặc nhận dạng chữ bằng phần mềm khác rồi dán nội dung.',
  'files.too-slow': ({ limitSeconds }) =>
    `Đọc tệp quá ${limitSeconds} giây chưa xong nên đã dừng. Hãy gửi bản Word gọn hơn, ${paste}.`,
  'files.wrong-key': 'Không tìm thấy tệp trong kho lưu trữ. Hãy tải lại trang rồi thử lại.',
  'files.missing':
    'Tệp gốc không còn trong kho lưu trữ. Nội dung đã đọc vẫn còn; hãy báo người quản trị khôi phục tệp từ bản sao lưu.',
}

export const stateWords: Record<State, string> = {
  reading: 'Đang đọc',
  'to-confirm': 'Chờ xác nhận',
  confirmed: 'Đã dùng',
  discarded: 'Đã bỏ',
}

export const purposeWords = { plan: 'Kế hoạch', guidance: 'Hướng dẫn' } as const

export const standingWords = {
  accepted: 'chắc',
  corrected: 'đã sửa',
  rejected: 'không lấy',
  'to-look-at': 'cần xem',
} as const

/** What the printed words mean for the last valid day. */
export const opWords: Record<DateOp, string> = {
  before: 'trước ngày: không tính ngày đó',
  by: 'chậm nhất: tính cả ngày',
  within: 'trong khoảng thời gian',
  between: 'từ ngày đến ngày',
  on: 'đúng ngày',
  from: 'từ ngày',
}

type RemarkParams = Readonly<Record<string, string | number>>
type RemarkWording = string | ((params: RemarkParams) => string)

const day = (value: string | number | undefined) => {
  const text = String(value ?? '')
  return isLocalDate(text) ? showDay(text) : text
}
/** Where a number is missing or doubled: rows of a table are "TT", items carry the label of their section. */
const inPlace = ({ label }: RemarkParams) => (!label || label === 'TT' ? '' : ` ở mục ${label}`)

const remarkWordings: Record<RemarkCode, RemarkWording> = {
  'number-blank': 'Số văn bản còn để trống. Hãy điền số đã cấp.',
  'date-blank': 'Ngày ban hành còn để trống. Hãy điền ngày ký.',
  'date-missing': 'Không thấy ngày ban hành. Hãy điền ngày ký.',
  'issuer-inferred': 'Cơ quan ban hành được suy ra, văn bản không in rõ. Hãy kiểm tra lại.',
  'signer-missing': 'Không thấy người ký. Hãy kiểm tra văn bản có đủ phần cuối.',
  'sequence-gap': (params) => {
    const [first, last] = [Number(params.from) + 1, Number(params.to) - 1]
    return `Thiếu số ${first === last ? first : `${first}–${last}`}${inPlace(params)}: sau ${params.from} là ${params.to}.`
  },
  'sequence-repeat': (params) => `Số ${params.value} xuất hiện hai lần${inPlace(params)}.`,
  'heading-year': ({ heading, text }) => `Tiêu đề ghi năm ${heading} nhưng nội dung nói về năm ${text}.`,
  'citation-near-duplicate': ({ number, other }) =>
    `Viện dẫn ${number} và ${other} gần như trùng nhau; có thể là một văn bản.`,
  'citation-dates-disagree': ({ number, first, second }) =>
    `Văn bản ${number} được ghi hai ngày khác nhau: ${day(first)} và ${day(second)}.`,
  'task-without-unit': ({ row }) => `${row ? `Nhiệm vụ ${row}` : 'Một nhiệm vụ'} chưa có đơn vị thực hiện.`,
  'task-repeated': ({ row, other }) =>
    row && other ? `Nhiệm vụ ${row} trùng với nhiệm vụ ${other}.` : 'Một nhiệm vụ được ghi hai lần.',
  'deadline-before-document': ({ deadline, document }) =>
    `Hạn ${day(deadline)} ở trước ngày ban hành ${day(document)}.`,
  'deadline-relative': 'Hạn tính theo một mốc khác, chưa thành ngày cụ thể. Hãy chọn ngày.',
  'legacy-encoding': 'Văn bản gõ bằng phông chữ cũ, đã chuyển sang Unicode. Hãy đọc soát lại.',
  'probable-slip': ({ printed, right }) =>
    right && String(right).trim() ? `«${printed}» có thể là «${right}».` : 'Có thể thiếu dấu cách.',
}

export function remarkWords(code: RemarkCode, params: RemarkParams): string {
  const wording = remarkWordings[code]
  return typeof wording === 'function' ? wording(params) : wording
}

export const historyWords = {
  'document.imported': 'đưa văn bản vào để đọc',
  'document.decided': 'ghi lựa chọn trên văn bản',
  'document.discarded': 'bỏ văn bản đã đưa vào',
  'document.confirmed': 'xác nhận nội dung văn bản',
  'document.reopened': 'mở lại văn bản vì đã bỏ dự thảo',
  'document.file-damaged': 'phát hiện tệp bị mất hoặc bị thay đổi',
  'document.file-restored': 'thấy tệp đã nguyên vẹn trở lại',
} as const
export type DocumentsEntry = keyof typeof historyWords
