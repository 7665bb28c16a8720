export { answerErrors, httpWordings } from './answer-errors.ts'
export { exportRoute, type ListColumn, type ListExport, pageOf, pagesOf, spooled } from './export-route.ts'
export { forgetOldKeys } from './idempotency.ts'
export { type MountOptions, mountRoutes, type SignedIn } from './mount.ts'
export { openApiOf } from './openapi.ts'
export { nextPage, type PageKey, readDayKey, readOrderedKey, readPageKey } from './page-key.ts'
export {
  type Context,
  fileRoute,
  type RecordHistory,
  type Route,
  readRoute,
  route,
  type UploadedFile,
} from './route.ts'
export type { FileAnswer } from './send-file.ts'
