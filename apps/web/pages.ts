/** All pages of the product: each slice says which it has. */
import { accessPages } from '#modules/access/web'
import { documentsPages } from '#modules/documents/web'
import { inboxPages } from '#modules/inbox/web'
import { organisationPages } from '#modules/organisation/web'
import { peoplePages } from '#modules/people/web'
import { planPages } from '#modules/plan/web'
import { workbookPages } from '#modules/workbook/web'
import type { PageDefinition } from '#platform/ui'

export const pages: readonly PageDefinition[] = [
  ...inboxPages,
  ...documentsPages,
  ...planPages,
  ...organisationPages,
  ...peoplePages,
  ...workbookPages,
  ...accessPages,
  {
    path: '/tim-kiem',
    title: 'Tìm kiếm',
    component: () => import('./search/search.page.tsx'),
    access: 'signed-in',
  },
]
