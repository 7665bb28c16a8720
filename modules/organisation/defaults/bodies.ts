/** Departments and councils of a provincial federation and the outside bodies it deals with, with their spellings. */
import type { BlockKind, BodyKind } from '../domain/unit.ts'

export type DefaultBody = { readonly kind: BodyKind; readonly name: string; readonly aliases: readonly string[] }

export const defaultBodies: readonly DefaultBody[] = [
  { kind: 'office', name: 'Văn phòng', aliases: ['VP', 'Văn phòng LĐLĐ tỉnh'] },
  {
    kind: 'department',
    name: 'Ban Chính sách pháp luật và Quan hệ lao động',
    aliases: [
      'CSPL',
      'CSPL&QHLĐ',
      'CSPL và QHLĐ',
      'CTCS',
      'Ban CSPL',
      'Ban CSPL&QHLĐ',
      'Ban Chính sách – Pháp luật',
      'Ban Chính sách pháp luật và QHLĐ',
      'Ban Chính sách – Pháp luật và Quan hệ lao động',
    ],
  },
  { kind: 'department', name: 'Ban Tài chính', aliases: ['TC', 'Ban TC'] },
  {
    kind: 'department',
    name: 'Ban Tổ chức – Kiểm tra',
    aliases: ['TC-KT', 'Ban Tổ chức', 'Ban TCKT', 'Ban Tổ chức Kiểm tra'],
  },
  {
    kind: 'department',
    name: 'Ban Tuyên giáo – Nữ công',
    aliases: ['TG-NC', 'Ban TGNC', 'Ban Tuyên giáo', 'Ban Nữ công', 'Ban Tuyên giáo và Nữ công'],
  },
  { kind: 'committee', name: 'Ban Thường vụ', aliases: ['BTV', 'Ban Thường vụ LĐLĐ tỉnh'] },
  { kind: 'committee', name: 'Ban Chấp hành', aliases: ['BCH'] },
  { kind: 'committee', name: 'Ủy ban Kiểm tra', aliases: ['UBKT', 'UBKT LĐLĐ tỉnh'] },
  {
    kind: 'council',
    name: 'Hội đồng Thi đua, Khen thưởng',
    aliases: [
      'HĐTĐKT',
      'HĐ TĐKT',
      'Hội đồng TĐKT',
      'Hội đồng Thi đua, Khen thưởng LĐLĐ tỉnh',
      'HĐTĐKT LĐLĐ tỉnh',
      'Hội đồng thi đua',
    ],
  },
  { kind: 'council', name: 'Hội đồng sáng kiến', aliases: ['HĐSK', 'Hội đồng Sáng kiến LĐLĐ tỉnh'] },
]

export type DefaultOutsideBody = {
  readonly name: string
  readonly aliases: readonly string[]
  /** A block or cluster the federation itself belongs to; who organises it is written by each federation. */
  readonly group?: { readonly kind: BlockKind; readonly organiserId: null }
}

export const defaultOutsideBodies: readonly DefaultOutsideBody[] = [
  {
    name: 'Tổng Liên đoàn Lao động Việt Nam',
    aliases: [
      'TLĐ',
      'TLĐLĐVN',
      'TLĐLĐ VN',
      'TLĐLĐ Việt Nam',
      'Tổng Liên đoàn',
      'Tổng LĐLĐ Việt Nam',
      'Đoàn Chủ tịch TLĐ',
    ],
  },
  { name: 'Ban Thi đua – Khen thưởng Tổng Liên đoàn', aliases: ['Ban TĐKT TLĐ', 'Ban CSKTXH và TĐKT TLĐ'] },
  { name: 'Ủy ban nhân dân tỉnh', aliases: ['UBND tỉnh'] },
  {
    name: 'Ban Thi đua – Khen thưởng tỉnh',
    aliases: ['Ban TĐKT tỉnh', 'TĐKT tỉnh'],
  },
  {
    name: 'Hội đồng Thi đua – Khen thưởng tỉnh',
    aliases: ['HĐTĐKT tỉnh', 'HĐ TĐKT tỉnh', 'Hội đồng TĐKT tỉnh', 'Hội đồng Thi đua, Khen thưởng tỉnh'],
  },
  {
    name: 'Cụm thi đua 7 tỉnh biên giới phía Bắc',
    group: { kind: 'cluster', organiserId: null },
    aliases: [
      'Cụm thi đua 7 tỉnh biên giới',
      'Cụm 7 tỉnh biên giới',
      'Cụm trưởng thi đua 7 tỉnh biên giới phía Bắc',
      'Cụm 7 tỉnh BG',
      'Cụm thi đua số 7',
      'Khối TĐ LĐLĐ 7 tỉnh BG',
    ],
  },
  {
    name: 'Khối thi đua MTTQ và các đoàn thể tỉnh',
    group: { kind: 'block', organiserId: null },
    aliases: [
      'Khối thi đua đoàn thể',
      'Khối thi đua đoàn thể tỉnh',
      'Khối đoàn thể tỉnh',
      'Khối đoàn thể',
      'Khối TĐ MTTQ và các đoàn thể',
    ],
  },
  { name: 'Ban Dân vận Tỉnh ủy', aliases: ['Ban Dân vận'] },
]
