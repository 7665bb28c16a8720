import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTcvn3, inVni } from '../testing.ts'
import { fromTcvn3, fromVni, readLegacy, scriptOfFont } from './legacy-text.ts'
import { isSyllable } from './syllable.ts'

const names = [
  'Nguyễn Thị Hằng',
  'Trần Văn Được',
  'Lê Hoàng Phương Uyên',
  'Đặng Quốc Khánh',
  'Huỳnh Thuý Ngọc',
  'Phạm Đình Giảng',
  'Vũ Ngọc Bích',
  'Công đoàn cơ sở Trường Tiểu học Mường Ảng',
  'Hội đồng thi đua khen thưởng',
  'Liên đoàn Lao động huyện Tủa Chùa',
]
const words = [...new Set(names.flatMap((name) => name.split(' ')))]
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((some) => some.join(' '))
const letters = 'aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ bchklmnpqrstvx'
const anyLetters = fc.array(fc.constantFrom(...letters), { maxLength: 20 }).map((some) => some.join(''))

describe('text of old fonts', () => {
  it('comes back letter by letter from TCVN3', () => {
    fc.assert(fc.property(anyLetters, (meant) => fromTcvn3(inTcvn3(meant)) === meant))
  })

  it('comes back letter by letter from VNI, capitals too', () => {
    fc.assert(fc.property(anyLetters, (meant) => fromVni(inVni(meant)) === meant))
    expect(fromVni(inVni('ĐẶNG THỊ ƯỚC Ý'))).toBe('ĐẶNG THỊ ƯỚC Ý')
  })

  it('is known and read without being told the font', () => {
    fc.assert(
      fc.property(text, (meant) => {
        const tcvn3 = readLegacy(inTcvn3(meant))
        const vni = readLegacy(inVni(meant))
        // A lone word may be a syllable in both readings; nobody can tell it then.
        if (tcvn3?.script === 'tcvn3') expect(tcvn3.text.toLowerCase()).toBe(meant.toLowerCase())
        if (vni?.script === 'vni') expect(vni.text).toBe(meant)
      }),
    )
    for (const name of names) {
      expect(readLegacy(inTcvn3(name))).toEqual({ text: fromTcvn3(inTcvn3(name)), script: 'tcvn3' })
      expect(readLegacy(inVni(name))).toEqual({ text: name, script: 'vni' })
    }
  })

  it('never touches Vietnamese in Unicode, nor other languages', () => {
    fc.assert(fc.property(text, (meant) => readLegacy(meant) === undefined))
    fc.assert(fc.property(text, (meant) => readLegacy(meant.normalize('NFD')) === undefined))
    for (const plain of [
      'Hà Thanh',
      'Lê Công Sáu',
      'Müller & Söhne',
      '25 m²',
      '37°C',
      '«Hà»',
      'Señor',
      'ABC',
      '',
      'café',
    ])
      expect(readLegacy(plain)).toBeUndefined()
  })

  it.each([
    ['C§CS Tr\u00adêng TiÓu häc Th©n Thuéc', 'CĐCS Trường Tiểu học Thân Thuộc', 'tcvn3'],
    ['C§CS X· NËm Cuæi', 'CĐCS Xã Nậm Cuổi', 'tcvn3'],
    ['L§L§ huyÖn Tam §\u00adêng', 'LĐLĐ huyện Tam Đường', 'tcvn3'],
    ['CÑCS Tröôøng Maàm non Suoái Baïc', 'CĐCS Trường Mầm non Suối Bạc', 'vni'],
    ['CÑCS', 'CĐCS', 'vni'],
    ['Hîp t¸c x· Krôông Th©n Thuéc', 'Hợp tác xã Krụụng Thân Thuộc', 'tcvn3'],
  ])('is known in the name of a unit with an abbreviation: %s', (written, meant, script) => {
    expect(readLegacy(written)).toEqual({ text: meant, script })
  })

  it.each(['ESPAÑA', 'CĐCS Ñ', '§ 5', 'Điều §', 'CĐCS Trường Tiểu học', 'Cong doan xa Ban Bo', 'Công ty São Paulo'])(
    'raises no alarm over %s',
    (plain) => {
      expect(readLegacy(plain)).toBeUndefined()
    },
  )

  it('is read by the font of the cell where the letters alone cannot tell', () => {
    expect(readLegacy('Hé', undefined)).toBeUndefined()
    expect(readLegacy('Hé', 'tcvn3')).toEqual({ text: 'Hộ', script: 'tcvn3' })
    expect(scriptOfFont('.VnTime')).toBe('tcvn3')
    expect(scriptOfFont('VNI-Times')).toBe('vni')
    expect(scriptOfFont('Times New Roman')).toBeUndefined()
  })
})

describe('a syllable', () => {
  it.each(['Nguyễn', 'Quỳnh', 'Thuý', 'Thúy', 'giêng', 'gì', 'nghiêng', 'Được', 'khuya', 'Lắk', 'ngoẹo', 'Uyên'])(
    'may be %s',
    (word) => {
      expect(isSyllable(word)).toBe(true)
    },
  )
  it.each(['Nguyªn', 'Hïng', 'Müller', 'Vaên', 'hoát́', 'cac', 'zá', 'Sứưt'])('cannot be %s', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})
