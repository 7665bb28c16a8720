/** The wizard from the file to the written list. */
import type { Run } from '../contract.ts'

export const steps = ['Chọn tệp', 'Kiểm tra', 'Xem lại, quyết định', 'Ghi vào hệ thống'] as const

const places: Readonly<Record<Run['state'], number>> = {
  checking: 1,
  failed: 1,
  checked: 2,
  cancelled: 2,
  writing: 3,
  written: 4,
}

export const placeOf = (state: Run['state']): number => places[state]
