/** Accounts of one's own unit and those below: who holds which right where; issue, renew on paper, end. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { showDay } from '#platform/kernel'
import {
  Answer,
  ConfirmButton,
  EmptyState,
  ListPage,
  RefusalAlert,
  RowsTable,
  Tag,
  useReply,
  useVerb,
} from '#platform/ui'
import { type Account, endGrant, exportAccounts, listAccounts, resetPassword } from '../../contract.ts'
import { NewAccount } from './new-account.tsx'
import { PaperSlip, type Slip } from './paper-slip.tsx'

export default function AccountsPage() {
  const [q, setQ] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [slip, setSlip] = useState<Slip>()
  const query = q.trim() ? { q: q.trim() } : {}
  const reply = useReply(listAccounts, { query })
  const accounts = reply.data?.accounts ?? []
  return (
    <>
      <ListPage
        title="Tài khoản và quyền"
        {...(reply.data ? { count: { of: accounts.length, what: 'tài khoản' } } : {})}
        exports={{ of: exportAccounts, sent: { query } }}
        verbs={
          reply.data && (
            <Button type="primary" onClick={() => setAdding(true)}>
              Cấp tài khoản
            </Button>
          )
        }
        filters={
          <Input
            aria-label="Tìm theo họ tên hoặc tên đăng nhập"
            placeholder="Tìm theo họ tên hoặc tên đăng nhập"
            allowClear
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        }
        empty={
          reply.data && accounts.length === 0 ? (
            <EmptyState title="Chưa có tài khoản nào như vậy">
              Bấm “Cấp tài khoản” để giao quyền cho một người ở một đơn vị.
            </EmptyState>
          ) : undefined
        }
      >
        <Answer of={reply}>{({ accounts }) => <Accounts accounts={accounts} onSlip={setSlip} />}</Answer>
      </ListPage>
      <NewAccount
        isOpen={isAdding}
        roles={reply.data?.roles ?? []}
        onClose={() => setAdding(false)}
        onIssued={setSlip}
      />
      <PaperSlip slip={slip} onClose={() => setSlip(undefined)} />
    </>
  )
}

function Accounts({
  accounts,
  onSlip,
}: {
  readonly accounts: readonly Account[]
  readonly onSlip: (slip: Slip) => void
}) {
  return (
    <RowsTable
      caption="Tài khoản trong phạm vi của tôi"
      rows={accounts}
      keyOf={(account) => account.userId}
      columns={[
        { title: 'Họ và tên', isName: true, cell: (account) => account.displayName },
        { title: 'Tên đăng nhập', cell: (account) => account.userName },
        { title: 'Quyền', cell: (account) => <Grants account={account} /> },
        {
          title: 'Việc',
          isPrinted: false,
          align: 'right',
          cell: (account) => <Renew account={account} onSlip={onSlip} />,
        },
      ]}
    />
  )
}

function Grants({ account }: { readonly account: Account }) {
  const verb = useVerb(endGrant, { done: 'Đã thôi giao quyền từ hôm nay.' })
  return (
    <>
      <RefusalAlert refused={verb.refused} />
      {account.posts.map((post) => (
        <div key={post.grantId} className="grant-line">
          <Tag>{post.roleName}</Tag> {post.unitName} <span className="quiet">từ {showDay(post.from)}</span>
          <span className="not-printed">
            {' '}
            <ConfirmButton
              label="Thôi giao"
              title={`Thôi giao quyền “${post.roleName}”?`}
              isDangerous
              isRunning={verb.isRunning}
              onConfirm={() => verb.send({ params: { grantId: post.grantId } })}
            >
              <p>
                Từ hôm nay {account.displayName} không còn quyền này ở {post.unitName}. Những gì đã làm vẫn giữ nguyên
                tên người làm.
              </p>
            </ConfirmButton>
          </span>
        </div>
      ))}
    </>
  )
}

function Renew({ account, onSlip }: { readonly account: Account; readonly onSlip: (slip: Slip) => void }) {
  const verb = useVerb(resetPassword, {
    onDone: ({ oneTimePassword }) =>
      onSlip({ displayName: account.displayName, userName: account.userName, oneTimePassword }),
  })
  return (
    <>
      <RefusalAlert refused={verb.refused} />
      <ConfirmButton
        label="Cấp lại mật khẩu"
        title={`Cấp lại mật khẩu cho ${account.displayName}?`}
        isRunning={verb.isRunning}
        onConfirm={() => verb.send({ params: { userId: account.userId } })}
      >
        <p>Mật khẩu đang dùng hết hiệu lực và mọi máy đang đăng nhập bằng tài khoản này bị đăng xuất.</p>
      </ConfirmButton>
    </>
  )
}
