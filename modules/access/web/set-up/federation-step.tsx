import { type CallRefused, call } from '#platform/http'
import type { FieldErrors } from '#platform/ui'
import { getSetUpState } from '../../contract.ts'
import { federationErrors, type SetUpDraft, type StepGiven } from './set-up-draft.ts'
import { StepForm } from './step-form.tsx'
import { TextField } from './text-field.tsx'

export const FederationStep = ({ draft, change, next }: StepGiven) => (
  <StepForm check={() => checked(draft)} next={next}>
    {(errors) => (
      <>
        <TextField
          name="setUpCode"
          label="Mã thiết lập"
          hint="In trong cửa sổ lệnh của máy chủ khi khởi động lần đầu; chỉ người giữ máy chủ mới thấy."
          error={errors.setUpCode}
          value={draft.setUpCode}
          onChange={(setUpCode) => change({ setUpCode })}
        />
        <TextField
          name="federation.name"
          label="Tên đầy đủ của liên đoàn"
          hint="Như trên văn bản, ví dụ: Liên đoàn Lao động tỉnh Lai Châu"
          error={errors['federation.name']}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          name="federation.shortName"
          label="Tên gọn"
          hint="Ví dụ: LĐLĐ tỉnh Lai Châu"
          error={errors['federation.shortName']}
          value={draft.shortName}
          onChange={(shortName) => change({ shortName })}
        />
        <TextField
          name="federation.province"
          label="Tỉnh, thành phố"
          hint="Ví dụ: Lai Châu"
          error={errors['federation.province']}
          value={draft.province}
          onChange={(province) => change({ province })}
        />
        <TextField
          name="federation.foundedOn"
          label="Ngày thành lập liên đoàn"
          hint="Đơn vị cấp dưới không thể thành lập trước ngày này. Chưa rõ thì giữ ngày thành lập Công đoàn Việt Nam."
          error={errors['federation.foundedOn']}
          value={draft.foundedOn}
          onChange={(foundedOn) => change({ foundedOn })}
        />
        <TextField
          name="season.year"
          label="Năm thi đua đầu tiên trong hệ thống"
          error={errors['season.year']}
          value={draft.year}
          onChange={(year) => change({ year })}
        />
      </>
    )}
  </StepForm>
)

/** A wrong code is told here, not after three more steps. */
async function checked(draft: SetUpDraft): Promise<FieldErrors> {
  const errors = federationErrors(draft)
  if (Object.keys(errors).length > 0) return errors
  try {
    const { isCodeRight } = await call(getSetUpState, { query: { code: draft.setUpCode.trim() } })
    return isCodeRight ? {} : { setUpCode: 'Mã thiết lập không đúng. Hãy chép lại từ cửa sổ lệnh của máy chủ.' }
  } catch (refused) {
    return { setUpCode: (refused as CallRefused).message }
  }
}
