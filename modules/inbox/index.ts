export * from './contract.ts'
export {
  type DeskEntry,
  type DeskPlace,
  type DeskSource,
  dueWords,
  type Group,
  groupDesk,
  type Tone,
} from './domain/desk.ts'
export { type InboxRefusal, refusals } from './errors.ts'
export { groupWords, historyWords, type InboxEntry, wordings } from './vi.ts'
