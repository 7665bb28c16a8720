export const refusals = [
  'workbook.run-unknown',
  'workbook.kind-unknown',
  'workbook.not-allowed',
  'workbook.right-lost',
  'workbook.too-large',
  'workbook.empty-file',
  'workbook.no-rows',
  'workbook.too-many-waiting',
  'workbook.already-waiting',
  'workbook.already-written',
  'workbook.changed-meanwhile',
  'workbook.wrong-state',
  'workbook.rows-refused',
  'workbook.rows-undecided',
  'workbook.nothing-to-write',
  'workbook.decision-unfit',
  'workbook.file-forgotten',
  'workbook.store-full',
  'workbook.given-up',
] as const

export type WorkbookRefusal = (typeof refusals)[number]
