/** Keeps decisions on the server a moment after the last change, and again by itself when a line was lost. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { CallRefused } from '#platform/http'
import { replyKey, useLeaveWarning, useSignedOut, useVerb } from '#platform/ui'
import { getImport, type ImportView, saveDecisions } from '../../../contract.ts'
import type { Decisions } from '../../../domain/decisions.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saving' }
  /** Not kept yet; tried again by itself. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Somebody else changed it; nothing is sent until the page has been read again. */
  | { readonly kind: 'overtaken'; readonly message: string }

export type Keeper = {
  readonly saving: SaveState
  readonly keep: (next: Decisions) => void
  /** Sends at once what is not kept yet; false when that did not succeed. */
  readonly flush: () => Promise<boolean>
  readonly version: () => number
}

const quietMs = 700
const retryMs = 5_000

export function useKeeper(view: ImportView, adopt: (decisions: Decisions) => void): Keeper {
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved', at: view.updatedAt })
  const { sendOne, refused } = useSender(view)
  const version = useRef(view.version)
  const unsent = useRef<Decisions>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isOvertaken = saving.kind === 'overtaken'

  const sendAll = async (): Promise<boolean> => {
    while (unsent.current) {
      const sent = unsent.current
      unsent.current = undefined
      setSaving({ kind: 'saving' })
      const kept = await sendOne(version.current, sent)
      if (!kept) {
        unsent.current ??= sent
        return false
      }
      version.current = kept.version
      setSaving({ kind: 'saved', at: kept.updatedAt })
    }
    return true
  }
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current)
    running.current ??= sendAll().finally(() => {
      running.current = undefined
    })
    return running.current
  }
  const flushIn = (ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), ms)
  }
  const keep = (next: Decisions) => {
    unsent.current = next
    if (!isOvertaken) flushIn(quietMs)
  }

  const isSignedOut = useSignedOut()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal, or a new sign-in, is a reason to act
  useEffect(() => {
    if (!refused) return
    const message = refused.message
    if (refused instanceof CallRefused && refused.status === 409) return setSaving({ kind: 'overtaken', message })
    setSaving({ kind: 'failed', message })
    if (!isSignedOut) flushIn(retryMs)
  }, [refused, isSignedOut])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version from the server is what is adopted
  useEffect(() => {
    if (view.version <= version.current || (unsent.current && !isOvertaken)) return
    unsent.current = undefined
    version.current = view.version
    adopt(view.decisions)
    setSaving({ kind: 'saved', at: view.updatedAt })
  }, [view.version, isOvertaken])

  useFlushOnLeaving(flush)
  useLeaveWarning(saving.kind === 'failed' || isOvertaken)
  return { saving, keep, flush, version: () => version.current }
}

/** Sends one state and notes it in what the page has read, so that coming back shows it. */
function useSender(view: ImportView) {
  const replies = useQueryClient()
  const save = useVerb(saveDecisions, { quiet: true })
  const params = { importId: view.id }
  const sendOne = async (version: number, decisions: Decisions) => {
    const kept = await save.send({ params, body: { version, decisions } })
    if (kept)
      replies.setQueryData(replyKey(getImport, { params }), (before: ImportView | undefined) =>
        before ? { ...before, ...kept, decisions } : before,
      )
    return kept
  }
  return { sendOne, refused: save.refused }
}

/** A hidden tab may be closed without another word; another page of the product leaves this one behind. */
function useFlushOnLeaving(flush: () => Promise<boolean>): void {
  const latest = useRef(flush)
  latest.current = flush
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void latest.current()
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      void latest.current()
    }
  }, [])
}
