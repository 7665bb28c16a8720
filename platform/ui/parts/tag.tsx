import type { ReactNode } from 'react'
import type { Tone } from '../formats.ts'
import './parts.css'

/** A state in words on its colour; the colour never stands alone. */
export const Tag = ({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`tag tone-${tone}`}>{children}</span>
)
