/** Writing the collective profile of a unit. */
import type { LocalDate } from '#platform/kernel'
import {
  besideFields,
  ConfirmButton,
  FormDialog,
  LegalDateField,
  missing,
  RefusalAlert,
  TextField,
  useForm,
  useSession,
  useVerb,
} from '#platform/ui'
import { addPastAward, changePastAward, withdrawPastAward, writeProfile } from '../../contract.ts'
import type { ProfilePart, UnitId } from '../../domain/unit.ts'
import { profilePartWords } from '../../vi.ts'
import type { PastAwardView } from '../../views.ts'
import { blankDecision, type DecisionDraft, DecisionFields, draftOf, sentDecision } from './decision.tsx'

const hints: Record<ProfilePart, string> = {
  setup: 'Thành lập khi nào, theo quyết định nào; các lần sáp nhập, đổi tên',
  structure: 'Số ban, bộ phận, tổ; số ủy viên ban chấp hành, cán bộ chuyên trách',
  duties: 'Việc đơn vị được giao theo điều lệ và quyết định thành lập',
}

type WriteGiven = {
  readonly unitId: UnitId
  readonly part: ProfilePart
  readonly text: string
  readonly onClose: () => void
}

export function WriteProfile({ unitId, part, text, onClose }: WriteGiven) {
  const { today } = useSession()
  const verb = useVerb(writeProfile, { done: 'Đã ghi hồ sơ tập thể.', onDone: onClose })
  const form = useForm<{ text: string; validFrom: LocalDate | null }>({ text, validFrom: today }, (one) => ({
    ...missing(!one.text.trim(), 'text', 'Hãy viết nội dung.'),
    ...missing(!one.validFrom, 'validFrom', 'Hãy nhập ngày, ví dụ 15/06/2020.'),
  }))
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, { 'organisation.day-in-future': 'validFrom' }) }
  const send = () => {
    const { validFrom } = given
    if (validFrom) void verb.send({ params: { unitId }, body: { part, text: given.text, validFrom } })
  }
  return (
    <FormDialog
      title={profilePartWords[part]}
      note="Bản trước vẫn được giữ và xem được theo ngày. Ghi lại cùng một ngày là sửa bản của ngày đó."
      label="Ghi"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="text"
        label="Nội dung"
        hint={hints[part]}
        isRequired
        rows={10}
        error={errors.text}
        value={given.text}
        onChange={(typed) => change({ text: typed })}
      />
      <LegalDateField
        name="validFrom"
        label="Đúng từ ngày"
        isRequired
        error={errors.validFrom}
        value={given.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        today={today}
      />
    </FormDialog>
  )
}

type AwardGiven = { readonly unitId: UnitId; readonly award?: PastAwardView; readonly onClose: () => void }

export function PastAwardForm({ unitId, award, onClose }: AwardGiven) {
  const add = useVerb(addPastAward, { done: 'Đã ghi danh hiệu.', onDone: onClose })
  const change = useVerb(changePastAward, { done: 'Đã sửa danh hiệu.', onDone: onClose })
  const verb = award ? change : add
  const blank = { year: award ? String(award.year) : '', title: award?.title ?? '' }
  const form = useForm<{ year: string; title: string; decision: DecisionDraft }>(
    { ...blank, decision: award ? draftOf(award.decision) : blankDecision },
    (one) => ({
      ...missing(!/^(19|20|21)\d\d$/.test(one.year.trim()), 'year', 'Hãy nhập năm có bốn chữ số, ví dụ 2015.'),
      ...missing(!one.title.trim(), 'title', 'Hãy nhập danh hiệu, ví dụ Cờ thi đua của Tổng Liên đoàn.'),
    }),
  )
  const { given } = form
  const errors = { ...form.errors, ...besideFields(verb.refused) }
  const send = () => {
    const sent = { year: Number(given.year), title: given.title, decision: sentDecision(given.decision) }
    if (award) void change.send({ params: { awardId: award.id }, body: { ...sent, version: award.version } })
    else void add.send({ params: { unitId }, body: sent })
  }
  return (
    <FormDialog
      title={award ? 'Sửa danh hiệu' : 'Ghi danh hiệu, khen thưởng trước đây'}
      label="Ghi"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="title"
        label="Danh hiệu, hình thức khen thưởng"
        hint="Ví dụ Bằng khen của Tổng Liên đoàn"
        isRequired
        error={errors.title}
        value={given.title}
        onChange={(title) => form.change({ title })}
      />
      <TextField
        name="year"
        label="Năm"
        isRequired
        error={errors.year}
        value={given.year}
        onChange={(year) => form.change({ year })}
      />
      <DecisionFields value={given.decision} onChange={(decision) => form.change({ decision })} />
    </FormDialog>
  )
}

export function WithdrawAward({ award }: { readonly award: PastAwardView }) {
  const verb = useVerb(withdrawPastAward, { done: 'Đã bỏ danh hiệu ghi nhầm.' })
  return (
    <ConfirmButton
      label="Bỏ"
      title={`Bỏ «${award.title}»`}
      isMain={false}
      isDangerous
      isRunning={verb.isRunning}
      onConfirm={async () =>
        (await verb.send({ params: { awardId: award.id }, body: { version: award.version } })) !== undefined
      }
    >
      <RefusalAlert refused={verb.refused} />
      <p>Danh hiệu ghi nhầm không hiện nữa; lịch sử của đơn vị vẫn giữ ai đã ghi và ai đã bỏ.</p>
    </ConfirmButton>
  )
}
