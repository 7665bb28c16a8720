/** The one place where a refusal becomes an answer, and where a bug is logged and shown as a request number only. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal, type RefusalKind } from '#platform/kernel'
import type { Refused } from '../endpoint.ts'
import { type RefusalWordings, wordedBy } from '../wording.ts'
import { InvalidInput } from './read-input.ts'

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
  'http.not-found': 'Không có gì ở địa chỉ này. Hãy kiểm tra lại đường dẫn.',
  'http.malformed': 'Yêu cầu không đọc được. Hãy tải lại trang rồi làm lại.',
  'http.unkeepable':
    'Có ô chứa giá trị quá lớn hoặc không có thật nên không ghi được. Hãy kiểm tra lại các số và ngày rồi gửi lại.',
  'http.overtaken':
    'Dữ liệu liên quan vừa được người khác thay đổi, nên nội dung của Ông/Bà chưa được ghi. Hãy tải lại trang rồi làm lại.',
  'http.busy':
    'Hệ thống đang quá tải hoặc cơ sở dữ liệu chưa trả lời. Nội dung chưa được ghi; hãy thử lại sau ít phút.',
}

/** Engine codes that mean "not now": connection lost, shutting down, too many connections, disk full, given up on a conflict. */
const unavailable = /^(08|57|53|40|55P03)|ECONNREFUSED|ECONNRESET|ENOENT/
/** A value that the engine cannot keep and no contract has caught. */
const unkeepable = /^22/
/** A row it leans on is gone, or somebody else wrote the same in this moment. */
const overtaken = /^(23503|23505)$/

type AnswerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => void

export function answerErrors(wordings: RefusalWordings, uploadLimitMb: number): AnswerError {
  const all = { ...httpWordings, ...wordings }
  return (error, request, reply) => {
    const refusal = asRefusal(error, uploadLimitMb)
    if (!refusal) {
      request.log.error({ err: error }, 'bug')
      return reply.status(500).send(bug(request.id))
    }
    if (refusal.kind === 'unavailable') request.log.warn({ err: error }, 'unavailable')
    else if (!(error instanceof Refusal) && !error.statusCode)
      request.log.error({ err: error }, 'refused by the engine')
    if (refusal.kind === 'throttled') reply.header('retry-after', String(refusal.details.seconds ?? 30))
    if (refusal.kind === 'unavailable') reply.header('retry-after', '5')
    const answer: Refused = {
      kind: refusal.kind,
      code: refusal.code,
      message: wordedBy(all, refusal.code, refusal.details) ?? refusal.code,
      details: refusal.details as Record<string, unknown>,
      fields: error instanceof InvalidInput ? error.fields : [],
      requestId: request.id,
    }
    return reply.status(statusOf[refusal.kind]).send(answer)
  }
}

function asRefusal(error: FastifyError | Refusal, uploadLimitMb: number): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal('invalid', 'http.too-large', { limitMb: uploadLimitMb })
  if (unavailable.test(error.code ?? '') || error.message === 'timeout exceeded when trying to connect') {
    return new Refusal('unavailable', 'http.busy')
  }
  if (unkeepable.test(error.code ?? '')) return new Refusal('invalid', 'http.unkeepable')
  if (overtaken.test(error.code ?? '')) return new Refusal('conflict', 'http.overtaken')
  if (error.statusCode && error.statusCode < 500) return new Refusal('invalid', 'http.malformed')
  return undefined
}

const bug = (requestId: string): Refused => ({
  kind: 'bug',
  code: 'http.bug',
  message: `Hệ thống gặp lỗi ngoài dự kiến, nội dung chưa được ghi. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị mã ${requestId}.`,
  details: {},
  fields: [],
  requestId,
})
