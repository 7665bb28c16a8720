import { describe, expect, it } from 'vitest'
import { kindsDone, kindsHandedIn } from './kinds.ts'

describe('what a dated sentence asks to hand in', () => {
  it.each([
    ['Đăng ký các danh hiệu thi đua năm 2020 gửi về LĐLĐ tỉnh', ['registration']],
    ['Báo cáo sơ kết thi đua 6 tháng đầu năm gửi về LĐLĐ tỉnh', ['half_year_report']],
    ['Báo cáo tổng kết công tác thi đua khen thưởng gửi về LĐLĐ tỉnh', ['year_report']],
    [
      'các đơn vị gửi báo cáo tổng kết phong trào thi đua trong CNVCLĐ năm 2019 và tờ trình, biên bản, hồ sơ đề nghị khen thưởng về Liên đoàn Lao động tỉnh',
      ['year_report', 'award_dossier'],
    ],
    ['Các đơn vị tổng hợp đăng ký thi đua năm 2021 gửi về Liên đoàn Lao động tỉnh', ['registration']],
    ['gửi danh sách đại biểu dự Hội nghị', ['delegate_list']],
    ['gửi bảng tự chấm điểm', ['score_card']],
    ['bình xét các tập thể để đề nghị khen thưởng, hồ sơ gửi về LĐLĐ tỉnh (qua Ban CSPL)', ['award_dossier']],
    ['Sau khi kết thúc Hội nghị gửi hồ sơ về LĐLĐ tỉnh', ['award_dossier']],
    ['ký kết giao ước thi đua', ['pact']],
    ['tổ chức phát động thi đua', ['launch']],
    ['Tổ chức Hội nghị điển hình tiên tiến', []],
  ] as const)('%s → %j', (text, kinds) => {
    expect(kindsHandedIn(text)).toEqual(kinds)
  })
})

describe('what a line with a quarter only asks to do', () => {
  it.each([
    [
      'Tổng kết công tác năm 2019, ký kết giao ước thi đua; phát động phong trào thi đua năm 2020...',
      ['pact', 'launch'],
    ],
    ['Sửa đổi, bổ sung hướng dẫn đánh giá, chấm điểm thi đua Khối', []],
    ['Xây dựng, ban hành kế hoạch thi đua, đăng ký thi đua năm 2020.', []],
    ['Hướng dẫn tổng kết công tác thi đua năm 2020', []],
    ['Báo cáo tổng kết phong trào thi đua, phát động phong trào thi đua, nội dung ký kết giao ước', []],
  ] as const)('%s → %j', (text, kinds) => {
    expect(kindsDone(text)).toEqual(kinds)
  })
})
