/** The sectors a federation starts with; afterwards they are its own data. */
import type { Sector } from '../domain/unit.ts'

export const defaultSectors: readonly Sector[] = [
  { code: 'education', name: 'Giáo dục', isRetired: false },
  { code: 'health', name: 'Y tế', isRetired: false },
  { code: 'industry_trade', name: 'Công Thương', isRetired: false },
  { code: 'construction', name: 'Xây dựng', isRetired: false },
  { code: 'agriculture', name: 'Nông nghiệp', isRetired: false },
  { code: 'administration', name: 'Hành chính – sự nghiệp', isRetired: false },
  { code: 'other_enterprise', name: 'Doanh nghiệp khác', isRetired: false },
]
