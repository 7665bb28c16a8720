import { expect, it } from 'vitest'
import { kindOfName } from './unit-kind.ts'

it.each([
  ['LĐLĐ huyện Tam Đường', 'district_federation'],
  ['Liên đoàn Lao động thành phố Lai Châu', 'district_federation'],
  ['LĐLĐ thị xã Mường Lay', 'district_federation'],
  ['Công đoàn ngành Giáo dục', 'provincial_sector_union'],
  ['CĐN Y tế', 'provincial_sector_union'],
  ['Công đoàn Viên chức tỉnh', 'civil_servants_union'],
  ['CĐ các KCN tỉnh', 'industrial_zone_union'],
  ['Công đoàn Khu kinh tế Ma Lù Thàng', 'industrial_zone_union'],
  ['Công đoàn phường Tân Phong', 'commune_union'],
  ['CĐCS Ban Quản lý các khu công nghiệp', 'grassroots_union'],
  ['Công đoàn Công ty Điện lực', 'grassroots_union'],
])('«%s» is %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind)
})
