import { type BodyId, listBodies, type UnitId } from '#modules/organisation'
import { SelectField, useReply } from '#platform/ui'

type Given = {
  readonly unitId: UnitId
  readonly error?: string | undefined
  readonly value: BodyId | ''
  readonly onChange: (bodyId: BodyId | '') => void
}

/** The bodies of the unit that work today; nothing where it has none. */
export function BodyChoice({ unitId, error, value, onChange }: Given) {
  const reply = useReply(listBodies, { params: { unitId } })
  const bodies = (reply.data?.bodies ?? []).filter((body) => body.validTo === null)
  if (bodies.length === 0) return null
  return (
    <SelectField
      name="bodyId"
      label="Thuộc ban, hội đồng"
      error={error}
      value={value}
      options={[
        { value: '', label: 'Không thuộc ban nào' },
        ...bodies.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(bodyId) => onChange(bodyId as BodyId | '')}
    />
  )
}
