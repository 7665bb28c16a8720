/** Writing through a contract: one key per intention, so a double click or a repeated send changes things once. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type CallRefused, call, type Endpoint, type ReplyOf, type Sent } from '#platform/http'
import { say } from '../feedback/say.ts'
import { isPassing } from './client.ts'
import { createIntentionKey } from './intention-key.ts'
import { isSessionEnded } from './signed-out.ts'

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
  const [intention] = useState(createIntentionKey)
  const busy = useRef(false)
  const mutation = useMutation<ReplyOf<E>, CallRefused, Intended<E>>({
    mutationFn: (sent) => call(endpoint, { ...sent, idempotencyKey: intention.of(sent) } as Sent<E>),
    retry: (failures, error) => endpoint.access === 'signed-in' && isPassing(error) && failures < 2,
    onSuccess: async (reply) => {
      intention.spend()
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
  // The sign-in lies over the page then and says it; once signed in again the verb is simply pressed again.
  const refused = isSessionEnded(mutation.error) ? null : mutation.error
  return { send, isRunning: mutation.isPending, refused, reset: mutation.reset }
}
