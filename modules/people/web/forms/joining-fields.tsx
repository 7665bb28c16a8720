/** The days of joining party and union, in whichever form of a person. */
import { type FieldErrors, TextField } from '#platform/ui'

type Joining = { readonly partyMemberSince: string; readonly unionMemberSince: string }

type Given = {
  readonly value: Joining
  readonly errors: FieldErrors
  readonly onChange: (changed: Partial<Joining>) => void
}

export function JoiningFields({ value, errors, onChange }: Given) {
  return (
    <>
      <TextField
        name="partyMemberSince"
        label="Ngày vào Đảng"
        hint="Để trống nếu chưa vào Đảng"
        error={errors.partyMemberSince}
        value={value.partyMemberSince}
        onChange={(partyMemberSince) => onChange({ partyMemberSince })}
      />
      <TextField
        name="unionMemberSince"
        label="Ngày vào công đoàn"
        error={errors.unionMemberSince}
        value={value.unionMemberSince}
        onChange={(unionMemberSince) => onChange({ unionMemberSince })}
      />
    </>
  )
}
