import type { LocalDate } from '#platform/kernel'
import { besideFields, type FieldErrors, FormDialog, missing, TextField, useForm, useVerb } from '#platform/ui'
import { changeBlock } from '../../contract.ts'
import type { BlockKind } from '../../domain/unit.ts'
import { blockKindWords } from '../../vi.ts'
import type { BlockPage } from '../../views.ts'
import { type DecisionDraft, DecisionFields, draftOf, sentDecision } from './decision.tsx'
import { NamingFields } from './naming-fields.tsx'
import { AliasesField, namesIn } from './parts.tsx'

type Draft = {
  kind: BlockKind
  name: string
  namedFrom: LocalDate | null
  aliases: string
  decision: DecisionDraft
  charter: string
}
type Given = { readonly page: BlockPage; readonly onClose: () => void }

export function ChangeBlock({ page, onClose }: Given) {
  const { block } = page
  const verb = useVerb(changeBlock, { done: 'Đã sửa khối.', onDone: onClose })
  const before: Draft = {
    kind: block.kind,
    name: block.name,
    namedFrom: null,
    aliases: block.aliases.join('; '),
    decision: draftOf(block.decision),
    charter: page.charter ?? '',
  }
  const form = useForm(before, errorsOf)
  const { given, change } = form
  const errors = { ...form.errors, ...besideFields(verb.refused, fieldOf) }
  const send = () => {
    const { decision, aliases, ...rest } = given
    const body = { ...rest, aliases: namesIn(aliases), decision: sentDecision(decision), version: block.version }
    void verb.send({ params: { blockId: block.id }, body })
  }
  return (
    <FormDialog
      title={`Sửa ${block.name}`}
      label="Lưu"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <NamingFields value={given} nameBefore={block.name} kinds={blockKindWords} errors={errors} onChange={change} />
      <DecisionFields
        title="Quyết định thành lập"
        value={given.decision}
        onChange={(decision) => change({ decision })}
      />
      <TextField
        name="charter"
        label="Quy chế hoạt động"
        hint="Nội dung quy chế các đơn vị trong khối đã thống nhất"
        rows={6}
        value={given.charter}
        onChange={(charter) => change({ charter })}
      />
      <AliasesField
        value={given.aliases}
        onChange={(aliases) => change({ aliases })}
        example="Khối huyện; Khối TĐ LĐLĐ huyện"
      />
    </FormDialog>
  )
}

const fieldOf = {
  'organisation.block-name-taken': 'name',
  'organisation.name-day-wrong': 'namedFrom',
  'organisation.decision-after-start': 'decision.on',
}

const errorsOf = (given: Draft): FieldErrors => missing(!given.name.trim(), 'name', 'Hãy nhập tên khối.')
