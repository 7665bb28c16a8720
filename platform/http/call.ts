/** How pages reach the server: through the same contract objects that the server mounts. */
import type { z } from 'zod'
import { type Endpoint, isWrite, type Refused } from './endpoint.ts'

export class CallRefused extends Error {
  override readonly name = 'CallRefused'
  readonly status: number
  readonly refused: Refused

  constructor(status: number, refused: Refused) {
    super(refused.message)
    this.status = status
    this.refused = refused
  }
}

export type Sent<E extends Endpoint> = {
  params?: z.input<E['params']>
  query?: z.input<E['query']>
  body?: z.input<E['body']>
  file?: File
  /** Repeat the same key to repeat the same request; a new intention takes a new key. */
  idempotencyKey?: string
  signal?: AbortSignal
}

export type ReplyOf<E extends Endpoint> = z.output<E['reply']>

export async function call<E extends Endpoint>(contract: E, sent: Sent<E> = {}): Promise<ReplyOf<E>> {
  const response = await reach(contract, sent)
  const answer = (await response.json().catch(() => undefined)) as unknown
  if (!response.ok) throw new CallRefused(response.status, (answer as Refused | undefined) ?? noAnswer(response.status))
  return answer as ReplyOf<E>
}

export type SavedFile = { readonly name: string; readonly blob: Blob }

/** An answer that is a file: the bytes as they came, under the name that the server gave them. */
export async function callFile<E extends Endpoint>(contract: E, sent: Sent<E> = {}): Promise<SavedFile> {
  const response = await reach(contract, sent)
  if (!response.ok) {
    const answer = (await response.json().catch(() => undefined)) as Refused | undefined
    throw new CallRefused(response.status, answer ?? noAnswer(response.status))
  }
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { name: decodeURIComponent(encoded), blob: await response.blob() }
}

async function reach(contract: Endpoint, sent: Sent<Endpoint>): Promise<Response> {
  const headers: Record<string, string> = {}
  if (isWrite(contract)) headers['idempotency-key'] = sent.idempotencyKey ?? crypto.randomUUID()
  if (sent.file) {
    headers['content-type'] = 'application/octet-stream'
    headers['x-file-name'] = encodeURIComponent(sent.file.name)
  } else if (isWrite(contract)) headers['content-type'] = 'application/json'
  const body = sent.file ?? (isWrite(contract) ? JSON.stringify(sent.body ?? {}) : null)
  const init: RequestInit = { method: contract.method, headers, body, credentials: 'same-origin' }
  try {
    return await fetch(addressOf(contract, sent), sent.signal ? { ...init, signal: sent.signal } : init)
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error
    throw new CallRefused(0, noAnswer(0))
  }
}

export function addressOf(contract: Endpoint, sent: Pick<Sent<Endpoint>, 'params' | 'query'>): string {
  const params = (sent.params ?? {}) as Record<string, string>
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((sent.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

const noAnswer = (status: number): Refused => ({
  kind: 'unavailable',
  code: 'http.no-answer',
  message:
    'Không nối được với máy chủ. Những gì Ông/Bà đang nhập vẫn còn trên màn hình; hãy kiểm tra đường truyền rồi thử lại.',
  details: { status },
  fields: [],
  requestId: '',
})
