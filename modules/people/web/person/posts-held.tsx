import { Button } from 'antd'
import { useState } from 'react'
import { Panel, Tag, useSession } from '#platform/ui'
import type { PersonPage, PostView } from '../../views.ts'
import { AddPost } from '../forms/add-post.tsx'
import { EndPost } from '../forms/end-post.tsx'
import { isHeld, periodOf, postMarks, postName } from '../parts/words.ts'

export function PostsHeld({ page }: { readonly page: PersonPage }) {
  const { today } = useSession()
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<PostView>()
  const { person, abilities } = page
  const held = page.posts.filter((post) => isHeld(post, today))
  if (held.length === 0 && !abilities.canAddPost) return null
  return (
    <Panel title="Chức vụ đang giữ">
      {held.length === 0 && <p className="quiet">Không giữ chức vụ nào.</p>}
      {held.map((post) => (
        <div key={post.id} className="people-line">
          <div>
            <strong>{postName(post)}</strong>{' '}
            {postMarks(post).map((mark) => (
              <Tag key={mark} tone="act">
                {mark}
              </Tag>
            ))}
            <div className="quiet">
              {post.unitName}, {periodOf(post)}
            </div>
          </div>
          {post.canEnd && (
            <div className="people-line-verbs not-printed">
              <Button aria-label={`Thôi giữ ${postName(post)}`} onClick={() => setEnding(post)}>
                Thôi giữ
              </Button>
            </div>
          )}
        </div>
      ))}
      {abilities.canAddPost && (
        <p className="panel-verb not-printed">
          <Button onClick={() => setAdding(true)}>Thêm chức vụ</Button>
        </p>
      )}
      {isAdding && <AddPost person={person} onClose={() => setAdding(false)} />}
      {ending && <EndPost fullName={person.fullName} posts={[ending]} onClose={() => setEnding(undefined)} />}
    </Panel>
  )
}
