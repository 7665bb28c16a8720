import { expect, it } from 'vitest'
import { foreignIssuer } from './foreign-issuer.ts'

const ours = 'Liên đoàn Lao động tỉnh Lai Châu'

it('names the federation of another province', () => {
  expect(foreignIssuer([null, 'Liên đoàn Lao động tỉnh Điện Biên'], ours)).toBe(
    'Văn bản do LĐLĐ tỉnh Điện Biên ban hành, không phải LĐLĐ tỉnh Lai Châu. Hãy kiểm tra trước khi dùng.',
  )
})

it.each([
  ['LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU', null],
  ['LĐLĐ tỉnh Lai Châu khóa X', null],
  ['Liên đoàn Lao động huyện Tam Đường', 'LĐLĐ tỉnh Lai Châu'],
  ['Tổng Liên đoàn Lao động Việt Nam', null],
  [null, null],
])('says nothing of %s under %s', (issuer, parent) => {
  expect(foreignIssuer([parent, issuer], ours)).toBeUndefined()
})
