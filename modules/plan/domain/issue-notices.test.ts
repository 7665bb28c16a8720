import { expect, it } from 'vitest'
import { localDate } from '#platform/kernel'
import type { Issuer, Owed } from './expansion.ts'
import { issueNotices } from './issue-notices.ts'

const issuer = { unitId: 'root', path: '/t/' } as unknown as Issuer
const owed = (unitId: string, dueOn: string | null) =>
  ({ unitId, unitPath: `/t/${unitId}/`, dueOn: dueOn && localDate(dueOn) }) as unknown as Owed

it('tells each owing unit how much it owes and what comes first, and not the issuer', () => {
  const all = [owed('a', '2020-06-15'), owed('a', '2020-01-30'), owed('b', null), owed('root', '2020-01-30')]
  expect(issueNotices('142/KH-LĐLĐ', all, issuer)).toEqual([
    {
      unitId: 'a',
      unitPath: '/t/a/',
      title: 'Kế hoạch 142/KH-LĐLĐ giao 2 việc',
      body: 'Hạn gần nhất: hết ngày 30/01/2020. Xem ở Việc của tôi.',
    },
    { unitId: 'b', unitPath: '/t/b/', title: 'Kế hoạch 142/KH-LĐLĐ giao 1 việc', body: 'Xem ở Việc của tôi.' },
  ])
})
