/** Made-up people: names by ethnic group and sex, in the shares of the province. No name is taken from a real list. */
import type { Chance } from './random.ts'

type Weighted = readonly (readonly [string, number])[]
const even = (names: string): Weighted => names.split(' ').map((name) => [name, 1] as const)

/** Shares in the population of Lai Châu; union members are more often Kinh. */
const kinhAmongMembers = 1.3
const groups = [
  ['thai', 31],
  ['mong', 24],
  ['kinh', 16 * kinhAmongMembers],
  ['dao', 13],
  ['haNhi', 3.5],
  ['giay', 3],
  ['laHu', 2.6],
  ['khoMu', 1.6],
  ['lu', 1.5],
] as const
type Group = (typeof groups)[number][0]

const kinhFamilies: Weighted = [
  ['Nguyễn', 38.4],
  ['Trần', 11],
  ['Lê', 9.5],
  ['Phạm', 7.1],
  ['Hoàng', 5.1],
  ['Phan', 4.5],
  ['Vũ', 3],
  ['Võ', 0.9],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.5],
  ...even('Đào Đinh Trịnh Lương Mai Cao Tạ Hà Lại Chu Tống Quách Kiều Nghiêm Doãn'),
]
const families: Record<Group, Weighted> = {
  kinh: kinhFamilies,
  thai: [['Lò', 35], ...even('Lường Quàng Cà Tòng Đèo Vì Điêu Cầm Hoàng Hà Mào Vàng Khoàng')],
  mong: even('Giàng Vàng Sùng Mùa Lý Thào Hạng Cứ Ma Hảng Chang Tráng'),
  dao: even('Phàn Tẩn Triệu Chảo Bàn Lý Chẻo'),
  haNhi: even('Lỳ Pờ Chu Khoàng Sừng Vù Giàng Toán'),
  giay: even('Vàng Lò Nông Hoàng Lù Lục'),
  laHu: even('Ly Phùng Vàng Giàng Pờ Thàng'),
  khoMu: even('Lò Quàng Mùa Vì Cụt'),
  lu: even('Tao Lò Vàng Khoàng Vảng'),
}
const given = {
  male: even(
    'An Bình Chiến Cường Công Dũng Duy Đại Đạt Đông Đức Giang Hà Hải Hiếu Hòa Hoàn Hùng Huy Hưng Khánh Kiên Lâm Linh Long Lợi Mạnh Minh Nam Nghĩa Phong Phú Phúc Phương Quân Quang Quyết Sơn Tài Tâm Thái Thành Thắng Thịnh Thiện Tiến Toàn Trung Trường Tuấn Tùng Việt Vinh Xuân Pâng Sinh Chính Thức Quý',
  ),
  female: even(
    'An Anh Bích Châu Chi Dung Duyên Đào Giang Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Hương Huyền Lan Lệ Liên Linh Loan Mai Minh Nga Ngân Ngọc Nguyệt Nhung Oanh Phương Quỳnh Sen Tâm Thanh Thảo Thắm Thêu Thoa Thơm Thu Thúy Thủy Thư Trang Tuyết Uyên Vân Xuân Yến Ím Ban Chinh Hiên Nhàn Tươi',
  ),
}
const middles = {
  male: [
    ['Văn', 25],
    ['', 6],
    ...even('Đức Xuân Quang Minh Ngọc Trọng Thanh Hữu Công Đình Việt Mạnh Tiến Anh Duy Hải'),
  ] as Weighted,
  female: [['Thị', 55], ['', 6], ...even('Thu Ngọc Thanh Kim Bích Phương Minh Hồng Mai Lan')] as Weighted,
}
const twoPartMiddles = {
  male: ['Văn Minh', 'Ngọc Quang', 'Xuân Đức'],
  female: ['Thị Thu', 'Thị Thanh', 'Thị Hồng', 'Thị Bích', 'Thị Ngọc'],
}

export type Sex = 'male' | 'female'

export function makeName(chance: Chance, sex: Sex): string {
  const group = chance.weighted(groups.map(([name, share]) => [name, share] as const))
  const family = chance.weighted(families[group])
  const middle = chance.isTrue(0.3) ? chance.pick(twoPartMiddles[sex]) : chance.weighted(middles[sex])
  const drawn = chance.weighted(given[sex])
  const last = drawn === family ? chosenInstead(given[sex], family) : drawn
  // A syllable that the name has already is left out of its middle.
  const between = middle.split(' ').filter((one) => one !== family && one !== last)
  return [family, ...between, last].filter(Boolean).join(' ')
}

/** Nobody is called Hà Hà: the first other name, without another draw. */
const chosenInstead = (names: Weighted, family: string): string =>
  names.find(([name]) => name !== family)?.[0] ?? family
