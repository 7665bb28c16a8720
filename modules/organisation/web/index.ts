import type { PageDefinition } from '#platform/ui'

export { type FoundUnit, UnitFinder } from './pick/unit-finder.tsx'

export const organisationPages: PageDefinition[] = [
  {
    path: '/to-chuc',
    title: 'Tổ chức',
    menu: { label: 'Tổ chức', group: 'look-up', order: 10, verb: 'organisation.read' },
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
    title: 'Khối, cụm thi đua',
    menu: { label: 'Khối, cụm thi đua', group: 'look-up', order: 20, verb: 'organisation.read' },
    component: () => import('./standing/blocks.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/khoi-thi-dua/ben-ngoai',
    title: 'Khối, cụm bên ngoài',
    component: () => import('./standing/outside.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/khoi-thi-dua/$blockId',
    title: 'Khối thi đua',
    component: () => import('./standing/block.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/so-lieu-doan-vien',
    title: 'Số liệu đoàn viên',
    menu: { label: 'Số liệu đoàn viên', group: 'look-up', order: 25, verb: 'organisation.read' },
    component: () => import('./standing/figures.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/nhom-don-vi',
    title: 'Nhóm đơn vị',
    menu: { label: 'Nhóm đơn vị', group: 'look-up', order: 27, verb: 'organisation.read' },
    component: () => import('./standing/sets.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/ban-hoi-dong/$bodyId',
    title: 'Ban, hội đồng',
    component: () => import('./standing/body.page.tsx'),
    access: 'signed-in',
  },
]
