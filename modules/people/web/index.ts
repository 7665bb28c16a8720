import { lazy } from 'react'
import type { PageDefinition } from '#platform/ui'

/** Loaded with the page it stands in, not with the application. */
export const UnitPeople = lazy(() => import('./places/unit-people.tsx'))
export const BodyMembers = lazy(() => import('./places/body-members.tsx'))

export const peoplePages: PageDefinition[] = [
  {
    path: '/can-bo',
    title: 'Cán bộ, đoàn viên',
    menu: { label: 'Cán bộ, đoàn viên', group: 'look-up', order: 15, verb: 'organisation.read' },
    component: () => import('./list/people.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/can-bo/them',
    title: 'Thêm người',
    component: () => import('./person/new-person.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/can-bo/chuyen',
    title: 'Chuyển đi, chuyển đến',
    component: () => import('./transfers/transfers.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/can-bo/chuyen/$transferId',
    title: 'Chuyển đơn vị',
    component: () => import('./transfers/transfer.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/can-bo/co-the-trung',
    title: 'Có thể trùng',
    component: () => import('./duplicates/likenesses.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/can-bo/co-the-trung/$likenessId',
    title: 'Hai hồ sơ có thể trùng',
    component: () => import('./duplicates/likeness.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/can-bo/so-sanh',
    title: 'So sánh hai hồ sơ',
    component: () => import('./duplicates/comparison.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/can-bo/$personId',
    title: 'Hồ sơ cán bộ, đoàn viên',
    component: () => import('./person/person.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/ho-gia-dinh',
    title: 'Hộ gia đình',
    component: () => import('./households/households.page.tsx'),
    access: 'signed-in',
  },
]
