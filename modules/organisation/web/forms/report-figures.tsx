import { Input } from 'antd'
import type { LocalDate } from '#platform/kernel'
import { Field, LegalDateField, useSession, useVerb } from '#platform/ui'
import { reportFigures } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import { FormDialog } from './form-dialog.tsx'
import { missing, useForm } from './use-form.ts'

type Typed = { asOf: LocalDate | null; members: string; women: string }

/** Whole numbers as typed in Vietnam: dots and spaces group the digits. */
const wholeOf = (text: string): number =>
  /^\d[\d. ]*$/.test(text.trim()) ? Number(text.replace(/[. ]/g, '')) : Number.NaN

export function ReportFigures({ unitId, onClose }: { readonly unitId: UnitId; readonly onClose: () => void }) {
  const { today } = useSession()
  const verb = useVerb(reportFigures, { done: 'Đã ghi số đoàn viên.', onDone: onClose })
  const blank: Typed = { asOf: today, members: '', women: '' }
  const form = useForm(blank, errorsOf)
  const { given, errors, change } = form
  const send = () => {
    const { asOf, members, women } = given
    if (asOf) void verb.send({ params: { unitId }, body: { asOf, members: wholeOf(members), women: wholeOf(women) } })
  }
  const count = (name: 'members' | 'women', label: string) => (
    <Field name={name} label={label} isRequired error={errors[name]}>
      {(control) => (
        <Input
          {...control}
          inputMode="numeric"
          value={given[name]}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <FormDialog
      title="Ghi số đoàn viên"
      note="Ghi lại cùng một ngày thì số sau thay số trước."
      label="Ghi"
      errors={errors}
      verb={verb}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      <LegalDateField
        name="asOf"
        label="Tính đến ngày"
        isRequired
        error={errors.asOf}
        value={given.asOf}
        onChange={(asOf) => change({ asOf })}
        today={today}
      />
      {count('members', 'Đoàn viên')}
      {count('women', 'Trong đó nữ')}
    </FormDialog>
  )
}

function errorsOf(given: Typed) {
  const [members, women] = [wholeOf(given.members), wholeOf(given.women)]
  return {
    ...missing(!given.asOf, 'asOf', 'Hãy nhập ngày, ví dụ 31/12/2019.'),
    ...missing(Number.isNaN(members), 'members', 'Hãy nhập một số, ví dụ 1.250.'),
    ...missing(Number.isNaN(women), 'women', 'Hãy nhập một số; không có thì ghi 0.'),
    ...missing(women > members, 'women', 'Số nữ không thể lớn hơn số đoàn viên.'),
  }
}
