import type { PageDefinition } from '#platform/ui'

export { NoticesBell } from './notices-bell.tsx'
export { useWaitingCount } from './use-desk.ts'

export const inboxPages: PageDefinition[] = [
  {
    path: '/',
    title: 'Việc của tôi',
    menu: { label: 'Việc của tôi', group: 'mine', order: 10 },
    component: () => import('./desk.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/thong-bao',
    title: 'Thông báo',
    component: () => import('./notices.page.tsx'),
    access: 'signed-in',
  },
]
