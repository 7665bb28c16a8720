/** A route and a hand-written server with the same question, asked in turns: same machine, same minute, same data. */
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'

type Asked = { readonly url: string; readonly headers?: Record<string, string> }

const rounds = 300
const warmUp = 40

const percentile = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0

async function time({ url, headers = {} }: Asked): Promise<number> {
  const begin = performance.now()
  const response = await fetch(url, { headers })
  await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return performance.now() - begin
}

/** Sign-in, rights, row-level security, validation and whitelisting are on for the route and absent in the bare server. */
export async function againstBare(
  id: string,
  route: Asked,
  answer: () => Promise<unknown>,
  target: number,
): Promise<void> {
  const bare = Fastify()
  bare.get('/', answer)
  await bare.listen({ host: '127.0.0.1', port: 0 })
  const bareUrl = `http://127.0.0.1:${(bare.server.address() as AddressInfo).port}/`
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = -warmUp; round < rounds; round++) {
    const [a, b] = [await time(route), await time({ url: bareUrl })]
    if (round >= 0) {
      ours.push(a)
      theirs.push(b)
    }
  }
  await bare.close()
  for (const list of [ours, theirs]) list.sort((a, b) => a - b)
  const line = (name: string, list: number[]) =>
    `${name}: p50 ${percentile(list, 0.5).toFixed(1)} ms, p95 ${percentile(list, 0.95).toFixed(1)} ms, p99 ${percentile(list, 0.99).toFixed(1)} ms`
  console.log(`${line('route', ours)}\n${line('bare ', theirs)}`)
  const p95 = percentile(ours, 0.95)
  console.log(`${id} ratio=${(p95 / percentile(theirs, 0.95)).toFixed(2)} target=${target} p95=${p95.toFixed(1)}`)
}
