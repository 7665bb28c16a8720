/** What comes in, parsed by the contract: anything else is refused with the fields that are wrong. */
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Refusal } from '#platform/kernel'
import type { Endpoint, Refused } from '../endpoint.ts'
import type { UploadedFile } from './route.ts'

type Fields = Refused['fields']

/** Only what was sent can be invalid: a reply that does not fit its contract is a bug. */
export class InvalidInput extends Refusal {
  readonly fields: Fields

  constructor(fields: Fields) {
    super('invalid', 'http.invalid')
    this.fields = fields
  }
}

export function readInput(endpoint: Endpoint, request: FastifyRequest) {
  return {
    params: readParams(endpoint.params, request.params),
    query: read(endpoint.query, request.query),
    body: endpoint.file ? {} : read(endpoint.body, request.body),
    file: fileOf(endpoint, request),
  }
}

/** An address whose id cannot be one leads nowhere: nothing in a form could repair it. */
function readParams(schema: z.ZodType, sent: unknown): unknown {
  try {
    return read(schema, sent)
  } catch {
    throw new Refusal('not-found', 'http.not-found')
  }
}

function read(schema: z.ZodType, sent: unknown): unknown {
  const parsed = schema.safeParse(sent ?? {})
  if (!parsed.success) {
    throw new InvalidInput(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })))
  }
  const broken = brokenTexts(parsed.data, [])
  if (broken.length > 0) throw new InvalidInput(broken)
  return parsed.data
}

const brokenText = 'Có ký tự hỏng (thường do chép từ tệp khác) nên không ghi được. Hãy xóa đoạn đó rồi gõ lại.'
const isBroken = (text: string) => text.includes('\0') || !text.isWellFormed()

/** PostgreSQL keeps no null character and no half of a character; names of entries count as texts, too. */
function brokenTexts(value: unknown, path: readonly string[]): Fields {
  if (typeof value === 'string') return isBroken(value) ? [{ path: path.join('.'), message: brokenText }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    isBroken(name) ? [{ path: path.join('.'), message: brokenText }] : brokenTexts(inner, [...path, name]),
  )
}

const noFile: UploadedFile = { name: '', bytes: new Uint8Array() }

function fileOf(endpoint: Endpoint, request: FastifyRequest): UploadedFile {
  if (!endpoint.file) return noFile
  if (!(request.body instanceof Uint8Array)) throw new Refusal('invalid', 'http.file-missing')
  return { name: decodeName(String(request.headers['x-file-name'] ?? '')), bytes: request.body }
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new Refusal('invalid', 'http.file-missing')
  }
}
