export const refusals = [
  'organisation.unit-unknown',
  'organisation.type-unknown',
  'organisation.set-unknown',
  'organisation.body-unknown',
  'organisation.person-unknown',
  'organisation.post-unknown',
  'organisation.not-allowed',
  'organisation.changed-meanwhile',
  'organisation.type-not-below',
  'organisation.name-taken',
  'organisation.nothing-to-change',
  'organisation.day-in-future',
  'organisation.day-before-last-change',
  'organisation.day-not-after-start',
  'organisation.superior-not-there',
  'organisation.already-ended',
  'organisation.root-stays',
  'organisation.move-into-itself',
  'organisation.units-still-below',
] as const

export type OrganisationRefusal = (typeof refusals)[number]
