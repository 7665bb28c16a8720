/** The units above the grassroots in Lai Châu as they stood in 2020, and the communes whose offices and schools have unions. */
import { type LocalDate, localDate } from '#platform/kernel'

export type District = {
  readonly kind: 'huyện' | 'thành phố'
  readonly name: string
  readonly since: LocalDate
  readonly communes: readonly string[]
}

const list = (names: string): string[] => names.split(', ')
const sinceProvince = localDate('2004-01-01')

/** Two district federations for tests come first. */
export const districts: readonly District[] = [
  {
    kind: 'huyện',
    name: 'Tam Đường',
    since: sinceProvince,
    communes: list(
      'thị trấn Tam Đường, Bản Bo, Bản Giang, Bản Hon, Bình Lư, Giang Ma, Hồ Thầu, Khun Há, Nà Tăm, Nùng Nàng, Sơn Bình, Tả Lèng, Thèn Sin',
    ),
  },
  {
    kind: 'huyện',
    name: 'Sìn Hồ',
    since: sinceProvince,
    communes: list(
      'thị trấn Sìn Hồ, Căn Co, Chăn Nưa, Hồng Thu, Làng Mô, Lùng Thàng, Ma Quai, Nậm Cha, Nậm Cuổi, Nậm Hăn, Nậm Mạ, Nậm Tăm, Noong Hẻo, Pa Khóa, Pa Tần, Phăng Sô Lin, Phìn Hồ, Pu Sam Cáp, Tả Ngảo, Tả Phìn, Tủa Sín Chải, Xà Dề Phìn',
    ),
  },
  {
    kind: 'thành phố',
    name: 'Lai Châu',
    since: sinceProvince,
    communes: list(
      'phường Đoàn Kết, phường Đông Phong, phường Quyết Thắng, phường Quyết Tiến, phường Tân Phong, San Thàng, Sùng Phài',
    ),
  },
  {
    kind: 'huyện',
    name: 'Phong Thổ',
    since: sinceProvince,
    communes: list(
      'thị trấn Phong Thổ, Bản Lang, Dào San, Hoang Thèn, Huổi Luông, Khổng Lào, Lản Nhì Thàng, Ma Li Pho, Mồ Sì San, Mù Sang, Mường So, Nậm Xe, Pa Vây Sử, Sì Lở Lầu, Sin Suối Hồ, Tung Qua Lìn, Vàng Ma Chải',
    ),
  },
  {
    kind: 'huyện',
    name: 'Nậm Nhùn',
    since: localDate('2012-11-02'),
    communes: list(
      'thị trấn Nậm Nhùn, Hua Bum, Lê Lợi, Mường Mô, Nậm Ban, Nậm Chà, Nậm Hàng, Nậm Manh, Nậm Pì, Pú Đao, Trung Chải',
    ),
  },
  {
    kind: 'huyện',
    name: 'Mường Tè',
    since: sinceProvince,
    communes: list(
      'thị trấn Mường Tè, Bum Nưa, Bum Tở, Ka Lăng, Kan Hồ, Mù Cả, Mường Tè, Nậm Khao, Pa Ủ, Pa Vệ Sủ, Tà Tổng, Tá Bạ, Thu Lũm, Vàng San',
    ),
  },
  {
    kind: 'huyện',
    name: 'Tân Uyên',
    since: localDate('2008-10-30'),
    communes: list(
      'thị trấn Tân Uyên, Hố Mít, Mường Khoa, Nậm Cần, Nậm Sỏ, Pắc Ta, Phúc Khoa, Tà Mít, Thân Thuộc, Trung Đồng',
    ),
  },
  {
    kind: 'huyện',
    name: 'Than Uyên',
    since: sinceProvince,
    communes: list(
      'thị trấn Than Uyên, Hua Nà, Khoen On, Mường Cang, Mường Kim, Mường Mít, Mường Than, Pha Mu, Phúc Than, Ta Gia, Tà Hừa, Tà Mung',
    ),
  },
]

/** The town became a city; its federation changed its name with it. */
export const cityFormerly = { name: 'LĐLĐ thị xã Lai Châu', until: localDate('2013-12-27') }

export type Employer = { readonly name: string; readonly median: number; readonly women: number }

export type SectorUnion = { readonly name: string; readonly employers: readonly Employer[] }

const many = (count: number, name: (number: number) => string, median: number, women: number): Employer[] =>
  Array.from({ length: count }, (_, index) => ({ name: name(index + 1), median, women }))
const two = (number: number) => String(number).padStart(2, '0')

export const sectorUnions: readonly SectorUnion[] = [
  {
    name: 'Giáo dục',
    employers: [
      { name: 'Cơ quan Sở Giáo dục và Đào tạo', median: 50, women: 0.5 },
      ...many(24, (number) => `Trường THPT số ${two(number)} tỉnh`, 55, 0.6),
      ...many(3, (number) => `Trung tâm GDNN-GDTX mẫu ${two(number)}`, 30, 0.55),
    ],
  },
  {
    name: 'Y tế',
    employers: [
      { name: 'Cơ quan Sở Y tế', median: 40, women: 0.5 },
      { name: 'Bệnh viện Đa khoa tỉnh', median: 320, women: 0.66 },
      ...many(12, (number) => `Trung tâm y tế mẫu ${two(number)}`, 90, 0.62),
    ],
  },
  {
    name: 'Công Thương',
    employers: [
      { name: 'Cơ quan Sở Công Thương', median: 35, women: 0.4 },
      ...many(11, (number) => `Công ty cổ phần mẫu ${two(number)} (công thương)`, 60, 0.35),
    ],
  },
  {
    name: 'Giao thông Vận tải',
    employers: [
      { name: 'Cơ quan Sở Giao thông Vận tải', median: 35, women: 0.3 },
      ...many(8, (number) => `Công ty đường bộ mẫu ${two(number)}`, 50, 0.25),
    ],
  },
  {
    name: 'Nông nghiệp và PTNT',
    employers: [
      { name: 'Cơ quan Sở Nông nghiệp và PTNT', median: 45, women: 0.4 },
      ...many(12, (number) => `Ban quản lý rừng mẫu ${two(number)}`, 30, 0.3),
    ],
  },
  {
    name: 'Xây dựng',
    employers: [
      { name: 'Cơ quan Sở Xây dựng', median: 30, women: 0.35 },
      ...many(8, (number) => `Công ty xây dựng mẫu ${two(number)}`, 55, 0.2),
    ],
  },
]

export const civilServantEmployers: readonly Employer[] = [
  'Văn phòng Tỉnh ủy',
  'Văn phòng UBND tỉnh',
  'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Kế hoạch và Đầu tư',
  'Sở Tư pháp',
  'Sở Khoa học và Công nghệ',
  'Sở Thông tin và Truyền thông',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Lao động – Thương binh và Xã hội',
  'Sở Tài nguyên và Môi trường',
  'Ban Dân tộc tỉnh',
  'Thanh tra tỉnh',
  'Báo Lai Châu',
  'Đài Phát thanh và Truyền hình tỉnh',
  'Trường Chính trị tỉnh',
  'Ủy ban MTTQ tỉnh',
  'Hội Nông dân tỉnh',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Tỉnh đoàn',
  'Kho bạc Nhà nước tỉnh',
  'Cục Thống kê tỉnh',
  'Bảo hiểm Xã hội tỉnh',
].map((name) => ({ name, median: 40, women: 0.42 }))

export const directEmployers: readonly Employer[] = [
  { name: 'Công ty Điện lực mẫu', median: 180, women: 0.25 },
  { name: 'Ngân hàng mẫu', median: 110, women: 0.55 },
  { name: 'Viễn thông mẫu', median: 90, women: 0.35 },
  { name: 'Công ty cao su mẫu 01', median: 400, women: 0.5 },
  { name: 'Công ty cao su mẫu 02', median: 300, women: 0.5 },
  { name: 'Công ty thủy điện mẫu', median: 80, women: 0.15 },
]

/** What has a grassroots union in a district: its offices, and office and schools of each commune, and some firms. */
export function districtEmployers({ kind, name, communes }: District, firms: number): Employer[] {
  const seat = `${kind} ${name}`
  return [
    { name: `Cơ quan Đảng, đoàn thể ${seat}`, median: 40, women: 0.4 },
    { name: `Cơ quan UBND ${seat}`, median: 60, women: 0.4 },
    { name: `Phòng Giáo dục và Đào tạo ${seat}`, median: 20, women: 0.5 },
    ...communes.flatMap((commune) => communeEmployers(commune)),
    ...many(firms, (number) => `Doanh nghiệp mẫu ${two(number)} ${seat}`, 25, 0.35),
  ]
}

function communeEmployers(commune: string): Employer[] {
  const office = /^(phường|thị trấn) /.test(commune) ? commune : `xã ${commune}`
  const bare = commune.replace(/^(phường|thị trấn) /, '')
  const kind = commune.startsWith('thị trấn ') ? ` thị trấn ${bare}` : ` ${bare}`
  return [
    { name: office, median: 24, women: 0.35 },
    { name: `Trường Mầm non${kind}`, median: 32, women: 0.97 },
    { name: `Trường Tiểu học${kind}`, median: 38, women: 0.68 },
    { name: `Trường THCS${kind}`, median: 30, women: 0.55 },
  ]
}
