export { addressOf, CallRefused, call, type ReplyOf, type Sent } from './call.ts'
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
export { type RefusalWording, type RefusalWordings, wordedBy } from './wording.ts'
