import type { FileRefusal } from './errors.ts'

export const fileRefusalTexts: Record<FileRefusal, string> = {
  'files.too-large': 'Tệp quá lớn. Hãy gửi tệp nhỏ hơn hoặc tách thành nhiều tệp.',
  'files.empty': 'Tệp rỗng, không có nội dung.',
  'files.kind-not-accepted':
    'Chỉ nhận tệp .docx, .pdf, .txt hoặc .md. Tệp .doc cũ: mở bằng Word rồi lưu lại thành .docx.',
  'files.content-disagrees': 'Nội dung tệp không đúng với phần mở rộng của tên tệp.',
  'files.macro': 'Tệp Word có chứa macro nên không được nhận. Hãy lưu lại thành .docx không có macro.',
  'files.encrypted': 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
  'files.damaged': 'Tệp bị hỏng, không mở được. Hãy lưu lại hoặc tải lại tệp.',
  'files.unpacked-too-large': 'Tệp bung ra quá lớn nên không được nhận.',
  'files.no-text-layer': 'Tệp PDF chỉ có ảnh quét, không có chữ để đọc. Hãy gửi bản Word hoặc PDF xuất từ Word.',
  'files.too-slow': 'Đọc tệp quá lâu nên đã dừng. Hãy gửi bản đơn giản hơn hoặc bản Word.',
  'files.wrong-key': 'Mã tệp không hợp lệ.',
  'files.missing': 'Không tìm thấy tệp trong kho lưu trữ.',
}
