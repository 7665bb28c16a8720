export { addressOf, CallRefused, call, callFile, type ReplyOf, type SavedFile, type Sent } from './call.ts'
export {
  type Access,
  done,
  type Endpoint,
  endpoint,
  fileReply,
  isDone,
  isWrite,
  type Refused,
  RefusedSchema,
} from './endpoint.ts'
export { exportOf } from './export-of.ts'
export { type RefusalWording, type RefusalWordings, wordedBy } from './wording.ts'
