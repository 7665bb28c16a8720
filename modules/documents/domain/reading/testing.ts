/** A made document for tests: a letterhead, a body, recipients and a signature, each replaceable. */
type Parts = { head?: string; body?: string; tail?: string }

export const head = [
  'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ YÊN               Độc lập - Tự do - Hạnh phúc',
  'Số: 31/KH-LĐLĐ                         Phú Yên, ngày 07 tháng 02 năm 2022',
  '',
  'KẾ HOẠCH',
  'Công tác thi đua, khen thưởng năm 2022',
].join('\n')

export const tail = [
  'Nơi nhận:                                  TM. BAN THƯỜNG VỤ',
  '- Các Khối thi đua;                           CHỦ TỊCH',
  '- Lưu: VT, CSPL.',
  '                                             (Đã ký)',
  '                                          Nguyễn Thị Lan Hương',
].join('\n')

export const aDocument = (parts: Parts = {}): string =>
  [
    parts.head ?? head,
    parts.body ?? 'Ban Thường vụ Liên đoàn Lao động tỉnh ban hành Kế hoạch như sau:',
    parts.tail ?? tail,
  ].join('\n\n')

const tcvn3 = new Map<string, string>()
const codes =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ'
for (const code of codes.split(' '))
  tcvn3.set(code.slice(2), String.fromCharCode(Number.parseInt(code.slice(0, 2), 16)))

/** As typed with the old TCVN3 fonts: capitals with a tone come from the same codes as the small letters. */
export const asTcvn3 = (text: string): string =>
  [...text.normalize('NFC').replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/…/g, '...')]
    .map((char) => tcvn3.get(char) ?? tcvn3.get(char.toLowerCase()) ?? char)
    .join('')
