export const checkJob = 'workbook.check'
export const writeJob = 'workbook.write'
