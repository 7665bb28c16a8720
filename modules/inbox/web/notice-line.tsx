import { PageLink, showInstant, useVerb } from '#platform/ui'
import { type Notice, readNotice } from '../contract.ts'

/** A notice counts as read once its link is followed or it is marked. */
export function NoticeLine({ notice }: { readonly notice: Notice }) {
  const read = useVerb(readNotice)
  const markRead = () => {
    if (!notice.isRead) void read.send({ params: { noticeId: notice.id } })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the link inside arrives here as a click
    <li
      className={notice.isRead ? 'notice' : 'notice notice-new'}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a')) markRead()
      }}
    >
      <p className="notice-title">
        {!notice.isRead && <span className="only-heard">Chưa đọc: </span>}
        {notice.href ? <PageLink to={notice.href}>{notice.title}</PageLink> : notice.title}
      </p>
      {notice.body && <p>{notice.body}</p>}
      <p className="quiet">
        <time dateTime={notice.at}>{showInstant(notice.at)}</time>
        {!notice.isRead && !notice.href && (
          <button type="button" className="notice-read" onClick={markRead}>
            Đã đọc
          </button>
        )}
      </p>
    </li>
  )
}
