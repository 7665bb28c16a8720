/** Routes from the pages of the slices: signed-in pages stand in the frame with the menu, others stand alone. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { ButtonLink, EmptyState, type PageDefinition, PageHeader, RefusalAlert } from '#platform/ui'
import { Frame } from './frame/frame.tsx'
import { pages } from './pages.ts'

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NoSuchPage,
  validateSearch: (search: Record<string, unknown>) => search,
})

const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame })

const routeOf = (page: PageDefinition, parent: typeof rootRoute | typeof frameRoute) =>
  createRoute({
    getParentRoute: () => parent,
    path: page.path,
    component: lazyRouteComponent(page.component),
    beforeLoad: () => {
      document.title = `${page.title} – Thidua`
    },
  })

const isBare = (page: PageDefinition) => page.frame === 'bare' || page.access === 'public'

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    frameRoute.addChildren(pages.filter((page) => !isBare(page)).map((page) => routeOf(page, frameRoute))),
    ...pages.filter(isBare).map((page) => routeOf(page, rootRoute)),
  ]),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: searchText,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
  defaultPreload: 'intent',
})

/** Plain words, no quotes around what looks like a number: addresses are read and sent by people. */
function searchText(search: Record<string, unknown>): string {
  const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
  return text && `?${text}`
}

function NoSuchPage() {
  return (
    <main className="bare-page">
      <PageHeader title="Không có trang này" />
      <EmptyState title="Địa chỉ này không có trong Thidua hoặc đã được đổi.">
        <ButtonLink to="/" isMain>
          Về Việc của tôi
        </ButtonLink>
      </EmptyState>
    </main>
  )
}

/** Most often a new release took away the file of a page that was open; reloading brings the new one. */
function BrokenPage({ error }: ErrorComponentProps) {
  return (
    <RefusalAlert
      refused={error instanceof Error ? error : new Error(String(error))}
      onRetry={() => location.reload()}
    />
  )
}
