/** The load of a bench in a thread of its own: so many connections ask as fast as they are answered. */
import { Agent, get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

export type Load = {
  /** Asked in turn. */
  readonly urls: readonly string[]
  readonly cookie: string
  readonly connections: number
  readonly seconds: number
}
export type Loaded = {
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const { urls, cookie, connections, seconds } = workerData as Load
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const times: number[] = []
let turn = 0

const ask = (url: string) =>
  new Promise<void>((resolve, reject) => {
    const begin = performance.now()
    get(url, { agent, headers: { cookie } }, (answer) => {
      answer.resume()
      answer.on('end', () => {
        times.push(performance.now() - begin)
        if (answer.statusCode === 200) resolve()
        else reject(new Error(`${url} answered ${answer.statusCode}`))
      })
    }).on('error', reject)
  })

const begin = performance.now()
const client = async () => {
  while (performance.now() - begin < seconds * 1000) await ask(urls[turn++ % urls.length] as string)
}
await Promise.all(Array.from({ length: connections }, client))
const elapsed = (performance.now() - begin) / 1000
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0
parentPort?.postMessage({
  requests: times.length,
  perSecond: times.length / elapsed,
  p50: at(0.5),
  p95: at(0.95),
  p99: at(0.99),
})
agent.destroy()
