/** Which kind of unit a name says it is; whoever sets up may say otherwise. */
import { fold } from '#platform/kernel'

/** The first that fits; a grassroots union may carry any other word in its name. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(cdcs|cong doan co so)\b/, 'grassroots_union'],
  [/^nghiep doan\b/, 'occupational_union'],
  [/^(cdn|(cong doan|cd) nganh)\b/, 'provincial_sector_union'],
  [/^(cdvc|(cong doan|cd) vien chuc)\b/, 'civil_servants_union'],
  [/^(cong doan|cd) .*\b(kcn|khu cong nghiep|khu kinh te|kkt)\b/, 'industrial_zone_union'],
  [/^(cong doan|cd) (xa|phuong|thi tran|dac khu)\b/, 'commune_union'],
  [/^(ldld|lien doan lao dong)\b/, 'district_federation'],
]

export const kindOfName = (name: string): string =>
  kinds.find(([pattern]) => pattern.test(fold(name)))?.[1] ?? 'grassroots_union'
