import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { partsOf } from '../address.ts'
import './parts.css'

type Given = { readonly to: string; readonly isMain?: boolean; readonly children: ReactNode }

/** A link that looks like a button: goes to where the verb is done. */
export const ButtonLink = ({ to, isMain, children }: Given) => (
  <Link {...partsOf(to)} className={isMain ? 'button-link button-link-main' : 'button-link'}>
    {children}
  </Link>
)

export const PageLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <Link {...partsOf(to)}>{children}</Link>
)
