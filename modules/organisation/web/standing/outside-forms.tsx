/** The forms of outside bodies and groups. */
import { yearOf } from '#platform/kernel'
import {
  besideFields,
  type FieldErrors,
  FormDialog,
  missing,
  optionsOf,
  SelectField,
  TextField,
  useForm,
  useSession,
  useVerb,
} from '#platform/ui'
import { addOutsideBody, changeOutsideBody, recordOutsideYear, setOutsideGroup } from '../../contract.ts'
import type { BlockKind, BlockRole, OutsideBodyId } from '../../domain/unit.ts'
import { blockKindWords, blockRoleWords } from '../../vi.ts'
import type { OutsideBodyView, OutsideGroupView } from '../../views.ts'
import { AliasesField, namesIn } from './parts.tsx'

type Close = { readonly onClose: () => void }

export function EditOutsideBody({ body, onClose }: { readonly body?: OutsideBodyView } & Close) {
  const add = useVerb(addOutsideBody, { done: ({ name }) => `Đã thêm ${name}.`, onDone: onClose })
  const change = useVerb(changeOutsideBody, { done: 'Đã sửa.', onDone: onClose })
  const verb = body ? change : add
  const form = useForm({ name: body?.name ?? '', aliases: body?.aliases.join('; ') ?? '' }, (given) =>
    missing(!given.name.trim(), 'name', 'Hãy nhập tên.'),
  )
  const { given } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, { 'organisation.outside-name-taken': 'name' }) }
  const send = () => {
    const sent = { name: given.name, aliases: namesIn(given.aliases) }
    if (body) void change.send({ params: { outsideId: body.id }, body: { ...sent, version: body.version } })
    else void add.send({ body: sent })
  }
  return (
    <FormDialog
      title={body ? `Sửa ${body.name}` : 'Thêm cơ quan, khối, cụm bên ngoài'}
      label="Lưu"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <TextField
        name="name"
        label="Tên"
        isRequired
        error={errors.name}
        value={given.name}
        onChange={(name) => form.change({ name })}
      />
      <AliasesField
        value={given.aliases}
        onChange={(aliases) => form.change({ aliases })}
        example="UBND tỉnh; Ủy ban tỉnh"
      />
    </FormDialog>
  )
}

type GroupGiven = Close & {
  /** Absent: a body becomes a group that the federation belongs to. */
  readonly group?: OutsideGroupView
  readonly groups?: readonly OutsideGroupView[]
  readonly bodies: readonly OutsideBodyView[]
}

const looksLikeGroup = ({ name }: OutsideBodyView) => /^(cụm|khối)/i.test(name)

export function OutsideGroupForm({ group, groups = [], bodies, onClose }: GroupGiven) {
  const verb = useVerb(setOutsideGroup, { done: 'Đã ghi.', onDone: onClose })
  const free = bodies.filter((body) => !groups.some((one) => one.id === body.id))
  const first = group?.id ?? free.find(looksLikeGroup)?.id ?? ''
  const form = useForm(
    { bodyId: first as string, kind: group?.kind ?? 'block', organiserId: (group?.organiser?.id ?? '') as string },
    (one) => missing(!one.bodyId, 'bodyId', 'Hãy chọn khối, cụm.'),
  )
  const { given, change } = form
  const errors = {
    ...form.errors,
    ...besideFields(verb.refused, { 'organisation.organiser-is-itself': 'organiserId' }),
  }
  const send = () => {
    const { bodyId, kind, organiserId } = given
    const sent = { kind: kind as BlockKind, organiserId: (organiserId || null) as OutsideBodyId | null }
    void verb.send({ params: { outsideId: bodyId as OutsideBodyId }, body: sent })
  }
  return (
    <FormDialog
      title={group?.name ?? 'Ghi khối, cụm tham gia'}
      note="Liên đoàn là thành viên của khối, cụm này; thành viên và đơn vị trưởng ghi theo từng năm."
      label="Lưu"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      {!group && (
        <SelectField
          name="bodyId"
          label="Khối, cụm"
          hint="Chưa có trong danh sách thì bấm «Thêm cơ quan» trước"
          isRequired
          error={errors.bodyId}
          value={given.bodyId}
          options={choicesOf(free, 'Chọn khối, cụm…')}
          onChange={(bodyId) => change({ bodyId })}
        />
      )}
      <SelectField
        name="kind"
        label="Loại"
        isRequired
        value={given.kind}
        options={optionsOf(blockKindWords)}
        onChange={(kind) => change({ kind: kind as BlockKind })}
      />
      <SelectField
        name="organiserId"
        label="Cơ quan tổ chức"
        hint="Cơ quan đã lập ra khối, cụm"
        error={errors.organiserId}
        value={given.organiserId}
        options={choicesOf(
          bodies.filter((one) => one.id !== given.bodyId),
          'Chưa ghi',
        )}
        onChange={(organiserId) => change({ organiserId })}
      />
    </FormDialog>
  )
}

const choicesOf = (bodies: readonly OutsideBodyView[], none: string) => [
  { value: '', label: none },
  ...bodies.map(({ id, name }) => ({ value: id as string, label: name })),
]

type Year = OutsideGroupView['years'][number]
type Draft = { year: string; chair: string; deputy: string; ownRole: BlockRole; members: string }

export function OutsideYearForm({ group, year, onClose }: Close & { group: OutsideGroupView; year?: Year }) {
  const { today } = useSession()
  const verb = useVerb(recordOutsideYear, { done: 'Đã ghi.', onDone: onClose })
  // The members of the last year are the best guess at those of the next.
  const from = year ?? group.years[0]
  const form = useForm<Draft>(
    {
      year: String(year?.year ?? yearOf(today)),
      chair: year?.chair ?? '',
      deputy: year?.deputy ?? '',
      ownRole: year?.ownRole ?? 'member',
      members: from?.members.join('\n') ?? '',
    },
    errorsOf,
  )
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused) }
  const send = () => {
    const { chair, deputy, ownRole } = given
    const members = given.members
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean)
    const params = { outsideId: group.id, year: Number(given.year) }
    void verb.send({ params, body: { chair, deputy, ownRole, members } })
  }
  return (
    <FormDialog
      title={year ? `${group.name}, năm ${year.year}` : `${group.name}: ghi một năm`}
      label="Ghi"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      {!year && (
        <TextField
          name="year"
          label="Năm"
          isRequired
          error={errors.year}
          value={given.year}
          onChange={(text) => change({ year: text })}
        />
      )}
      <SelectField
        name="ownRole"
        label="Vai của liên đoàn"
        isRequired
        value={given.ownRole}
        options={optionsOf(blockRoleWords)}
        onChange={(ownRole) => change({ ownRole: ownRole as BlockRole })}
      />
      <TextField
        name="chair"
        label="Đơn vị trưởng"
        hint="Ví dụ LĐLĐ tỉnh Lào Cai"
        value={given.chair}
        onChange={(chair) => change({ chair })}
      />
      <TextField name="deputy" label="Đơn vị phó" value={given.deputy} onChange={(deputy) => change({ deputy })} />
      <TextField
        name="members"
        label="Thành viên"
        hint="Mỗi dòng một đơn vị"
        rows={7}
        value={given.members}
        onChange={(members) => change({ members })}
      />
    </FormDialog>
  )
}

const errorsOf = (given: Draft): FieldErrors =>
  missing(!/^(19|20|21)\d\d$/.test(given.year.trim()), 'year', 'Hãy nhập năm có bốn chữ số, ví dụ 2020.')
