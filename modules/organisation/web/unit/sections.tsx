/** The parts of a unit's page; each has an address of its own, so that a link can lead to it. */
import type { LocalDate } from '#platform/kernel'
import { PageLink, showNumber, useAddressState } from '#platform/ui'
import type { UnitPage } from '../../views.ts'
import { unitAddress } from '../addresses.ts'

const names = {
  chung: 'Tổng quan',
  'don-vi': 'Trực thuộc',
  'can-bo': 'Cán bộ',
  'hoat-dong': 'Ban, khối, số liệu',
  'lich-su': 'Lịch sử',
} as const

export type Section = keyof typeof names

const sections = Object.keys(names) as Section[]

export function useSection(): Section {
  const [asked] = useAddressState('muc', 'chung')
  return sections.find((one) => one === asked) ?? 'chung'
}

type Given = { readonly page: UnitPage; readonly day: LocalDate | undefined }

export const Sections = ({ page, day }: Given) => (
  <nav className="unit-sections not-printed" aria-label="Các phần của trang đơn vị">
    {sections
      .filter((section) => section !== 'don-vi' || page.below.total > 0)
      .map((section) => (
        <PageLink key={section} to={sectionAddress(page.unit.id, section, day)} isExact>
          {names[section]}
          {section === 'don-vi' && <span className="quiet"> {showNumber(page.below.units.length)}</span>}
        </PageLink>
      ))}
  </nav>
)

export function sectionAddress(unitId: string, section: Section, day?: LocalDate): string {
  const address = unitAddress(unitId, day)
  if (section === 'chung') return address
  return `${address}${day ? '&' : '?'}muc=${section}`
}
