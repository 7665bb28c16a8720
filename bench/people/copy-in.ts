/** COPY FROM STDIN over the driver: lines go out as the server takes them, so any number of rows needs no memory. */
import type { EventEmitter } from 'node:events'
import type pg from 'pg'

type Wire = EventEmitter & {
  readonly stream: {
    write: (bytes: Uint8Array, done?: () => void) => boolean
    once: (event: 'drain', go: () => void) => void
  }
  readonly query: (text: string) => void
  readonly sendCopyFromChunk: (chunk: Buffer) => void
  readonly endCopyFrom: () => void
  readonly sendCopyFail: (message: string) => void
}

const chunkSize = 256 * 1024

/** `into`: table and columns. Resolves when the server has taken all lines. */
export function copyIn(client: pg.ClientBase, into: string, lines: Iterable<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    let wire: Wire | undefined
    const query = {
      submit: (connection: Wire) => {
        wire = connection
        connection.query(`copy ${into} from stdin`)
      },
      handleCopyInResponse: (connection: Wire) =>
        void send(connection, lines).catch((error: Error) => connection.sendCopyFail(error.message)),
      handleError: (error: Error) => reject(error),
      handleReadyForQuery: () => resolve(),
      handleCommandComplete: () => undefined,
      handleRowDescription: () => undefined,
      handleDataRow: () => undefined,
    }
    client.query(query as never)
    if (!wire) client.once('error', reject)
  })
}

async function send(wire: Wire, lines: Iterable<string>): Promise<void> {
  let waiting = ''
  for (const line of lines) {
    waiting += line
    if (waiting.length < chunkSize) continue
    await write(wire, waiting)
    waiting = ''
  }
  if (waiting) await write(wire, waiting)
  wire.endCopyFrom()
}

async function write(wire: Wire, text: string): Promise<void> {
  wire.sendCopyFromChunk(Buffer.from(text))
  const { stream } = wire as unknown as {
    stream: { writableNeedDrain: boolean; once: (event: string, go: () => void) => void }
  }
  if (stream.writableNeedDrain) await new Promise<void>((go) => stream.once('drain', go))
}
