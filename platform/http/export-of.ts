/** The contract of a list as an .xlsx file: the same filters as the list, all rows of it. */
import type { z } from 'zod'
import { type Endpoint, endpoint, fileReply } from './endpoint.ts'

type Named = { readonly name: string; readonly summary: string }

/** `after` and `limit` of the list may be sent along and say nothing: a file has no pages. */
export const exportOf = <Params extends z.ZodType, Query extends z.ZodType>(
  list: Endpoint<Params, Query>,
  { name, summary }: Named,
) =>
  endpoint({
    name,
    method: 'GET',
    path: `${list.path}/export`,
    summary,
    params: list.params,
    query: list.query,
    reply: fileReply,
  })
