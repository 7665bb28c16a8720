import { Link } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { partsOf } from '../address.ts'
import './parts.css'

type Given = { readonly to: string; readonly isMain?: boolean; readonly children: ReactNode }

/** A link that looks like a button: goes to where the verb is done. */
export const ButtonLink = ({ to, isMain, children }: Given) => (
  <Link {...partsOf(to)} className={isMain ? 'button-link button-link-main' : 'button-link'}>
    {children}
  </Link>
)

type LinkGiven = {
  readonly to: string
  readonly children: ReactNode
  /** Marked as the present page only when the whole address is: for links between the parts of one page. */
  readonly isExact?: boolean
} & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'target'>

export const PageLink = ({ to, children, isExact = false, ...anchor }: LinkGiven) => (
  <Link {...anchor} {...partsOf(to)} activeOptions={isExact ? { exact: true, includeSearch: true } : {}}>
    {children}
  </Link>
)
