import { describe, expect, it } from 'vitest'
import { readDocument } from '../index.ts'
import { aDocument } from '../testing.ts'

const withTail = (...lines: string[]) => readDocument(aDocument({ tail: lines.join('\n') }))
const names = (found: readonly { value: string }[]) => found.map((item) => item.value)

describe('recipients and signature', () => {
  it('are told apart when they stand beside each other', () => {
    const reading = readDocument(aDocument())
    expect(names(reading.recipients)).toEqual(['Các Khối thi đua', 'Lưu: VT, CSPL'])
    expect(reading.signer).toMatchObject({
      authority: 'TM. BAN THƯỜNG VỤ',
      position: 'CHỦ TỊCH',
      name: 'Nguyễn Thị Lan Hương',
    })
  })

  it('are told apart when only one blank parts them', () => {
    const reading = withTail(
      'Nơi nhận: TM. BAN THƯỜNG VỤ',
      '- Như Điều 4; KT. CHỦ TỊCH',
      '- Lưu: VT, CSPL. PHÓ CHỦ TỊCH',
      'Nguyễn Hữu Giang',
    )
    expect(names(reading.recipients)).toEqual(['Như Điều 4', 'Lưu: VT, CSPL'])
    expect(reading.signer).toMatchObject({
      authority: 'TM. BAN THƯỜNG VỤ KT. CHỦ TỊCH',
      position: 'PHÓ CHỦ TỊCH',
      name: 'Nguyễn Hữu Giang',
    })
  })

  it('may come in the other order', () => {
    const reading = withTail(
      'T/M BAN THƯỜNG VỤ',
      'CHỦ TỊCH',
      '(đã ký)',
      'Phan Minh Á',
      'Nơi nhận:',
      '- TLĐ, Tỉnh ủy (báo cáo)',
      '- Lưu VP',
    )
    expect(reading.signer).toMatchObject({ authority: 'TM. BAN THƯỜNG VỤ', name: 'Phan Minh Á' })
    expect(names(reading.recipients)).toEqual(['TLĐ, Tỉnh ủy (báo cáo)', 'Lưu VP'])
  })

  it('keep a recipient broken over two lines whole, and leave the brace out', () => {
    const reading = withTail(
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy, HĐND,',
      'UBND tỉnh;',
      '- Ban Dân vận;',
      '} (B/c)',
      '- Lưu: VT.',
      'TL. CHỦ TỊCH',
      'CHÁNH VĂN PHÒNG',
      'Lý Ngọc Hân',
    )
    expect(names(reading.recipients)).toEqual(['Thường trực Tỉnh ủy, HĐND, UBND tỉnh', 'Ban Dân vận', 'Lưu: VT'])
    expect(reading.signer).toMatchObject({ authority: 'TL. CHỦ TỊCH', position: 'CHÁNH VĂN PHÒNG' })
  })

  it('keep academic titles out of the name', () => {
    expect(withTail('TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH', 'ThS. Đặng Văn Thành').signer?.name).toBe('Đặng Văn Thành')
    expect(withTail('TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH', "BS. Rơ Chăm H'Lan").signer?.name).toBe("Rơ Chăm H'Lan")
  })

  it('give both signers of minutes, the chair first', () => {
    const reading = withTail(
      'THƯ KÝ                      CHỦ TRÌ',
      '',
      'Phạm Thị Hoa                Nguyễn Chương Phát',
    )
    expect(reading.signer).toMatchObject({ position: 'CHỦ TRÌ', name: 'Nguyễn Chương Phát' })
    expect(reading.cosigners).toMatchObject([{ position: 'THƯ KÝ', name: 'Phạm Thị Hoa' }])
  })

  it('give no name when none is printed', () => {
    const reading = withTail('Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH')
    expect(reading.signer).toMatchObject({ position: 'CHỦ TỊCH', name: null })
    expect(reading.remarks.map((remark) => remark.code)).toContain('signer-missing')
  })
})
