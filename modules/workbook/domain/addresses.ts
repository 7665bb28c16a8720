/** Where the pages of the slice are; the desk leads there, too. */
export const runsAddress = '/nhap-excel'
export const wizardAddress = (kind: string): string => `${runsAddress}/${kind}`
export const runAddress = (runId: string): string => `${runsAddress}/lan/${runId}`

/** In the address of the wizard: the run whose file is mended. */
export const replacedRun = 'thay'

export const mendedAddress = (run: { id: string; kind: string; unitId: string }): string =>
  `${wizardAddress(run.kind)}?${new URLSearchParams({ 'don-vi': run.unitId, [replacedRun]: run.id })}`
