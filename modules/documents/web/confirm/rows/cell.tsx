import type { ReactNode } from 'react'

/** A cell of the grid of proposals. The row has the focus; what can be pressed is inside the cells. */
export const Cell = ({ className, children }: { readonly className: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/useSemanticElements: rows hold an editor and buttons, which table cells would force into columns
  // biome-ignore lint/a11y/useFocusableInteractive: in this pattern the row is focused, not its cells
  <div role="gridcell" className={className}>
    {children}
  </div>
)
