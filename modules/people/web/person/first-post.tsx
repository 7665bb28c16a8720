import type { UnitId } from '#modules/organisation'
import { FormSection, LegalDateField, TextField, useSession } from '#platform/ui'
import { BodyChoice } from '../parts/body-choice.tsx'
import { YesNo } from '../parts/yes-no.tsx'
import type { NewPersonPart } from './new-person.ts'

export function FirstPost({ given, change, errors }: NewPersonPart) {
  const { today } = useSession()
  const hasPost = given.title.trim() !== ''
  return (
    <FormSection title="Chức vụ" note="Đoàn viên không giữ chức vụ thì để trống.">
      <TextField
        name="post.title"
        label="Chức vụ"
        hint="Ví dụ Chủ tịch, Phó Chủ tịch, Cán bộ thi đua"
        error={errors['post.title']}
        value={given.title}
        onChange={(title) => change({ title })}
      />
      {hasPost && (
        <>
          {given.unit && (
            <BodyChoice
              unitId={given.unit.id as UnitId}
              error={errors['post.bodyId']}
              value={given.bodyId}
              onChange={(bodyId) => change({ bodyId })}
            />
          )}
          <YesNo isOn={given.isManager} onChange={(isManager) => change({ isManager })}>
            Là cán bộ quản lý ở nơi làm việc
          </YesNo>
          <YesNo isOn={given.isFullTime} onChange={(isFullTime) => change({ isFullTime })}>
            Là cán bộ công đoàn chuyên trách
          </YesNo>
          <LegalDateField
            name="post.validFrom"
            label="Giữ chức vụ từ ngày"
            isRequired
            error={errors['post.validFrom']}
            value={given.postSince}
            onChange={(postSince) => change({ postSince })}
            today={today}
          />
        </>
      )}
    </FormSection>
  )
}
