/** Reading through a contract: cached, cancelled when the page leaves, read again after any write. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type CallRefused, call, type Endpoint, type ReplyOf, type Sent } from '#platform/http'

export type Asked<E extends Endpoint> = Pick<Sent<E>, 'params' | 'query'>

export const replyKey = <E extends Endpoint>(endpoint: E, asked: Asked<E> = {}) =>
  [endpoint.name, asked.params ?? {}, asked.query ?? {}] as const

type Earlier = { readonly queryKey: readonly unknown[] } | undefined

/** While a filter changes the old rows stay; another thing never shows the facts of the one before. */
const sameThing =
  (params: unknown) =>
  <T>(data: T | undefined, earlier: Earlier): T | undefined =>
    JSON.stringify(earlier?.queryKey[1]) === JSON.stringify(params ?? {}) ? data : undefined

type ReplyOptions = {
  /** False: not yet, for instance while the search box is empty. */
  readonly enabled?: boolean
  /** Read again every so many seconds while the tab is visible. */
  readonly everySeconds?: number
}

export function useReply<E extends Endpoint>(endpoint: E, asked: Asked<E> = {}, options: ReplyOptions = {}) {
  return useQuery<ReplyOf<E>, CallRefused>({
    queryKey: replyKey(endpoint, asked),
    queryFn: ({ signal }) => call(endpoint, { ...asked, signal } as Sent<E>),
    enabled: options.enabled ?? true,
    refetchInterval: options.everySeconds ? options.everySeconds * 1000 : false,
    placeholderData: sameThing(asked.params),
  })
}

/** A list read page by page: the endpoint takes `after` in its query and its reply says `next`; `rowsOf` takes the rows out. */
export function useRows<E extends Endpoint, Row>(
  endpoint: E,
  asked: Asked<E>,
  rowsOf: (reply: ReplyOf<E>) => readonly Row[],
) {
  const pages = useInfiniteQuery({
    queryKey: [...replyKey(endpoint, asked), 'rows'],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(asked.query as object), ...(pageParam ? { after: pageParam } : {}) }
      return call(endpoint, { ...asked, query, signal } as Sent<E>)
    },
    initialPageParam: '',
    getNextPageParam: (last) => (last as { readonly next?: string | null }).next ?? undefined,
    placeholderData: sameThing(asked.params),
  })
  return {
    rows: pages.data?.pages.flatMap(rowsOf) ?? [],
    /** The first page: totals and the like. */
    data: pages.data?.pages[0],
    isLoading: pages.isLoading,
    error: pages.error as CallRefused | null,
    refetch: () => pages.refetch(),
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    loadMore: () => void pages.fetchNextPage(),
  }
}
