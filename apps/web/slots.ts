/** What slices put into the pages of slices before them. */
import type { SlotParts } from '#platform/ui'

export const slots: SlotParts = {
  unit: [],
}
