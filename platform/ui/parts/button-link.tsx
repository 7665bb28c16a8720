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

type LinkGiven = { readonly to: string; readonly children: ReactNode } & Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'href' | 'target'
>

export const PageLink = ({ to, children, ...anchor }: LinkGiven) => (
  <Link {...anchor} {...partsOf(to)}>
    {children}
  </Link>
)
