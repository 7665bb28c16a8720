/** The groups of units that plans name, with the spellings seen in print. Longer spellings are matched first. */
import type { SetRule } from '../domain/set-rule.ts'

export type DefaultSet = {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly rule: SetRule
}

const directSuperiors = [
  'district_federation',
  'provincial_sector_union',
  'civil_servants_union',
  'industrial_zone_union',
  'commune_union',
]
const grassroots = ['grassroots_union', 'occupational_union']

/** Their names say "LĐLĐ tỉnh": in a paper of another unit they would mean something else. */
export const ofFederationOnly: ReadonlySet<string> = new Set(['direct-grassroots-unions', 'blocks'])

export const defaultSets: readonly DefaultSet[] = [
  {
    code: 'federation',
    name: 'LĐLĐ tỉnh',
    aliases: ['Liên đoàn Lao động tỉnh', 'Cơ quan LĐLĐ tỉnh', 'LĐLĐ cấp tỉnh'],
    rule: { include: [{ root: true }] },
  },
  {
    code: 'district-federations',
    name: 'LĐLĐ các huyện, TP',
    aliases: [
      'LĐLĐ các huyện, thành phố',
      'LĐLĐ các huyện',
      'LĐLĐ huyện, thành phố',
      'LĐLĐ huyện, TP',
      'LĐLĐ các huyện, thị xã, thành phố',
      'LĐLĐ các huyện, thị, thành phố',
      'LĐLĐ cấp huyện',
      'LĐLĐ các quận, huyện',
      'Các huyện, thành phố',
      'Các huyện, thị xã, thành phố',
    ],
    rule: { include: [{ types: ['district_federation'], depth: 'direct' }] },
  },
  {
    code: 'sector-unions',
    name: 'CĐN',
    aliases: [
      'Các công đoàn ngành',
      'Công đoàn ngành địa phương',
      'CĐ ngành',
      'CĐ các ngành',
      'Công đoàn các ngành',
      'Các ngành',
    ],
    rule: { include: [{ types: ['provincial_sector_union'], depth: 'direct' }] },
  },
  {
    code: 'civil-servants-union',
    name: 'CĐ Viên chức tỉnh',
    aliases: ['Công đoàn Viên chức', 'Công đoàn Viên chức tỉnh', 'CĐVC', 'CĐVC tỉnh'],
    rule: { include: [{ types: ['civil_servants_union'], depth: 'direct' }] },
  },
  {
    code: 'zone-unions',
    name: 'CĐ các khu công nghiệp',
    aliases: ['Công đoàn khu công nghiệp', 'CĐ các KCN', 'Công đoàn các khu kinh tế'],
    rule: { include: [{ types: ['industrial_zone_union'], depth: 'direct' }] },
  },
  {
    code: 'direct-units',
    name: 'Các đơn vị trực thuộc',
    aliases: ['Các đơn vị', 'Các đơn vị trực thuộc LĐLĐ tỉnh', 'Các đơn vị thuộc LĐLĐ tỉnh', 'Các đơn vị cấp dưới'],
    rule: { include: [{ types: 'any', depth: 'direct' }] },
  },
  {
    code: 'direct-superior-unions',
    name: 'Công đoàn cấp trên trực tiếp cơ sở',
    aliases: [
      'Công đoàn cấp trên cơ sở',
      'CĐ cấp trên trực tiếp CĐCS',
      'Các CĐ cấp trên TTCS',
      'LĐLĐ các huyện, thành phố, công đoàn ngành và tương đương',
    ],
    rule: { include: [{ types: directSuperiors, depth: 'direct' }] },
  },
  {
    code: 'all-levels',
    name: 'Các cấp công đoàn',
    aliases: ['Các cấp CĐ', 'Công đoàn các cấp', 'CĐ các cấp', 'Các cấp công đoàn trong tỉnh'],
    rule: {
      include: [
        { types: directSuperiors, depth: 'direct' },
        { types: grassroots, depth: 'all' },
      ],
    },
  },
  {
    code: 'grassroots-unions',
    name: 'CĐCS',
    aliases: ['Các công đoàn cơ sở', 'CĐ cơ sở', 'CĐCS, nghiệp đoàn', 'Các CĐCS, nghiệp đoàn cơ sở', 'Cơ sở'],
    rule: { include: [{ types: grassroots, depth: 'all' }] },
  },
  {
    code: 'direct-grassroots-unions',
    name: 'CĐCS trực thuộc LĐLĐ tỉnh',
    aliases: ['CĐCS trực thuộc', 'Công đoàn cơ sở trực thuộc tỉnh', 'Các CĐCS thuộc LĐLĐ tỉnh', 'CĐCS trực thuộc tỉnh'],
    rule: { include: [{ types: grassroots, depth: 'direct' }] },
  },
  {
    code: 'blocks',
    name: 'Các khối thi đua thuộc LĐLĐ tỉnh',
    aliases: [
      'Các khối thi đua',
      'Các khối',
      'Khối thi đua của LĐLĐ tỉnh',
      'Thường trực các khối thi đua',
      'Thường trực thi đua khối',
      'Thường trực 02 Khối thi đua huyện, ngành',
      'Trưởng khối thi đua',
      'Các khối TĐ',
    ],
    rule: { include: [{ blocks: 'chairs', of: 'all' }] },
  },
  {
    code: 'block-members',
    name: 'Các đơn vị trong khối thi đua',
    aliases: [
      'Các đơn vị trong khối',
      'Các đơn vị thuộc khối thi đua',
      'Thành viên khối thi đua',
      'Các thành viên trong khối',
    ],
    rule: { include: [{ blocks: 'members', of: 'all' }] },
  },
  {
    code: 'issuing-unit',
    name: 'Đơn vị ban hành',
    aliases: ['Cơ quan ban hành'],
    rule: { include: [{ self: true }] },
  },
]
