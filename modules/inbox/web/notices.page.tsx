import { Button } from 'antd'
import { Answer, EmptyState, ListPage, RefusalAlert, useRows, useVerb } from '#platform/ui'
import { listNotices, readAllNotices } from '../contract.ts'
import { NoticeLine } from './notice-line.tsx'
import './inbox.css'

export default function NoticesPage() {
  const list = useRows(listNotices, {}, (reply) => reply.notices)
  const readAll = useVerb(readAllNotices, { done: ({ read }) => `Đã đánh dấu ${read} thông báo là đã đọc.` })
  const unread = list.data?.unread ?? 0
  return (
    <ListPage
      title="Thông báo"
      note={unread > 0 ? `${unread >= 100 ? 'Hơn 99' : unread} thông báo chưa đọc` : 'Không còn thông báo chưa đọc'}
      more={list}
      verbs={
        unread > 0 && (
          <Button loading={readAll.isRunning} onClick={() => void readAll.send()}>
            Đánh dấu đã đọc tất cả
          </Button>
        )
      }
    >
      <RefusalAlert refused={readAll.refused} />
      <Answer of={list}>
        {() =>
          list.rows.length === 0 ? (
            <EmptyState title="Chưa có thông báo nào.">
              Nhắc hạn nộp và kết quả xử lý sẽ hiện ở đây trước hạn 14, 7 và 1 ngày.
            </EmptyState>
          ) : (
            <ul className="panel">
              {list.rows.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </ul>
          )
        }
      </Answer>
    </ListPage>
  )
}
