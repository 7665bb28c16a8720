/** The frame of every signed-in page: dark menu at the left, header with the year, the page under it. */
import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import './shell.css'

export type ShellLink = { readonly to: string; readonly label: string; readonly count?: number }

type Given = {
  readonly place: string
  readonly menu: readonly (readonly ShellLink[])[]
  readonly year: ReactNode
  readonly search: ReactNode
  readonly person: ReactNode
  readonly banner?: ReactNode
  readonly children: ReactNode
}

export function Shell({ place, menu, year, search, person, banner, children }: Given) {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const address = useRouterState({ select: (state) => state.location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what closes the menu
  useEffect(() => setMenuOpen(false), [address])
  return (
    <div className={isMenuOpen ? 'shell shell-menu-open' : 'shell'}>
      <a className="shell-skip" href="#main">
        Đến nội dung chính
      </a>
      <Sider place={place} menu={menu} isOpen={isMenuOpen} close={() => setMenuOpen(false)} />
      <div className="shell-body">
        <header className="shell-header not-printed">
          <MenuButton isOpen={isMenuOpen} open={() => setMenuOpen(true)} />
          <div className="shell-year">{year}</div>
          <div className="shell-search">{search}</div>
          <div className="shell-person">{person}</div>
        </header>
        {banner}
        <main id="main" tabIndex={-1} className="shell-main">
          {children}
        </main>
      </div>
    </div>
  )
}

function MenuButton({ isOpen, open }: { isOpen: boolean; open: () => void }) {
  return (
    <button type="button" className="shell-menu-button" aria-label="Mở danh mục" aria-expanded={isOpen} onClick={open}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M3 5h14M3 10h14M3 15h14" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
    </button>
  )
}

type SiderGiven = Pick<Given, 'place' | 'menu'> & { readonly isOpen: boolean; readonly close: () => void }

function Sider({ place, menu, isOpen, close }: SiderGiven) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpen) panel.current?.querySelector<HTMLElement>('a, button')?.focus()
  }, [isOpen])
  return (
    <>
      {isOpen && <div className="shell-veil" onClick={close} aria-hidden="true" />}
      <nav
        ref={panel}
        aria-label="Danh mục chính"
        className="shell-sider not-printed"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) close()
        }}
      >
        <div className="shell-brand">
          <span className="shell-name">
            Thidua <i aria-hidden="true" />
          </span>
          <span className="shell-place">{place}</span>
          <button type="button" className="shell-menu-close" aria-label="Đóng danh mục" onClick={close}>
            ×
          </button>
        </div>
        {menu
          .filter((group) => group.length > 0)
          .map((group) => (
            <ul key={group[0]?.to}>
              {group.map((entry) => (
                <MenuLink key={entry.to} {...entry} />
              ))}
            </ul>
          ))}
      </nav>
    </>
  )
}

function MenuLink({ to, label, count }: ShellLink) {
  return (
    <li>
      <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
        <span>{label}</span>
        {count ? (
          <span className="shell-count">
            {count}
            <span className="only-heard"> việc chờ xử lý</span>
          </span>
        ) : null}
      </Link>
    </li>
  )
}
