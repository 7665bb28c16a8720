import { UnitFinder } from '#modules/organisation/web'
import { FormSection, LegalDateField, optionsOf, SelectField, TextField, useReply, useSession } from '#platform/ui'
import { listPersonChoices } from '../../contract.ts'
import { sexWords } from '../../vi.ts'
import type { Candidate } from '../../views.ts'
import { JoiningFields } from '../forms/joining-fields.tsx'
import { CapitalsOffer } from '../parts/capitals-offer.tsx'
import { DirectWorkField } from '../parts/direct-work.tsx'
import { FirstPost } from './first-post.tsx'
import type { NewPersonPart, TypedPerson } from './new-person.ts'
import { SimilarPeople } from './similar-people.tsx'

export function NewPersonFields(given: NewPersonPart & { readonly candidates: readonly Candidate[] }) {
  return (
    <>
      <WhoItIs {...given} />
      <WhatRulesNeed {...given} />
      <FirstPost {...given} />
    </>
  )
}

function WhoItIs({ given, change, errors, candidates }: NewPersonPart & { readonly candidates: readonly Candidate[] }) {
  const { today } = useSession()
  return (
    <FormSection title="Người và đơn vị">
      <UnitFinder
        name="unitId"
        label="Đơn vị"
        isRequired
        error={errors.unitId}
        value={given.unit}
        onChange={(unit) => change({ unit, bodyId: '' })}
      />
      <TextField
        name="fullName"
        label="Họ và tên"
        hint="Gõ có dấu như trong giấy tờ"
        isRequired
        error={errors.fullName}
        value={given.fullName}
        onChange={(fullName) => change({ fullName })}
      />
      <CapitalsOffer name={given.fullName} onTake={(fullName) => change({ fullName })} />
      <TextField
        name="birthOn"
        label="Ngày sinh"
        hint="Ví dụ 15/06/1980; chỉ biết năm thì ghi 1980"
        error={errors.birthOn}
        value={given.birth}
        onChange={(birth) => change({ birth })}
      />
      <SelectField
        name="sex"
        label="Nam/Nữ"
        value={given.sex}
        options={[{ value: '', label: 'Chưa ghi' }, ...optionsOf(sexWords)]}
        onChange={(sex) => change({ sex: sex as TypedPerson['sex'] })}
      />
      {candidates.length > 0 && (
        <SimilarPeople
          candidates={candidates}
          notThese={given.notThese}
          onAnswer={(id, isOther) =>
            change({ notThese: isOther ? [...given.notThese, id] : given.notThese.filter((one) => one !== id) })
          }
        />
      )}
      <LegalDateField
        name="memberSince"
        label="Thuộc đơn vị từ ngày"
        isRequired
        error={errors.memberSince}
        value={given.memberSince}
        onChange={(memberSince) => change({ memberSince })}
        today={today}
      />
    </FormSection>
  )
}

function WhatRulesNeed({ given, change, errors }: NewPersonPart) {
  const choices = useReply(listPersonChoices)
  const listed = (list: readonly { readonly code: string; readonly name: string }[] | undefined) => [
    { value: '', label: 'Chưa ghi' },
    ...(list ?? []).map(({ code, name }) => ({ value: code, label: name })),
  ]
  return (
    <FormSection title="Thông tin xét khen thưởng" note="Biết đến đâu ghi đến đó; chưa biết thì để “Chưa ghi”.">
      <TextField
        name="identifier"
        label="Số định danh (CCCD)"
        hint="Đủ 12 chữ số, giữ cả số 0 ở đầu; trong danh sách chỉ hiện 4 số cuối"
        error={errors.identifier}
        value={given.identifier}
        onChange={(identifier) => change({ identifier })}
      />
      <SelectField
        name="ethnicity"
        label="Dân tộc"
        error={errors.ethnicity}
        value={given.ethnicity}
        options={listed(choices.data?.ethnicities)}
        onChange={(ethnicity) => change({ ethnicity })}
      />
      <SelectField
        name="education"
        label="Trình độ"
        error={errors.education}
        value={given.education}
        options={listed(choices.data?.educations)}
        onChange={(education) => change({ education })}
      />
      <JoiningFields value={given} errors={errors} onChange={change} />
      <DirectWorkField value={given.work} onChange={(work) => change({ work })} />
    </FormSection>
  )
}
