/** How runs and their groups look, and where a list lives once it is written. */
import type { Tone } from '#platform/ui'
import type { Run } from '../contract.ts'

export const tones: Readonly<Record<Run['state'], Tone>> = {
  checking: 'act',
  checked: 'soon',
  writing: 'act',
  written: 'fulfilled',
  failed: 'late',
  cancelled: 'calm',
}

const homes: Readonly<Record<string, { readonly to: string; readonly label: string }>> = {
  organisation: { to: '/to-chuc', label: 'Xem cây tổ chức' },
  people: { to: '/can-bo', label: 'Xem danh sách cán bộ' },
}

/** Where to look at what was written: by the slice to which the list belongs. */
export const homeOf = (kind: string) => homes[kind.split('.')[0] ?? '']
