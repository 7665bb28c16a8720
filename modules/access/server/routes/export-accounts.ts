/** The list of accounts and rights as a file: one line for each right somebody holds. */
import { issuedBy } from '#modules/organisation/server'
import { exportRoute, type ListColumn, pagesOf } from '#platform/http/server'
import { showDay } from '#platform/kernel'
import { type Account, exportAccounts, listAccounts } from '../../contract.ts'
import { listAccountsRoute } from './accounts.ts'

type Held = { readonly account: Account; readonly post: Account['posts'][number] }

const text = { kind: 'text' } as const

const columns: readonly ListColumn<Held>[] = [
  { title: 'Họ và tên', width: 28, format: text, value: ({ account }) => account.displayName },
  { title: 'Tên đăng nhập', width: 22, format: text, value: ({ account }) => account.userName },
  { title: 'Thư điện tử', width: 28, format: text, value: ({ account }) => account.email },
  { title: 'Quyền', width: 24, format: text, value: ({ post }) => post.roleName },
  { title: 'Đơn vị', width: 36, format: text, value: ({ post }) => post.unitName },
  { title: 'Từ ngày', width: 12, format: { kind: 'day' }, value: ({ post }) => post.from },
  { title: 'Đến ngày', width: 12, format: { kind: 'day' }, value: ({ post }) => post.to },
]

export const exportAccountsRoute = exportRoute(exportAccounts, async (asked, ctx) => ({
  name: 'Tài khoản và quyền',
  heading: {
    issuedBy: await issuedBy(ctx),
    title: 'Danh sách tài khoản và quyền',
    notes: [`Tại ngày ${showDay(ctx.today)}`],
  },
  columns,
  rows: pagesOf({ contract: listAccounts, route: listAccountsRoute() }, asked, ctx, (reply) =>
    reply.accounts.flatMap((account) => account.posts.map((post) => ({ account, post }))),
  ),
}))
