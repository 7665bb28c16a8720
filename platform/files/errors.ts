/** Why a file is refused; the wording is in vi.ts. */
export const fileRefusals = [
  'files.too-large',
  'files.empty',
  'files.kind-not-accepted',
  'files.content-disagrees',
  'files.macro',
  'files.encrypted',
  'files.damaged',
  'files.unpacked-too-large',
  'files.no-text-layer',
  'files.too-slow',
  'files.wrong-key',
  'files.missing',
] as const

export type FileRefusal = (typeof fileRefusals)[number]
