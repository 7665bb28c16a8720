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
