import type { PageDefinition } from '#platform/ui'

export const workbookPages: PageDefinition[] = [
  {
    path: '/nhap-excel',
    title: 'Nhập từ Excel',
    menu: { label: 'Nhập từ Excel', group: 'manage', order: 50, verb: 'organisation.manage' },
    component: () => import('./run-list.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/nhap-excel/lan/$runId',
    title: 'Nhập từ Excel',
    component: () => import('./run/run.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/nhap-excel/$kind',
    title: 'Nhập từ Excel',
    component: () => import('./bring-in.page.tsx'),
    access: 'signed-in',
  },
]

export { wizardAddress } from '../domain/addresses.ts'
