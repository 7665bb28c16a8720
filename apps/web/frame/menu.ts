import { menuGroups, type PageDefinition, type Session, type ShellLink } from '#platform/ui'
import { pages } from '../pages.ts'

type InMenu = PageDefinition & { readonly menu: NonNullable<PageDefinition['menu']> }

const isInMenu = (page: PageDefinition): page is InMenu => page.menu !== undefined

/** The groups of the menu with the entries this person may use. */
export function menuFor(session: Session, waiting: number): ShellLink[][] {
  const entries = pages.filter(isInMenu).filter(({ menu }) => !menu.verb || session.can(menu.verb))
  return menuGroups.map((group) =>
    entries
      .filter(({ menu }) => menu.group === group)
      .sort((a, b) => a.menu.order - b.menu.order)
      .map(({ path, menu }) => ({ to: path, label: menu.label, ...(path === '/' ? { count: waiting } : {}) })),
  )
}
