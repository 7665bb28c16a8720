/** A signed-in (or anonymous) client that speaks the contracts, for route tests, provoked faults and benches. */
import { addressOf, CallRefused, type Endpoint, isWrite, type Refused, type ReplyOf, type Sent } from '#platform/http'

export type TestClient = {
  readonly call: <E extends Endpoint>(contract: E, sent?: Sent<E>) => Promise<ReplyOf<E>>
  /** The plain request, for what the contract would not let one send. */
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>
  readonly cookie: string
}

export function clientOf(url: string, cookie: string): TestClient {
  const plain = (address: string, init: RequestInit = {}) =>
    fetch(`${url}${address}`, { ...init, headers: { ...(init.headers as Record<string, string>), cookie } })
  return {
    cookie,
    fetch: plain,
    call: async (contract, sent = {}) => {
      const headers: Record<string, string> = {}
      if (isWrite(contract)) headers['idempotency-key'] = sent.idempotencyKey ?? crypto.randomUUID()
      if (sent.file) {
        headers['content-type'] = 'application/octet-stream'
        headers['x-file-name'] = encodeURIComponent(sent.file.name)
      } else if (isWrite(contract)) headers['content-type'] = 'application/json'
      const body = sent.file ?? (isWrite(contract) ? JSON.stringify(sent.body ?? {}) : null)
      const response = await plain(addressOf(contract, sent), { method: contract.method, headers, body })
      const answer = (await response.json()) as unknown
      if (!response.ok) throw new CallRefused(response.status, answer as Refused)
      return answer as never
    },
  }
}

/** Signs in over HTTP; the client keeps the session cookie. */
export async function signedInClient(url: string, login: string, password: string): Promise<TestClient> {
  const response = await clientOf(url, '').fetch('/api/access/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  })
  if (!response.ok) throw new CallRefused(response.status, (await response.json()) as Refused)
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return clientOf(url, cookies.join('; '))
}
