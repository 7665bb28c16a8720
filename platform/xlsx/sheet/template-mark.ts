/** The mark by which a workbook says which template it is, in the first and hidden line of its guide sheet. */
import type { RawRow } from '../parts/scan-rows.ts'
import type { TemplateMark } from '../reading.ts'

const form = /^thidua:([a-z0-9.-]{1,80}):(\d{1,6})$/

export const writeMark = ({ name, version }: TemplateMark): string => `thidua:${name}:${version}`

export function readMark(head: readonly RawRow[]): TemplateMark | null {
  for (const { text } of head[0]?.cells ?? []) {
    const [, name, version] = form.exec(text.trim()) ?? []
    if (name !== undefined) return { name, version: Number(version) }
  }
  return null
}
