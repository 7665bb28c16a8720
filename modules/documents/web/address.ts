/** Where the pages are; the confirm screen is mounted by the slice that makes a plan of the document. */
export const importsAddress = '/van-ban'
export const confirmAddress = (importId: string): string => `/doc-van-ban/${importId}`
