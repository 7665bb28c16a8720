/** The 34 federations since July 2025, the 63 before, and the rough share of members each holds. */
export type Province = { readonly name: string; readonly share: number; readonly merged: readonly string[] }

const tail = 1.6
const of = (name: string, merged: string, share: number): Province => ({
  name,
  share,
  merged: merged ? merged.split(', ') : [],
})

/** `merged`: the federations that went into it, besides the one of its own name. */
export const provinces: readonly Province[] = [
  of('TP Hồ Chí Minh', 'Bình Dương, Bà Rịa - Vũng Tàu', 21),
  of('Hà Nội', '', 8),
  of('Đồng Nai', 'Bình Phước', 7.5),
  of('Bắc Ninh', 'Bắc Giang', 5.5),
  of('Hải Phòng', 'Hải Dương', 5.3),
  of('Tây Ninh', 'Long An', 3.6),
  of('Đà Nẵng', 'Quảng Nam', 3.2),
  of('Phú Thọ', 'Vĩnh Phúc, Hòa Bình', 3.2),
  of('Ninh Bình', 'Hà Nam, Nam Định', 3),
  of('Hưng Yên', 'Thái Bình', 2.8),
  of('Thanh Hóa', '', 2.6),
  of('Thái Nguyên', 'Bắc Kạn', 2.4),
  of('Nghệ An', '', 2.2),
  of('Quảng Ninh', '', 2.2),
  of('Cần Thơ', 'Sóc Trăng, Hậu Giang', 2),
  of('Đồng Tháp', 'Tiền Giang', 2),
  of('Vĩnh Long', 'Bến Tre, Trà Vinh', 1.9),
  of('An Giang', 'Kiên Giang', tail),
  of('Gia Lai', 'Bình Định', tail),
  of('Khánh Hòa', 'Ninh Thuận', tail),
  of('Lâm Đồng', 'Đắk Nông, Bình Thuận', tail),
  of('Đắk Lắk', 'Phú Yên', tail),
  of('Quảng Trị', 'Quảng Bình', 1.1),
  of('Quảng Ngãi', 'Kon Tum', 1.3),
  of('Cà Mau', 'Bạc Liêu', 1.1),
  of('Lào Cai', 'Yên Bái', 1),
  of('Hà Tĩnh', '', 0.9),
  of('Huế', '', 0.9),
  of('Tuyên Quang', 'Hà Giang', 0.8),
  of('Sơn La', '', 0.6),
  of('Cao Bằng', '', 0.4),
  of('Lạng Sơn', '', 0.4),
  of('Điện Biên', '', 0.27),
  of('Lai Châu', '', 0.2),
]

export const centralUnions: readonly string[] = [
  'Giáo dục Việt Nam',
  'Y tế Việt Nam',
  'Công Thương Việt Nam',
  'Giao thông Vận tải Việt Nam',
  'Nông nghiệp và Phát triển nông thôn Việt Nam',
  'Xây dựng Việt Nam',
  'Dầu khí Việt Nam',
  'Điện lực Việt Nam',
  'Ngân hàng Việt Nam',
  'Viên chức Việt Nam',
]
