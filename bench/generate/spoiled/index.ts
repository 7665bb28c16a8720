/** Workbooks as senders spoil them, each with its truth. */
import { spoiledCells } from './cells.ts'
import { spoiledFiles } from './files.ts'
import { spoiledLayouts } from './layout.ts'
import type { SpoiledWorkbook } from './truth.ts'

export const spoiledWorkbooks: readonly SpoiledWorkbook[] = [...spoiledCells, ...spoiledLayouts, ...spoiledFiles]
export { columns, type SpoiledWorkbook, template } from './truth.ts'
