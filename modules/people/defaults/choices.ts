/** Levels of education and forms of discipline, as offices write them. */
import type { Choice } from './ethnicities.ts'

export const educations: readonly Choice[] = [
  { code: 'primary', name: 'Tiểu học', aliases: ['Cấp 1'] },
  { code: 'lower-secondary', name: 'Trung học cơ sở', aliases: ['THCS', 'Cấp 2'] },
  { code: 'upper-secondary', name: 'Trung học phổ thông', aliases: ['THPT', 'Cấp 3', '12/12'] },
  { code: 'elementary-vocational', name: 'Sơ cấp', aliases: ['Sơ cấp nghề'] },
  { code: 'intermediate', name: 'Trung cấp', aliases: ['TC', 'Trung cấp nghề', 'Trung học chuyên nghiệp'] },
  { code: 'college', name: 'Cao đẳng', aliases: ['CĐ', 'Cao đẳng nghề'] },
  { code: 'bachelor', name: 'Đại học', aliases: ['ĐH', 'Cử nhân', 'Kỹ sư'] },
  { code: 'master', name: 'Thạc sĩ', aliases: ['ThS', 'Cao học', 'Thạc sỹ'] },
  { code: 'doctor', name: 'Tiến sĩ', aliases: ['TS', 'Tiến sỹ'] },
]

export const disciplineForms: readonly Choice[] = [
  { code: 'reprimand', name: 'Khiển trách' },
  { code: 'warning', name: 'Cảnh cáo' },
  { code: 'longer-raise', name: 'Kéo dài thời hạn nâng lương' },
  { code: 'salary-cut', name: 'Hạ bậc lương' },
  { code: 'demotion', name: 'Giáng chức' },
  { code: 'removal', name: 'Cách chức' },
  { code: 'dismissal', name: 'Buộc thôi việc, sa thải' },
  { code: 'expulsion', name: 'Khai trừ khỏi tổ chức công đoàn' },
]
