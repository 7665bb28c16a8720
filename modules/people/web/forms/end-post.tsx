import type { LocalDate } from '#platform/kernel'
import { SelectField, useForm, useSession, useVerb } from '#platform/ui'
import { endPost } from '../../contract.ts'
import type { PostId } from '../../domain/person.ts'
import type { PostView } from '../../views.ts'
import { postName } from '../parts/words.ts'
import { DatedForm, dayMissing } from './dated-form.tsx'

type Given = {
  readonly fullName: string
  /** Posts still held; with several the person chooses. */
  readonly posts: readonly PostView[]
  readonly onClose: () => void
}

export function EndPost({ fullName, posts, onClose }: Given) {
  const { today } = useSession()
  const verb = useVerb(endPost, { done: 'Đã ghi thôi giữ chức vụ.', onDone: onClose })
  const blank: { postId: string; day: LocalDate | null } = { postId: posts[0]?.id ?? '', day: today }
  const form = useForm(blank, ({ day }) => dayMissing(day))
  const { given, change } = form
  const [only] = posts.length === 1 ? posts : []
  const send = () => {
    const { postId, day } = given
    if (day && postId) void verb.send({ params: { postId: postId as PostId }, body: { effectiveOn: day } })
  }
  return (
    <DatedForm
      title={only ? `Thôi giữ chức vụ ${postName(only)}` : `Thôi giữ chức vụ: ${fullName}`}
      label="Ghi thôi giữ"
      dayLabel="Ngày thôi giữ"
      dayHint="Từ ngày này không còn giữ chức vụ; quá trình trước đó vẫn còn."
      day={given.day}
      onDay={(day) => change({ day })}
      errors={form.errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      {!only && (
        <SelectField
          name="postId"
          label="Chức vụ"
          isRequired
          value={given.postId}
          options={posts.map((post) => ({ value: post.id, label: postName(post) }))}
          onChange={(postId) => change({ postId })}
        />
      )}
    </DatedForm>
  )
}
