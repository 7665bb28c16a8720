/** Columns of the workbooks of people and of posts. */
import type { SheetColumn } from '#platform/xlsx'
import { educations } from '../../defaults/choices.ts'
import { type Choice, ethnicities } from '../../defaults/ethnicities.ts'
import { bodyRoles } from '../../domain/person.ts'
import { bodyRoleWords } from '../../vi.ts'

const choices = (of: readonly Choice[]) => ({
  kind: 'choice' as const,
  choices: of.map(({ code, name, aliases = [] }) => ({ value: code, label: name, aliases })),
})
type Rest = Pick<SheetColumn, 'format' | 'hint' | 'example'> &
  Partial<Pick<SheetColumn, 'splits' | 'yearTo' | 'aliases' | 'isRequired' | 'isSensitive' | 'width'>>
const column = (key: string, title: string, rest: Rest): SheetColumn => ({
  key,
  title,
  aliases: [],
  isRequired: false,
  width: 16,
  ...rest,
})
const day = { kind: 'day' as const }

const unit = column('unit', 'Đơn vị', {
  aliases: ['Tên đơn vị', 'CĐCS', 'Công đoàn cơ sở', 'Đơn vị công tác', 'Nơi sinh hoạt'],
  format: { kind: 'text', longest: 300 },
  hint: 'Tên đơn vị như trên cây tổ chức; để trống là chính đơn vị nhập tệp.',
  example: 'CĐCS Trường THCS Bản Bo',
  width: 40,
})
const superior = column('superior', 'Cấp trên trực tiếp', {
  aliases: ['Cấp trên', 'Trực thuộc', 'Đơn vị cấp trên'],
  format: { kind: 'text', longest: 300 },
  hint: 'Chỉ cần khi có nhiều đơn vị trùng tên.',
  example: 'LĐLĐ huyện Tam Đường',
  width: 32,
})
const fullName = column('fullName', 'Họ và tên', {
  aliases: ['Họ tên', 'Họ và tên đoàn viên', 'Tên đoàn viên', 'Họ, tên'],
  isRequired: true,
  format: { kind: 'text', longest: 100 },
  hint: 'Họ, tên đệm và tên, như trên giấy tờ.',
  example: 'Lò Thị Mẫu',
  width: 28,
})
const identifier = column('identifier', 'Số CCCD', {
  aliases: ['CCCD', 'Số định danh', 'Số định danh cá nhân', 'CCCD/Số định danh'],
  isSensitive: true,
  format: { kind: 'code', longest: 20 },
  hint: 'Đủ 12 chữ số, giữ số 0 ở đầu; để trống khi chưa có.',
  example: '012085000001',
})
const birthOn = column('birthOn', 'Ngày sinh', {
  aliases: ['Ngày tháng năm sinh', 'Ngày, tháng, năm sinh', 'Sinh ngày'],
  format: day,
  yearTo: 'birthYear',
  hint: 'Ngày, tháng, năm; chỉ biết năm thì ghi năm, ở đây hoặc ở cột «Năm sinh».',
  example: '12/03/1985',
})
const birthYear = column('birthYear', 'Năm sinh', {
  format: { kind: 'whole', least: 1900, most: 2199 },
  hint: 'Chỉ khi không biết ngày sinh; đã ghi ngày sinh thì để trống.',
  example: '',
  width: 10,
})

export const peopleColumns: readonly SheetColumn[] = [
  fullName,
  column('sex', 'Giới tính', {
    aliases: ['Nam/Nữ', 'Phái'],
    format: {
      kind: 'choice',
      choices: [
        { value: 'male', label: 'Nam', aliases: ['Ông'] },
        { value: 'female', label: 'Nữ', aliases: ['Bà'] },
      ],
    },
    hint: 'Nam hoặc Nữ.',
    example: 'Nữ',
    width: 10,
  }),
  {
    ...birthOn,
    splits: {
      column: 'sex',
      by: [
        ['male', 'Nam'],
        ['female', 'Nữ'],
      ],
    },
  },
  birthYear,
  identifier,
  column('ethnicity', 'Dân tộc', {
    isSensitive: true,
    format: choices(ethnicities),
    hint: 'Chọn trong danh mục 54 dân tộc.',
    example: 'Thái',
  }),
  unit,
  superior,
  column('memberSince', 'Ngày về đơn vị', {
    aliases: ['Ngày đến đơn vị', 'Sinh hoạt tại đơn vị từ ngày', 'Từ ngày'],
    format: day,
    hint: 'Để trống: lấy ngày vào công đoàn, hoặc ngày thành lập đơn vị nếu sau đó.',
    example: '01/09/2010',
  }),
  column('unionMemberSince', 'Ngày vào công đoàn', {
    aliases: ['Ngày kết nạp', 'Ngày vào CĐ', 'Ngày gia nhập công đoàn'],
    format: day,
    hint: 'Ngày kết nạp đoàn viên công đoàn.',
    example: '05/10/2008',
  }),
  column('partyMemberSince', 'Ngày vào Đảng', {
    aliases: ['Đảng viên từ ngày', 'Ngày kết nạp Đảng'],
    format: day,
    hint: 'Để trống khi không là đảng viên.',
    example: '19/05/2012',
  }),
  column('education', 'Trình độ', {
    aliases: ['Trình độ chuyên môn', 'Trình độ học vấn'],
    format: choices(educations),
    hint: 'Chọn trong danh mục.',
    example: 'Đại học',
  }),
  column('isDirectWorker', 'Lao động trực tiếp', {
    aliases: ['Trực tiếp lao động', 'LĐ trực tiếp', 'Trực tiếp sản xuất'],
    format: { kind: 'yes-no' },
    hint: 'Có hoặc Không; để trống khi chưa rõ.',
    example: 'Có',
  }),
  column('title', 'Chức vụ', {
    aliases: ['Chức vụ công đoàn', 'Chức danh'],
    format: { kind: 'text', longest: 200 },
    hint: 'Chức vụ đang giữ ở đơn vị, từ ngày về đơn vị; nhiều chức vụ thì dùng tệp «Chức vụ».',
    example: 'Chủ tịch',
    width: 24,
  }),
]

export const postColumns: readonly SheetColumn[] = [
  fullName,
  birthOn,
  birthYear,
  identifier,
  unit,
  superior,
  column('title', 'Chức vụ', {
    aliases: ['Chức danh', 'Chức vụ công đoàn'],
    isRequired: true,
    format: { kind: 'text', longest: 200 },
    hint: 'Tên chức vụ.',
    example: 'Phó Chủ tịch',
    width: 24,
  }),
  column('body', 'Ban, hội đồng', {
    aliases: ['Ban', 'Hội đồng', 'Thuộc ban'],
    format: { kind: 'text', longest: 200 },
    hint: 'Tên ban, phòng, hội đồng của đơn vị; để trống khi chức vụ không thuộc ban nào.',
    example: 'Văn phòng',
    width: 24,
  }),
  column('bodyRole', 'Vai trò trong ban', {
    aliases: ['Vai trò', 'Vai trò trong hội đồng'],
    format: { kind: 'choice', choices: bodyRoles.map((value) => ({ value, label: bodyRoleWords[value] })) },
    hint: 'Chỉ khi có ban, hội đồng.',
    example: 'Ủy viên',
  }),
  column('validFrom', 'Từ ngày', {
    aliases: ['Giữ chức vụ từ ngày', 'Ngày giữ chức vụ', 'Ngày bổ nhiệm'],
    isRequired: true,
    format: day,
    hint: 'Ngày bắt đầu giữ chức vụ.',
    example: '01/03/2018',
  }),
  column('validTo', 'Thôi giữ từ ngày', {
    aliases: ['Đến ngày', 'Ngày thôi giữ'],
    format: day,
    hint: 'Ngày đầu tiên không còn giữ; để trống khi đang giữ.',
    example: '01/10/2019',
  }),
  column('isManager', 'Lãnh đạo, quản lý chuyên môn', {
    aliases: ['Quản lý', 'Lãnh đạo quản lý'],
    format: { kind: 'yes-no' },
    hint: 'Có nếu đây là chức vụ quản lý của cơ quan, doanh nghiệp.',
    example: 'Không',
  }),
  column('isFullTime', 'Cán bộ chuyên trách', {
    aliases: ['Chuyên trách'],
    format: { kind: 'yes-no' },
    hint: 'Có nếu do công đoàn trả lương.',
    example: 'Không',
  }),
]
