/** Where the pages of the slice are; the desk leads there, too. */
export const runsAddress = '/nhap-excel'
export const wizardAddress = (kind: string): string => `${runsAddress}/${kind}`
export const runAddress = (runId: string): string => `${runsAddress}/lan/${runId}`
