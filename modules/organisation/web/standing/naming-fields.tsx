/** Kind and name of a body or a block that is changed; a new name asks from which day it is borne. */
import type { LocalDate } from '#platform/kernel'
import { type FieldErrors, LegalDateField, optionsOf, SelectField, TextField, useSession } from '#platform/ui'

type Naming<Kind extends string> = {
  readonly kind: Kind
  readonly name: string
  readonly namedFrom: LocalDate | null
}

type Given<Kind extends string> = {
  readonly value: Naming<Kind>
  /** The name borne so far. */
  readonly nameBefore: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly errors: FieldErrors
  readonly onChange: (changed: Partial<Naming<Kind>>) => void
}

export function NamingFields<Kind extends string>({ value, nameBefore, kinds, errors, onChange }: Given<Kind>) {
  const { today } = useSession()
  return (
    <>
      <SelectField
        name="kind"
        label="Loại"
        isRequired
        value={value.kind}
        options={optionsOf(kinds)}
        onChange={(kind) => onChange({ kind: kind as Kind })}
      />
      <TextField
        name="name"
        label="Tên"
        isRequired
        error={errors.name}
        value={value.name}
        onChange={(name) => onChange({ name })}
      />
      {value.name !== nameBefore && (
        <LegalDateField
          name="namedFrom"
          label="Mang tên mới từ ngày"
          hint="Để trống nếu tên cũ chỉ ghi sai chữ. Có ngày thì tên cũ vẫn còn trong các thời kỳ trước."
          error={errors.namedFrom}
          value={value.namedFrom}
          onChange={(namedFrom) => onChange({ namedFrom })}
          today={today}
        />
      )}
    </>
  )
}
