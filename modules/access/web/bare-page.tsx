import type { ReactNode } from 'react'
import './access.css'

/** The sheet of pages that stand without menu. */
export function BarePage({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ReactNode }) {
  return (
    <div className="bare">
      <header className="bare-brand">
        <span className="bare-name">
          Thidua <i aria-hidden="true" />
        </span>
        <span>Thi đua, khen thưởng công đoàn</span>
      </header>
      <main id="main" className={isWide ? 'bare-sheet bare-sheet-wide' : 'bare-sheet'}>
        {children}
      </main>
    </div>
  )
}
