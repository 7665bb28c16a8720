/** The kinds of units a federation starts with; afterwards they are its own data. */
import type { UnitType } from '../domain/unit.ts'

const kinds: readonly Omit<UnitType, 'isRetired'>[] = [
  { code: 'provincial_federation', name: 'Liên đoàn Lao động tỉnh', shortName: 'LĐLĐ tỉnh', rank: 10 },
  { code: 'district_federation', name: 'Liên đoàn Lao động huyện, thành phố', shortName: 'LĐLĐ huyện, TP', rank: 20 },
  { code: 'provincial_sector_union', name: 'Công đoàn ngành địa phương', shortName: 'CĐ ngành', rank: 30 },
  { code: 'civil_servants_union', name: 'Công đoàn Viên chức tỉnh', shortName: 'CĐ Viên chức', rank: 40 },
  { code: 'industrial_zone_union', name: 'Công đoàn các khu công nghiệp', shortName: 'CĐ các KCN', rank: 50 },
  { code: 'commune_union', name: 'Công đoàn xã, phường', shortName: 'CĐ xã, phường', rank: 60 },
  { code: 'grassroots_union', name: 'Công đoàn cơ sở', shortName: 'CĐCS', rank: 70 },
  { code: 'occupational_union', name: 'Nghiệp đoàn cơ sở', shortName: 'Nghiệp đoàn', rank: 70 },
  { code: 'member_grassroots_union', name: 'Công đoàn cơ sở thành viên', shortName: 'CĐCS thành viên', rank: 80 },
  { code: 'section_union', name: 'Công đoàn bộ phận', shortName: 'CĐ bộ phận', rank: 90 },
  { code: 'union_group', name: 'Tổ công đoàn', shortName: 'Tổ CĐ', rank: 100 },
]

export const defaultUnitTypes: readonly UnitType[] = kinds.map((kind) => ({ ...kind, isRetired: false }))
