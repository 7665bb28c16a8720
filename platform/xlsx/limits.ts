/** What reading one workbook may cost at most. */
import type { SheetLimits } from './reading.ts'

export const defaultSheetLimits: SheetLimits = {
  uploadBytes: 25 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  rows: 300_000,
  secondsOfSilence: 10,
  seconds: 120,
}

/** Memory of the reading thread: its heap, and apart from it the buffers it holds outside the heap. */
export const readingHeapMegabytes = 160
export const readingBufferBytes = 96 * 1024 * 1024

/** So many workbooks are read at the same time; the next one waits. */
export const readingsAtOnce = 2
/** A reading of which nobody asks for more is ended, so that it does not keep others waiting. */
export const forgottenMilliseconds = 5 * 60_000
/** A thread that has nothing to do is kept so long for the next workbook. */
export const keptMilliseconds = 30_000
