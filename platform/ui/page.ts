/** What a slice says about each of its screens; the shell builds routes and menu from it. */
import type { ComponentType } from 'react'

/** The parts of the menu, in the order of a working year. */
export const menuGroups = ['mine', 'year', 'look-up', 'manage'] as const
export type MenuGroup = (typeof menuGroups)[number]

export type MenuEntry = {
  readonly label: string
  readonly group: MenuGroup
  /** Smaller comes first within the group; leave gaps of ten. */
  readonly order: number
  /** Shown only to who holds this verb somewhere; without it, to everybody signed in. */
  readonly verb?: string
}

export type PageDefinition = {
  /** Address in the browser, parameters as `$planId`: `/ke-hoach/$planId`. */
  readonly path: string
  /** Vietnamese; becomes the tab's title until the page sets its own. */
  readonly title: string
  readonly menu?: MenuEntry
  /** `() => import('./plan-list.page.tsx')`; the page is the default export. */
  readonly component: () => Promise<{ default: ComponentType }>
  readonly access: 'public' | 'signed-in'
  /** `bare` pages have no menu and no header: sign-in, first set-up. */
  readonly frame?: 'shell' | 'bare'
}
