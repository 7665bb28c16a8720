/** A file goes out as an attachment that no browser runs or guesses about, under the name the office gave it. */
import type { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { contentDisposition } from '#platform/files'

export type FileAnswer = {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly stream: Readable
}

export function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-type', file.type)
    .header('content-length', file.size)
    .header('content-disposition', contentDisposition(file.name))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('cache-control', 'private, no-store')
    .send(file.stream)
}
