/** Parts of made-up names, by ethnic group and sex; given names by the decades in which they were given. */
export type Weighted = readonly (readonly [string, number])[]
const even = (names: string): Weighted => names.split(' ').map((name) => [name, 1] as const)

const kinh: Weighted = [
  ['Nguyễn', 38.4],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7.1],
  ['Hoàng', 3.1],
  ['Huỳnh', 2],
  ['Phan', 4.5],
  ['Vũ', 2.4],
  ['Võ', 1.5],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.5],
  ...even('Đào Đinh Trịnh Lương Mai Cao Tạ Hà Lại Chu Tống Quách Kiều Nghiêm Doãn Trương Lâm Đoàn').map(
    ([name]) => [name, 0.45] as const,
  ),
  ...even('Phùng Thái Tô Châu Tăng Quan La Thạch Thân Văn Lưu Khổng Mạc Cù Viên Từ Ninh Giáp Âu Bạch Ông').map(
    ([name]) => [name, 0.12] as const,
  ),
]

const tayNung = even('Nông Hoàng Lương Vi Ma Bế Hứa Lành Lăng Đàm Triệu Chu Lộc Đinh Hà Long Mông Lý Linh Phương')

export const familiesOf: Readonly<Record<string, Weighted>> = {
  Kinh: kinh,
  Thái: [
    ['Lò', 35],
    ...even('Lường Quàng Cà Tòng Đèo Vì Điêu Cầm Hoàng Hà Mào Vàng Khoàng').map(([n]) => [n, 5] as const),
  ],
  Mông: even('Giàng Vàng Sùng Mùa Lý Thào Hạng Cứ Ma Hảng Chang Tráng Vừ Lầu'),
  Dao: even('Phàn Tẩn Triệu Chảo Bàn Lý Chẻo Đặng Phượng'),
  Tày: tayNung,
  Nùng: tayNung,
  'Hà Nhì': even('Lỳ Pờ Chu Khoàng Sừng Vù Giàng Toán'),
  Giáy: even('Vàng Lò Nông Hoàng Lù Lục'),
  'La Hủ': even('Ly Phùng Vàng Giàng Pờ Thàng'),
  'Khơ Mú': even('Lò Quàng Mùa Vì Cụt'),
  Lự: even('Tao Lò Vàng Khoàng Vảng'),
  Mường: even('Bùi Quách Đinh Hà Bạch Phạm Nguyễn Trương'),
  Khmer: even('Thạch Kim Sơn Lâm Danh Châu Trần Kiên'),
  Hoa: even('Trần Lâm Lý Huỳnh Lưu Vương Quách Tăng Mạch Châu'),
  'Ê Đê': even('Niê Mlô Ayũn Ksor Êban Hđơk'),
}

const list = (names: string): readonly string[] => names.split(' ')

/** Given names liked before 1980, from 1980 on, and since 1995. A name may stand in several. */
export const givenOf = {
  male: {
    old: list(
      'An Bình Chiến Cường Công Chính Doanh Dũng Đính Đông Đức Giáp Hà Hải Hiền Hòa Hoan Hợi Hùng Huân Huấn Huệ Kế Khôi Kiên Kỳ Lâm Lập Lễ Liêm Long Lợi Lực Lượng Mão Minh Mùi Nam Nghị Nghĩa Ngọ Nhân Ninh Phong Phú Phúc Phương Quân Quảng Quế Quyền Quyết Quý Sáng Sinh Sơn Tài Tân Thái Thanh Thành Thắng Thế Thể Thiết Thìn Thịnh Thọ Thuận Thực Thức Tiến Tín Toàn Toản Trọng Trung Tuất Tuyên Tư Tỵ Vinh Vượng Xuân Ước',
    ),
    middle: list(
      'An Anh Bằng Bảo Bình Cảnh Chiến Chung Cường Dũng Duy Dương Đại Đạt Điệp Đoàn Đông Đức Giang Hà Hải Hậu Hiếu Hiệp Hiển Hòa Hoàn Hoàng Hùng Huy Hưng Khang Khanh Khánh Khoa Kiên Lâm Linh Long Luân Lương Mạnh Minh Nam Nghĩa Nguyên Ngọc Nhật Phong Phú Phúc Phước Phương Quang Quân Quốc Quyết Quỳnh Sơn Tài Tâm Tân Thái Thanh Thành Thắng Thạch Thi Thiện Thịnh Thuận Tiến Tiệp Toàn Trí Trung Trường Tuấn Tuân Tùng Tú Việt Vinh Vũ Vương',
    ),
    young: list(
      'Anh Bách Bảo Công Cường Dũng Duy Dương Đăng Đạt Đức Gia Giang Hải Hân Hiếu Hiệp Hoàng Huy Hưng Khải Khang Khánh Khiêm Khoa Khôi Kiên Kiệt Lâm Lộc Long Luân Minh Nam Nghĩa Nguyên Nhân Nhật Phát Phi Phong Phúc Quang Quân Quốc Quý Sang Sơn Tài Tâm Thái Thành Thắng Thiên Thiện Thịnh Thông Tiến Tín Toàn Trí Triết Trung Trường Tuấn Tùng Tú Văn Việt Vinh Vũ Vỹ Pâng Sếnh Tủa Chống Dế Phừ',
    ),
  },
  female: {
    old: list(
      'An Bích Bình Bưởi Cam Chanh Chiên Chín Chung Cúc Dung Dự Đào Đượm Đông Gái Gấm Hà Hải Hạnh Hằng Hiền Hoa Hoàn Hoạt Hòa Hồng Huê Huệ Hương Hường Khuyên Kim Lan Lành Lâm Lê Lệ Liên Liễu Loan Lụa Luyến Lý Mai Mão Mận Minh Mơ Mùi Na Nga Ngà Ngân Ngọc Nguyệt Nhàn Nhâm Nhạn Nhung Nụ Oanh Phúc Phương Quế Quý Sâm Sen Sửu Tâm Thanh Thảo Thắm Thân Thêu Thìn Thoa Thoan Thơ Thơm Thu Thuận Thuý Thủy Thư Thương Tính Toan Tuyết Vân Vinh Xoan Xuân Xuyến Yên Yến',
    ),
    middle: list(
      'An Anh Ánh Bích Bình Chi Chinh Cúc Diễm Diệp Dịu Dung Duyên Dương Đào Điệp Giang Hà Hải Hân Hạnh Hảo Hằng Hậu Hiên Hiền Hiệp Hoa Hoài Hòa Hồng Huệ Huyền Hương Hường Khánh Kiều Lam Lan Lành Lệ Liên Liễu Linh Loan Luyến Ly Lý Mai Mến Minh My Na Nga Ngà Ngân Ngọc Nguyên Nguyệt Nhàn Nhi Nhung Như Oanh Phượng Phương Quyên Quỳnh Sen Sương Tâm Thanh Thảo Thắm Thêm Thoa Thơ Thơm Thu Thuý Thùy Thuỷ Thư Thương Trà Trang Trâm Trinh Tuyến Tuyết Tươi Tú Uyên Vân Vi Xinh Xuân Yến',
    ),
    young: list(
      'An Anh Ánh Bình Châm Châu Chi Diệp Diệu Dung Duyên Dương Đan Giang Giao Hà Hân Hạnh Hằng Hiền Hoa Hoài Hòa Hồng Huyền Hương Khánh Khuê Kiều Lam Lan Linh Loan Ly Mai Minh My Mỹ Nga Ngân Nghi Ngọc Nguyên Nguyệt Nhi Nhung Như Ni Oanh Phương Phượng Quyên Quỳnh Tâm Thanh Thảo Thắm Thi Thoa Thơ Thu Thùy Thúy Thư Thương Tiên Trà Trang Trâm Trân Trinh Trúc Tú Uyên Vân Vi Vy Xuân Ý Yến Ím Ban Dở Mỷ Dung Sải Pà',
    ),
  },
} as const

export const middlesOf = {
  male: {
    one: [
      ['Văn', 25],
      ...even(
        'Đức Xuân Quang Minh Ngọc Trọng Thanh Hữu Công Đình Việt Mạnh Tiến Anh Duy Hải Bá Quốc Hoàng Thành Trung Huy Đăng Khắc Thế Viết Sỹ Phúc Gia Tuấn Ngô Như Hồng Chí Thái',
      ),
    ] as Weighted,
    two: list('Văn Xuân Ngọc Quang Đình Đức Minh Hữu Hoàng Công Trọng Thanh Bá Duy Thế Quốc'),
    second: list('Minh Quang Đức Anh Xuân Ngọc Hoàng Thanh Việt Tuấn Thành Trung Bảo Gia Nhật Khánh'),
  },
  female: {
    one: [
      ['Thị', 55],
      ...even(
        'Thu Ngọc Thanh Kim Bích Phương Minh Hồng Mai Lan Hoàng Thùy Mỹ Như Quỳnh Khánh Bảo Diệu Hoài Ánh Tuyết Cẩm Tú',
      ),
    ] as Weighted,
    two: list('Thị Thị Thị Thị Ngọc Hoàng Thanh Lê Trần Phạm'),
    second: list('Thu Thanh Hồng Bích Ngọc Kim Phương Minh Mai Lan Hải Thùy Thúy Mỹ Hoài Ánh Tuyết Cẩm Kiều Diễm'),
  },
} as const
