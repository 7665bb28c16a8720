/** The document reader: text in, facts with their places out. */
export { toPrediction } from './prediction.ts'
export { readDocument } from './read.ts'
export type * from './types.ts'
