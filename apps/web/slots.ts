/** What slices put into the pages of slices before them. */
import { BodyMembers, UnitPeople } from '#modules/people/web'
import type { SlotParts } from '#platform/ui'

export const slots: SlotParts = {
  unit: [UnitPeople],
  body: [BodyMembers],
}
