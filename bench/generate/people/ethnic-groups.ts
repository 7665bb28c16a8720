/** Shares of ethnic groups by province, near those of the 2019 census; union members are more often Kinh than the population. */
import type { Weighted } from './name-lists.ts'

const kinhAmongMembers = 1.3

const known: Readonly<Record<string, Weighted>> = {
  'Lai Châu': [
    ['Thái', 31],
    ['Mông', 24],
    ['Kinh', 16],
    ['Dao', 13],
    ['Hà Nhì', 3.5],
    ['Giáy', 3],
    ['La Hủ', 2.6],
    ['Khơ Mú', 1.6],
    ['Lự', 1.5],
    ['Hoa', 0.18],
  ],
  'Điện Biên': [
    ['Mông', 38],
    ['Thái', 36],
    ['Kinh', 17],
    ['Khơ Mú', 3.3],
    ['Dao', 1.2],
    ['Hà Nhì', 0.8],
    ['Hoa', 0.4],
  ],
  'Lạng Sơn': [
    ['Nùng', 43],
    ['Tày', 36],
    ['Kinh', 16],
    ['Dao', 3.5],
    ['Hoa', 0.5],
    ['Mông', 0.3],
  ],
}

const mountain: Weighted = [
  ['Kinh', 45],
  ['Tày', 18],
  ['Thái', 12],
  ['Nùng', 9],
  ['Mông', 8],
  ['Dao', 6],
  ['Mường', 2],
]
const highland: Weighted = [
  ['Kinh', 65],
  ['Ê Đê', 20],
  ['Tày', 8],
  ['Mông', 4],
  ['Hoa', 3],
]
const south: Weighted = [
  ['Kinh', 92],
  ['Khmer', 5],
  ['Hoa', 3],
]
const plain: Weighted = [
  ['Kinh', 98],
  ['Mường', 1],
  ['Tày', 0.6],
  ['Hoa', 0.4],
]

const regions: readonly (readonly [readonly string[], Weighted])[] = [
  [['Sơn La', 'Cao Bằng', 'Tuyên Quang', 'Lào Cai', 'Thái Nguyên'], mountain],
  [['Đắk Lắk', 'Gia Lai', 'Lâm Đồng', 'Quảng Ngãi'], highland],
  [['Cần Thơ', 'Vĩnh Long', 'An Giang', 'Cà Mau', 'Đồng Nai', 'Tây Ninh', 'TP Hồ Chí Minh'], south],
]

export function groupsOf(province: string): Weighted {
  const shares = known[province] ?? regions.find(([names]) => names.includes(province))?.[1] ?? plain
  return shares.map(([group, share]) => [group, group === 'Kinh' ? share * kinhAmongMembers : share] as const)
}
