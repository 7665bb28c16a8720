import { Disclosure, PageLink, RefusalAlert, useReply, useVerb } from '#platform/ui'
import { listNotices, readAllNotices } from '../contract.ts'
import { NoticeLine } from './notice-line.tsx'
import './inbox.css'

const everySeconds = 120

export function NoticesBell() {
  const notices = useReply(listNotices, { query: { limit: 8 } }, { everySeconds })
  const unread = notices.data?.unread ?? 0
  return (
    <Disclosure
      className="bell"
      label={
        <>
          <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
            <path
              d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0"
              fill="none"
              stroke="currentColor"
              strokeWidth="1.8"
              strokeLinejoin="round"
            />
          </svg>
          <span className="only-heard">Thông báo</span>
          {unread > 0 && (
            <span className="bell-count">
              {countWords(unread)}
              <span className="only-heard"> chưa đọc</span>
            </span>
          )}
        </>
      }
    >
      <BellPanel notices={notices.data?.notices ?? []} unread={unread} refused={notices.error} />
    </Disclosure>
  )
}

const countWords = (unread: number): string => (unread >= 100 ? '99+' : String(unread))

type PanelGiven = {
  readonly notices: readonly Parameters<typeof NoticeLine>[0]['notice'][]
  readonly unread: number
  readonly refused: Error | null
}

function BellPanel({ notices, unread, refused }: PanelGiven) {
  const readAll = useVerb(readAllNotices)
  return (
    <>
      <div className="bell-head">
        <strong>Thông báo</strong>
        {unread > 0 && (
          <button type="button" disabled={readAll.isRunning} onClick={() => void readAll.send()}>
            Đánh dấu đã đọc
          </button>
        )}
      </div>
      {refused && <p className="bell-none">{refused.message}</p>}
      <RefusalAlert refused={readAll.refused} />
      {!refused && notices.length === 0 && <p className="bell-none quiet">Chưa có thông báo nào.</p>}
      <ul>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      <p className="bell-all">
        <PageLink to="/thong-bao">Xem tất cả</PageLink>
      </p>
    </>
  )
}
