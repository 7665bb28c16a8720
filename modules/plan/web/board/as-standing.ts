import { type Standing, standings } from '../../domain/standing.ts'

/** What stands in an address may be anything. */
export const asStanding = (text: string): Standing | undefined => standings.find((one) => one === text)
