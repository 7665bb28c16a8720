/** One key per intention: the same content keeps its key until it has succeeded; changed content is a new intention. */
import type { Endpoint, Sent } from '#platform/http'

type Content = Pick<Sent<Endpoint>, 'params' | 'query' | 'body' | 'file'>

export type IntentionKey = {
  readonly of: (content: Content) => string
  /** It succeeded: sending the same content again is a new intention. */
  readonly spend: () => void
}

export function createIntentionKey(): IntentionKey {
  let current: { readonly print: string; readonly key: string } | undefined
  return {
    of: ({ file, ...rest }) => {
      const print = JSON.stringify([rest, file && [file.name, file.size, file.lastModified]])
      if (current?.print !== print) current = { print, key: crypto.randomUUID() }
      return current.key
    },
    spend: () => {
      current = undefined
    },
  }
}
