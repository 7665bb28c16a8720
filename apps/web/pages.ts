/** All pages of the product: each slice says which it has. */
import { accessPages } from '#modules/access/web'
import { inboxPages } from '#modules/inbox/web'
import { organisationPages } from '#modules/organisation/web'
import type { PageDefinition } from '#platform/ui'

export const pages: readonly PageDefinition[] = [...inboxPages, ...documentsPages, ...organisationPages, ...accessPages]
