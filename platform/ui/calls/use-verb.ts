/** Writing through a contract: one key per intention, so a double click or a repeated send changes things once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type CallRefused, call, type Endpoint, type ReplyOf, type Sent } from '#platform/http'
import { say } from '../feedback/say.ts'
import { isPassing } from './client.ts'

type VerbOptions<E extends Endpoint> = {
  /** Said aloud and shown for some seconds when it is done. */
  readonly done?: string | ((reply: ReplyOf<E>) => string)
  readonly onDone?: (reply: ReplyOf<E>) => void
  /** Autosave of a draft: nothing else on the screen depends on it, so nothing is read again. */
  readonly quiet?: boolean
}

type Intended<E extends Endpoint> = Omit<Sent<E>, 'idempotencyKey' | 'signal'>

export function useVerb<E extends Endpoint>(endpoint: E, options: VerbOptions<E> = {}) {
  const replies = useQueryClient()
  const keyFor = useIntentionKey()
  const busy = useRef(false)
  const mutation = useMutation<ReplyOf<E>, CallRefused, Intended<E>>({
    mutationFn: (sent) => call(endpoint, { ...sent, idempotencyKey: keyFor.of(sent) } as Sent<E>),
    retry: (failures, error) => endpoint.access === 'signed-in' && isPassing(error) && failures < 2,
    onSuccess: async (reply) => {
      keyFor.spend()
      options.onDone?.(reply)
      if (options.done) say(typeof options.done === 'string' ? options.done : options.done(reply))
      if (!options.quiet) await replies.invalidateQueries()
    },
  })
  /** Resolves with the reply, or with undefined when it was refused or is already running. */
  const send = async (sent: Intended<E> = {}): Promise<ReplyOf<E> | undefined> => {
    if (busy.current) return undefined
    busy.current = true
    try {
      return await mutation.mutateAsync(sent)
    } catch {
      return undefined // shown through `refused`
    } finally {
      busy.current = false
    }
  }
  return { send, isRunning: mutation.isPending, refused: mutation.error, reset: mutation.reset }
}

/** The same content keeps its key until it has succeeded; changed content is a new intention. */
function useIntentionKey() {
  const current = useRef<{ print: string; key: string }>(undefined)
  return {
    of: (sent: Intended<Endpoint>): string => {
      const { file, ...rest } = sent
      const print = JSON.stringify([rest, file && [file.name, file.size, file.lastModified]])
      if (current.current?.print !== print) current.current = { print, key: crypto.randomUUID() }
      return current.current.key
    },
    spend: () => {
      current.current = undefined
    },
  }
}
