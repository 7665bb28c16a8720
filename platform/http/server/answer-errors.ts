/** The one place where a refusal becomes an answer, and where a bug is logged and shown as a request number only. */
import type { FastifyError, FastifyInstance } from 'fastify'
import { ZodError } from 'zod'
import { Refusal, type RefusalKind } from '#platform/kernel'
import type { Refused } from '../endpoint.ts'
import { type RefusalWordings, wordedBy } from '../wording.ts'

const statusOf: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  rule: 422,
  throttled: 429,
  unavailable: 503,
}

export const httpWordings: RefusalWordings = {
  'http.invalid': 'Có ô chưa đúng. Hãy sửa các ô được nêu rồi gửi lại.',
  'http.sign-in-first':
    'Ông/Bà chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang nhập vẫn còn trên màn hình.',
  'http.foreign-origin': 'Yêu cầu đến từ một trang khác nên không được nhận. Hãy mở Thidua và làm lại từ đó.',
  'http.key-missing': 'Yêu cầu ghi thiếu khóa chống gửi lặp (Idempotency-Key). Hãy tải lại trang rồi gửi lại.',
  'http.key-of-another-request': 'Khóa chống gửi lặp này đã dùng cho một yêu cầu khác. Hãy tải lại trang rồi gửi lại.',
  'http.file-missing': 'Chưa có tệp nào được gửi lên. Hãy chọn lại tệp rồi gửi.',
  'http.too-large': ({ limitMb }) =>
    `Tệp lớn hơn mức cho phép (${limitMb} MB). Hãy chia nhỏ hoặc lưu lại ở dạng gọn hơn rồi gửi.`,
  'http.not-found': 'Không có địa chỉ này.',
  'http.malformed': 'Yêu cầu không đọc được. Hãy tải lại trang rồi làm lại.',
  'http.busy':
    'Hệ thống đang quá tải hoặc cơ sở dữ liệu chưa trả lời. Nội dung chưa được ghi; hãy thử lại sau ít phút.',
}

/** Engine codes that mean "not now": connection lost, shutting down, too many connections, disk full. */
const unavailable = /^(08|57P|53)|ECONNREFUSED|ECONNRESET|ENOENT/

export function answerErrors(app: FastifyInstance, wordings: RefusalWordings, uploadLimitMb: number): void {
  const all = { ...httpWordings, ...wordings }
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = asRefusal(error, uploadLimitMb)
    if (!refusal) {
      request.log.error({ err: error }, 'bug')
      return reply.status(500).send(bug(request.id))
    }
    if (refusal.kind === 'unavailable') request.log.warn({ err: error }, 'unavailable')
    if (refusal.kind === 'throttled') reply.header('retry-after', String(refusal.details.seconds ?? 30))
    if (refusal.kind === 'unavailable') reply.header('retry-after', '5')
    const answer: Refused = {
      kind: refusal.kind,
      code: refusal.code,
      message: wordedBy(all, refusal.code, refusal.details) ?? refusal.code,
      details: refusal.details as Record<string, unknown>,
      fields: error instanceof ZodError ? fieldsOf(error) : [],
      requestId: request.id,
    }
    return reply.status(statusOf[refusal.kind]).send(answer)
  })
}

function asRefusal(error: FastifyError | Refusal | ZodError, uploadLimitMb: number): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof ZodError) return new Refusal('invalid', 'http.invalid')
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal('invalid', 'http.too-large', { limitMb: uploadLimitMb })
  if (unavailable.test(error.code ?? '') || error.message === 'timeout exceeded when trying to connect') {
    return new Refusal('unavailable', 'http.busy')
  }
  if (error.statusCode && error.statusCode < 500) return new Refusal('invalid', 'http.malformed')
  return undefined
}

const fieldsOf = (error: ZodError) =>
  error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))

const bug = (requestId: string): Refused => ({
  kind: 'bug',
  code: 'http.bug',
  message: `Hệ thống gặp lỗi ngoài dự kiến, nội dung chưa được ghi. Hãy báo cho quản trị số ${requestId} và thử lại.`,
  details: {},
  fields: [],
  requestId,
})
