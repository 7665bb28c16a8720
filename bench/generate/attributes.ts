/** Sector, employer and year of a made-up union, as its name tells them. */
import type { UnitData } from '#modules/organisation'
import { fold } from '#platform/kernel'

type Attributes = Pick<UnitData, 'sectorCode' | 'employerKind' | 'yearKind'>

const sectors: readonly (readonly [RegExp, string])[] = [
  [/\b(truong|giao duc|mam non|tieu hoc|thcs|thpt|cao dang)\b/, 'education'],
  [/\b(y te|benh vien|tram y te)\b/, 'health'],
  [/\b(dien luc|cong thuong|thuy dien|may|khoang san|che)\b/, 'industry_trade'],
  [/\b(xay dung|duong bo|cau duong|vat lieu)\b/, 'construction'],
  [/\b(nong nghiep|cao su|lam nghiep|kiem lam|chan nuoi)\b/, 'agriculture'],
  [/\b(cong ty|doanh nghiep|hop tac xa|khach san|ngan hang|vien thong)\b/, 'other_enterprise'],
]

const ofFirm = /\b(cong ty|doanh nghiep|hop tac xa|khach san)\b/

export function attributesOf(typeCode: string, name: string): Attributes {
  const plain = fold(name)
  const isGrassroots = typeCode === 'grassroots_union'
  const sector = sectors.find(([words]) => words.test(plain))?.[1] ?? (isGrassroots ? 'administration' : null)
  return {
    sectorCode: isGrassroots || typeCode === 'provincial_sector_union' ? sector : null,
    employerKind: isGrassroots ? (ofFirm.test(plain) ? 'non_state' : 'state') : null,
    yearKind: sector === 'education' ? 'school' : 'calendar',
  }
}
