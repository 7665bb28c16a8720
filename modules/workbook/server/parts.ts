/** What the slice needs of the running product. */

import type { Tx } from '#platform/db'
import type { FileStore } from '#platform/files'
import type { RefusalWordings } from '#platform/http'
import { type Actor, type LocalDate, Refusal } from '#platform/kernel'
import type { ImportKind } from '#platform/xlsx'

export type WorkbookLimits = { readonly uploadBytes: number; readonly unpackedBytes: number }

export type WorkbookParts = {
  /** A store of its own: workbooks are forgotten after some weeks, documents are not. */
  readonly store: FileStore
  readonly limits: WorkbookLimits
  /** The person with the rights held on that day; undefined when the account is no longer active. */
  readonly loadActor: (tx: Tx, userId: string, on: LocalDate) => Promise<Actor | undefined>
  /** Words of all slices: a writer may refuse with its own code. */
  readonly wordings: RefusalWordings
}

export function kindNamed(kinds: readonly ImportKind[], name: string): ImportKind {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new Refusal('not-found', 'workbook.kind-unknown')
  return kind
}

/** The bytes of a run's file. @throws Refusal when it has been forgotten. */
export async function fileOf(store: FileStore, key: string | null): Promise<Uint8Array> {
  if (key === null) throw new Refusal('not-found', 'workbook.file-forgotten')
  const { size, stream } = await store.get(key)
  // Memory of its own, in one piece: it is handed to another thread.
  const bytes = new Uint8Array(size)
  let at = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
