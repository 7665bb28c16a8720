/** What is said of a cell: what, why, how to repair. */
import type { CellFault } from '../import-kind.ts'
import type { LegacyScript } from './legacy-text.ts'

export type Say = (severity: CellFault['severity'], message: string) => void

const shown = (text: string) => `«${text.length > 60 ? `${text.slice(0, 57)}…` : text}»`
const fontOf: Readonly<Record<LegacyScript, string>> = { tcvn3: 'TCVN3 (.VnTime)', vni: 'VNI (VNI-Times)' }

export const words = {
  required: (title: string) => `Thiếu «${title}»: cột này bắt buộc. Ghi vào ô này rồi gửi lại tệp.`,
  formula: () =>
    'Ô là công thức mà tệp không giữ kết quả. Mở tệp bằng Excel, bấm Lưu rồi gửi lại tệp, hoặc dán lại dạng giá trị.',
  error: (text: string) => `Ô đang báo lỗi ${shown(text)} của Excel. Sửa công thức hoặc gõ giá trị vào ô.`,
  broken: () => 'Ô có ký tự hỏng, không đọc được. Gõ lại ô này.',
  legacy: (font: LegacyScript, text: string) =>
    `Chữ theo phông cũ ${fontOf[font]}, đã chuyển thành ${shown(text)}. Hãy xem lại cho đúng.`,
  mixedLegacy: () =>
    'Cùng dòng có chữ theo phông cũ, còn ô này để nguyên như trong tệp. Hãy xem lại; nếu sai thì gõ lại bằng Unicode.',
  tooLong: (length: number, longest: number) => `Dài ${length} ký tự, nhiều nhất là ${longest}. Rút ngắn lại.`,
  merged: () => 'Ô gộp nhiều dòng: lấy giá trị của dòng đầu. Hãy xem lại, hoặc bỏ gộp ô và ghi đủ từng dòng.',
  twice: (letter: string, text: string) =>
    `Cột ${letter} cùng tiêu đề lại ghi ${shown(text)}, khác với ô này. Chỉ cột đầu được đọc: hãy xem lại, chỉ giữ một cột.`,
  toldTwice: (title: string) =>
    `Dòng này nói hai điều khác nhau về «${title}». Hãy xem lại các ô cùng nói về điều đó, chỉ giữ một.`,

  notADay: (text: string) => `${shown(text)} không phải một ngày. Ghi theo ngày/tháng/năm, ví dụ 05/3/2020.`,
  monthFirst: (text: string) =>
    `${shown(text)} không có tháng như vậy, có thể ghi tháng trước ngày. Ghi lại theo ngày/tháng/năm.`,
  noSuchDay: (text: string) => `${shown(text)} không có trên lịch. Xem lại ngày và tháng.`,
  yearOnly: (text: string) => `${shown(text)} chỉ có năm. Ghi đủ ngày/tháng/năm.`,
  monthOnly: (text: string) => `${shown(text)} chỉ có tháng và năm. Ghi đủ ngày/tháng/năm.`,
  unusualYear: (text: string) => `${shown(text)} ngoài các năm 1900–2199. Xem lại năm.`,
  shortYear: (text: string, day: string) =>
    `${shown(text)} ghi năm hai chữ số, hiểu là ${day}. Hãy xem lại, nên ghi đủ bốn chữ số.`,
  serial: (text: string, day: string) => `Ô là số ${text}, hiểu là ngày ${day} theo cách Excel đếm ngày. Hãy xem lại.`,
  runTogether: (text: string, day: string) => `${shown(text)} viết liền, hiểu là ngày ${day}. Hãy xem lại.`,
  timeOnly: () => 'Ô chỉ có giờ, không có ngày. Ghi theo ngày/tháng/năm.',

  notANumber: (text: string) => `${shown(text)} không phải một số. Chỉ ghi chữ số, ví dụ 1.234 hoặc 1,5.`,
  notWhole: (text: string) => `${shown(text)} không phải số nguyên. Ghi số không có phần lẻ.`,
  tooManyDecimals: (text: string, decimals: number) => `${shown(text)} có quá ${decimals} chữ số lẻ. Làm tròn lại.`,
  outside: (text: string, least: string, most: string) =>
    `${shown(text)} ngoài khoảng ${least} đến ${most}. Xem lại số này.`,
  twoReadings: (text: string, read: string) =>
    `${shown(text)} có thể hiểu hai cách, ở đây hiểu là ${read}. Hãy xem lại: dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ.`,

  digitsLost: (text: string) =>
    `Excel đã làm tròn số này thành ${shown(text)}, các chữ số sau đã mất. Định dạng ô là Text rồi gõ lại đủ số.`,
  zerosLost: (text: string, read: string) =>
    `Ô là số ${text}, số 0 ở đầu có thể đã mất; đọc là ${shown(read)}. Hãy xem lại, nên định dạng ô là Text.`,
  spacesInside: (text: string, read: string) =>
    `${shown(text)} có khoảng trắng ở giữa, đọc là ${shown(read)}. Hãy xem lại.`,
  dayAsText: (text: string) => `Ô này Excel giữ là ngày, đọc là ${shown(text)}. Hãy xem lại có phải đúng chữ đã gõ.`,

  notYesNo: (text: string) => `${shown(text)} không rõ là có hay không. Ghi x hoặc có, để trống nếu không.`,
  notAChoice: (text: string, some: string) => `${shown(text)} không có trong danh mục. Chọn một trong: ${some}.`,
  nearChoice: (text: string, label: string) =>
    `${shown(text)} không có trong danh mục, gần nhất là ${shown(label)} nên lấy mục này. Hãy xem lại.`,
} as const
