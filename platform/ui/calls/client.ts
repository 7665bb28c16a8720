/** One cache of replies for the whole application. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { CallRefused } from '#platform/http'
import { noticeFailure } from './signed-out.ts'

/** Only a lost line or a busy server is worth another try; a refusal stays a refusal. */
export const isPassing = (error: unknown): boolean =>
  error instanceof CallRefused && (error.status === 0 || error.status === 503)

export const createReplyCache = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: noticeFailure }),
    mutationCache: new MutationCache({ onError: noticeFailure }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => isPassing(error) && failures < 2,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
