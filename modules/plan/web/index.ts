import type { PageDefinition } from '#platform/ui'

export const planPages: PageDefinition[] = [
  {
    path: '/ke-hoach',
    title: 'Kế hoạch năm',
    menu: { label: 'Kế hoạch năm', group: 'year', order: 10, verb: 'plan.read' },
    component: () => import('./plan-list.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/ke-hoach/moi',
    title: 'Lập kế hoạch',
    component: () => import('./form/new-plan.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/doc-van-ban/$importId',
    title: 'Đọc văn bản',
    component: () => import('./confirm/confirm.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/ke-hoach/$planId',
    title: 'Kế hoạch',
    component: () => import('./record/plan.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/ke-hoach/$planId/sua',
    title: 'Sửa dự thảo kế hoạch',
    component: () => import('./form/edit-plan.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/ke-hoach/$planId/sua-doi',
    title: 'Sửa đổi, bổ sung kế hoạch',
    component: () => import('./form/amend-plan.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/viec/$obligationId',
    title: 'Việc phải làm',
    component: () => import('./obligation/obligation.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/bang-theo-doi',
    title: 'Bảng theo dõi',
    menu: { label: 'Bảng theo dõi', group: 'year', order: 20, verb: 'board.read' },
    component: () => import('./board/board.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/bang-theo-doi/viec',
    title: 'Việc của các đơn vị',
    component: () => import('./board/board-rows.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/lich-nam',
    title: 'Lịch năm',
    menu: { label: 'Lịch năm', group: 'mine', order: 20, verb: 'plan.read' },
    component: () => import('./calendar/calendar.page.tsx'),
    access: 'signed-in',
  },
]
