import type { PageDefinition } from '#platform/ui'

export { type FoundUnit, UnitFinder } from './pick/unit-finder.tsx'

export const organisationPages: PageDefinition[] = [
  {
    path: '/to-chuc',
    title: 'Tổ chức, cán bộ',
    menu: { label: 'Tổ chức, cán bộ', group: 'look-up', order: 10, verb: 'organisation.read' },
    component: () => import('./tree/organisation.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/to-chuc/so-sanh',
    title: 'So sánh tổ chức tại hai ngày',
    component: () => import('./compare/comparison.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/to-chuc/sap-xep',
    title: 'Sắp xếp tổ chức theo quyết định',
    component: () => import('./reorganise/reorganise.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/to-chuc/loai-don-vi',
    title: 'Loại đơn vị, ngành',
    component: () => import('./kinds/kinds.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/to-chuc/$unitId',
    title: 'Đơn vị',
    component: () => import('./unit/unit.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/khoi-thi-dua',
    title: 'Khối thi đua',
    menu: { label: 'Khối thi đua', group: 'look-up', order: 20, verb: 'organisation.read' },
    component: () => import('./blocks.page.tsx'),
    access: 'signed-in',
  },
]
