/** Vietnamese wording of this slice. */
import type { RefusalWordings } from '#platform/http'
import type { RefusalDetails } from '#platform/kernel'
import { keptDays, mostOpenRuns } from './domain/limits.ts'
import type { State } from './domain/states.ts'
import type { WorkbookRefusal } from './errors.ts'

export const stateWords: Record<State, string> = {
  checking: 'Đang kiểm tra',
  checked: 'Đã kiểm tra, chưa ghi',
  writing: 'Đang ghi',
  written: 'Đã ghi',
  failed: 'Không nhập được',
  cancelled: 'Đã hủy',
}

export const historyWords: Record<string, string> = {
  'workbook.brought-in': 'đưa tệp Excel vào kiểm tra',
  'workbook.decided': 'quyết định về các dòng cần xem',
  'workbook.write-asked': 'yêu cầu ghi danh sách vào hệ thống',
  'workbook.written': 'ghi danh sách từ Excel vào hệ thống',
  'workbook.cancelled': 'hủy lần nhập từ Excel',
  'workbook.replaced': 'hủy lần nhập từ Excel vì đã gửi tệp đã sửa',
}

const count = (value: RefusalDetails[string] | undefined) => Number(value ?? 0).toLocaleString('vi-VN')
const list = (value: RefusalDetails[string] | undefined) =>
  (Array.isArray(value) ? value : []).map((one) => `«${one}»`).join(', ')
const megabytes = (details: RefusalDetails) =>
  `${Math.max(1, Math.floor(Number(details.limitBytes ?? 0) / 1_048_576))} MB`

type SheetRefusalCode =
  | 'sheets.old-format'
  | 'sheets.not-a-workbook'
  | 'sheets.damaged'
  | 'sheets.no-headings'
  | 'sheets.headings-missing'
  | 'sheets.other-template'
  | 'sheets.newer-template'
  | 'sheets.too-many-rows'

export const wordings: RefusalWordings<WorkbookRefusal | SheetRefusalCode> = {
  'workbook.run-unknown':
    'Không có lần nhập này, hoặc nó thuộc nơi Ông/Bà không được xem. Hãy mở lại từ danh sách «Nhập từ Excel».',
  'workbook.kind-unknown': 'Không có danh sách nào như vậy để nhập. Hãy chọn lại từ trang «Nhập từ Excel».',
  'workbook.not-allowed':
    'Tài khoản của Ông/Bà không có quyền nhập danh sách này cho đơn vị đã chọn. Hãy chọn đơn vị của mình, hoặc đề nghị người quản trị giao quyền.',
  'workbook.right-lost':
    'Trong lúc chờ, quyền nhập danh sách này của người gửi đã hết, nên đã dừng và không ghi gì. Người còn quyền hãy gửi lại tệp.',
  'workbook.too-large': (details) =>
    `Tệp lớn hơn mức cho phép (${megabytes(details)}). Hãy bỏ ảnh và các trang tính khác khỏi tệp, hoặc chia danh sách thành nhiều tệp rồi gửi từng tệp.`,
  'workbook.empty-file': 'Tệp rỗng, không có nội dung. Hãy kiểm tra tệp đã lưu đủ chưa rồi gửi lại.',
  'workbook.no-rows':
    'Tệp có hàng tiêu đề nhưng không có dòng dữ liệu nào bên dưới. Hãy điền ít nhất một dòng vào tệp mẫu rồi gửi lại.',
  'workbook.too-many-waiting': `Ông/Bà đang có ${mostOpenRuns} lần nhập chưa xong. Hãy ghi hoặc hủy bớt rồi gửi tiếp.`,
  'workbook.already-waiting': ({ by, on }) =>
    `Chính tệp này đã được ${by} nhập ngày ${on} và chưa xong. Hãy mở lần nhập đó để làm tiếp, hoặc hủy nó rồi gửi lại.`,
  'workbook.already-written': ({ by, on }) =>
    `Danh sách có đúng nội dung này đã được ${by} ghi vào ngày ${on}, nên chưa ghi gì thêm. Nếu thật sự muốn ghi lại, hãy đánh dấu «Vẫn ghi lần nữa».`,
  'workbook.changed-meanwhile': ({ by }) =>
    `${by} vừa thay đổi lần nhập này, nên việc của Ông/Bà chưa được thực hiện. Hãy tải lại trang để xem bản mới rồi làm tiếp.`,
  'workbook.wrong-state': ({ state }) =>
    `Lần nhập này ${stateWords[state as State]?.toLowerCase() ?? 'đã chuyển bước'} nên không làm được việc này. Hãy tải lại trang để xem tình trạng mới.`,
  'workbook.rows-refused': ({ rows }) =>
    `Còn ${count(rows)} dòng bị từ chối nên chưa ghi được: danh sách được ghi tất cả hoặc không ghi gì. Hãy tải tệp có cột «Lỗi», sửa rồi gửi lại.`,
  'workbook.rows-undecided': ({ rows }) =>
    `Còn ${count(rows)} dòng cần xem chưa quyết định. Hãy quyết định từng dòng, hoặc mọi dòng cùng một lý do, rồi ghi.`,
  'workbook.nothing-to-write': 'Không còn dòng nào để ghi: mọi dòng đều được bỏ qua. Hãy xem lại các quyết định.',
  'workbook.decision-unfit':
    'Lựa chọn này không dành cho dòng đã chọn. Hãy tải lại trang rồi chọn lại; các quyết định trước vẫn còn.',
  'workbook.file-forgotten': `Tệp gốc đã được xóa khỏi hệ thống (tệp chỉ được giữ ${keptDays} ngày). Kết quả của lần nhập vẫn còn; muốn nhập lại, hãy gửi lại tệp.`,
  'workbook.store-full':
    'Ổ đĩa của máy chủ đã đầy nên tệp chưa được lưu. Hãy báo người quản trị giải phóng chỗ rồi gửi lại tệp.',
  'workbook.given-up':
    'Hệ thống đã thử nhiều lần mà không xử lý xong tệp này, nên đã dừng và không ghi gì. Hãy thử gửi lại; nếu vẫn thế, hãy chia tệp nhỏ hơn hoặc báo người quản trị.',

  'sheets.old-format': ({ extension }) =>
    `Tệp .${extension} là dạng Excel cũ nên không đọc được. Hãy mở bằng Excel, chọn «Lưu thành» dạng .xlsx rồi gửi lại.`,
  'sheets.not-a-workbook': ({ extension }) =>
    `Tệp${extension ? ` .${extension}` : ''} không phải bảng tính Excel .xlsx. Hãy tải tệp mẫu, điền vào đó rồi gửi lại.`,
  'sheets.damaged': 'Tệp Excel bị hỏng nên không mở được. Hãy mở lại bằng Excel, lưu thành tệp .xlsx mới rồi gửi lại.',
  'sheets.no-headings': ({ wanted, sheets }) =>
    `Không tìm thấy hàng tiêu đề trong trang tính ${list(sheets)}. Cần các cột ${list(wanted)}. Hãy chép dữ liệu vào tệp mẫu rồi gửi lại.`,
  'sheets.headings-missing': ({ missing, sheet, line, isOlderTemplate }) =>
    `Trang «${sheet}», hàng tiêu đề ${line}: thiếu cột ${list(missing)}. ` +
    (isOlderTemplate
      ? 'Tệp làm theo mẫu cũ; hãy tải mẫu mới, chép dữ liệu sang rồi gửi lại.'
      : 'Hãy thêm các cột đó (hoặc sửa tên cột cho đúng mẫu) rồi gửi lại.'),
  'sheets.other-template':
    'Đây là tệp mẫu của một danh sách khác. Hãy chọn đúng danh sách muốn nhập, hoặc tải mẫu của danh sách này rồi điền lại.',
  'sheets.newer-template':
    'Tệp mẫu này của phiên bản Thidua mới hơn phiên bản đang dùng. Hãy tải lại mẫu từ trang này, chép dữ liệu sang rồi gửi lại.',
  'sheets.too-many-rows': ({ limit }) =>
    `Danh sách có hơn ${count(limit)} dòng. Hãy chia thành nhiều tệp rồi gửi từng tệp.`,
}

/** What the reader of files says, in the words of somebody who works with Excel. */
export const fileWordings: RefusalWordings = {
  'files.too-large': wordings['workbook.too-large'],
  'files.empty': wordings['workbook.empty-file'],
  'files.kind-not-accepted': 'Tệp không phải bảng tính Excel .xlsx. Hãy tải tệp mẫu, điền vào đó rồi gửi lại.',
  'files.content-disagrees': ({ extension }) =>
    `Tệp mang đuôi .${extension} nhưng bên trong không phải bảng tính. Hãy mở bằng Excel, lưu lại thành .xlsx rồi gửi.`,
  'files.macro': 'Tệp Excel có macro nên không được nhận. Hãy mở bằng Excel, lưu thành .xlsx thường rồi gửi lại.',
  'files.encrypted': 'Tệp được đặt mật khẩu nên không đọc được. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi gửi.',
  'files.damaged': wordings['sheets.damaged'],
  'files.unpacked-too-large':
    'Tệp nhỏ nhưng bung ra quá lớn, nên đã dừng để bảo vệ máy chủ. Hãy chép riêng danh sách sang một tệp mới rồi gửi.',
  'files.too-slow': ({ limitSeconds }) =>
    `Đọc tệp quá ${limitSeconds} giây chưa xong nên đã dừng. Hãy chép riêng danh sách sang một tệp mới, hoặc chia nhỏ, rồi gửi lại.`,
  'files.missing': 'Tệp không còn trong kho lưu trữ. Hãy gửi lại tệp.',
}
