/** Made pairs of rows with the truth whether they are one person: equal, near, different. The same seed makes the same pairs. */
import { addDays, type LocalDate, localDate } from '#platform/kernel'
import type { Matchable } from '../../modules/people/domain/match-people.ts'
import { makeName, type Sex } from '../generate/people-names.ts'
import { type Chance, chanceFrom } from '../generate/random.ts'

export type Pair = { readonly kind: string; readonly a: Matchable; readonly b: Matchable; readonly isSame: boolean }
type Change = (person: Matchable, chance: Chance) => Matchable | undefined
type Kind = { readonly kind: string; readonly wanted: number; readonly isSame: boolean; readonly change: Change }

const units = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6']

function somebody(chance: Chance, sex: Sex = chance.isTrue(0.58) ? 'female' : 'male'): Matchable {
  const birthOn = addDays(localDate('1962-01-01'), chance.whole(0, 40 * 365))
  return {
    fullName: makeName(chance, sex),
    sex: chance.isTrue(0.9) ? sex : null,
    birthOn,
    birthYear: Number(birthOn.slice(0, 4)),
    identifier: chance.isTrue(0.4) ? `0${chance.whole(10_000_000_000, 99_999_999_999)}` : null,
    partyMemberSince: chance.isTrue(0.3) ? addDays(birthOn, chance.whole(8000, 12_000)) : null,
    unionMemberSince: chance.isTrue(0.5) ? addDays(birthOn, chance.whole(7000, 11_000)) : null,
    unitIds: [chance.pick(units)],
    titles: chance.isTrue(0.2) ? [chance.pick(['Chủ tịch', 'Phó Chủ tịch', 'Kế toán'])] : [],
  }
}

const born = (birthOn: LocalDate) => ({ birthOn, birthYear: Number(birthOn.slice(0, 4)) })
const renamed = (person: Matchable, fullName: string) =>
  fullName === person.fullName ? undefined : { ...person, fullName }
/** A second paper seldom brings the number along. */
const without = (person: Matchable): Matchable => ({ ...person, identifier: null })
const words = (person: Matchable) => person.fullName.split(' ')

const otherPlace: readonly (readonly [RegExp, string])[] = [
  [/òa/g, 'oà'],
  [/óa/g, 'oá'],
  [/ọa/g, 'oạ'],
  [/úy/g, 'uý'],
  [/ùy/g, 'uỳ'],
  [/ủy/g, 'uỷ'],
  [/ụy/g, 'uỵ'],
  [/òe/g, 'oè'],
]
const tonePlaced = (name: string) => otherPlace.reduce((text, [from, to]) => text.replace(from, to), name)
const freelySpelled = (name: string) =>
  name
    .replace(/\b(L|M|K|T|H|S)ý(?=\s|$)/g, '$1í')
    .replace(/\bMỹ\b/g, 'Mĩ')
    .replace(/Quý/g, 'Quí')
    .replace(/\bLỳ\b/g, 'Lì')
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')

const old = new Map<string, string>(
  Object.entries({
    à: 'µ',
    ả: '¶',
    ã: '·',
    á: '¸',
    ạ: '¹',
    ă: '¨',
    ằ: '»',
    ẳ: '¼',
    ẵ: '½',
    ắ: '¾',
    ặ: 'Æ',
    â: '©',
    ầ: 'Ç',
    ẩ: 'È',
    ẫ: 'É',
    ấ: 'Ê',
    ậ: 'Ë',
    đ: '®',
    è: 'Ì',
    ẻ: 'Î',
    ẽ: 'Ï',
    é: 'Ð',
    ẹ: 'Ñ',
    ê: 'ª',
    ề: 'Ò',
    ể: 'Ó',
    ễ: 'Ô',
    ế: 'Õ',
    ệ: 'Ö',
    ì: '×',
    ỉ: 'Ø',
    ĩ: 'Ü',
    í: 'Ý',
    ị: 'Þ',
    ò: 'ß',
    ỏ: 'á',
    õ: 'â',
    ó: 'ã',
    ọ: 'ä',
    ô: '«',
    ồ: 'å',
    ổ: 'æ',
    ỗ: 'ç',
    ố: 'è',
    ộ: 'é',
    ơ: '¬',
    ờ: 'ê',
    ở: 'ë',
    ỡ: 'ì',
    ớ: 'í',
    ợ: 'î',
    ù: 'ï',
    ủ: 'ñ',
    ũ: 'ò',
    ú: 'ó',
    ụ: 'ô',
    ư: '\u00ad',
    ừ: 'õ',
    ử: 'ö',
    ữ: '÷',
    ứ: 'ø',
    ự: 'ù',
    ỳ: 'ú',
    ỷ: 'û',
    ỹ: 'ü',
    ý: 'ý',
    ỵ: 'þ',
    Đ: '§',
  }),
)
const oldFont = (name: string) => [...name.normalize('NFC')].map((letter) => old.get(letter) ?? letter).join('')
/** Letters that TCVN3 shares with today's alphabet give nothing away. */
const isTelling = (text: string) => /[µ¶·¸¹¨»¼½¾©®ª×Þß«¬\u00ad÷þ§]|\p{Ll}[À-ÖØ-Ý](?=\p{Ll}|\s|$)/u.test(text)

/** One letter of one word goes wrong: doubled, lost, or swapped with the next. */
function slipped(person: Matchable, chance: Chance, at: number): Matchable | undefined {
  const parts = words(person)
  const word = parts[at]
  if (!word || parts.length < 3 || word.length < 3) return undefined
  const cut = chance.whole(1, word.length - 2)
  const wrong = chance.pick([
    word.slice(0, cut) + word.slice(cut + 1),
    word.slice(0, cut) + word[cut] + word.slice(cut),
    word.slice(0, cut) + word[cut + 1] + word[cut] + word.slice(cut + 2),
  ])
  return wrong === word ? undefined : { ...person, fullName: parts.with(at, wrong).join(' ') }
}

function otherDigit(day: LocalDate, chance: Chance): LocalDate {
  for (;;) {
    const at = chance.pick([3, 6, 9])
    const digit = String(chance.whole(0, 9))
    const text = day.slice(0, at) + digit + day.slice(at + 1)
    if (text !== day && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text))
      return localDate(text)
  }
}

const same: readonly Kind[] = [
  { kind: 'equal', wanted: 60, isSame: true, change: (one) => ({ ...one }) },
  {
    kind: 'equal, in another unit now',
    wanted: 20,
    isSame: true,
    change: (one) => without({ ...one, unitIds: ['u9', ...one.unitIds] }),
  },
  {
    kind: 'tone mark in the other place',
    wanted: 30,
    isSame: true,
    change: (one) => renamed(without(one), tonePlaced(one.fullName)),
  },
  {
    kind: 'capitals, spaces, decomposed',
    wanted: 20,
    isSame: true,
    change: (one) =>
      without({ ...one, fullName: ` ${one.fullName.toUpperCase().replaceAll(' ', '  ')}`.normalize('NFD') }),
  },
  { kind: 'without marks', wanted: 25, isSame: true, change: (one) => renamed(without(one), plain(one.fullName)) },
  {
    kind: 'old font',
    wanted: 15,
    isSame: true,
    change: (one) =>
      isTelling(oldFont(one.fullName)) ? without({ ...one, fullName: oldFont(one.fullName) }) : undefined,
  },
  { kind: 'i for y', wanted: 10, isSame: true, change: (one) => renamed(without(one), freelySpelled(one.fullName)) },
  {
    kind: 'middle name left out',
    wanted: 15,
    isSame: true,
    change: (one) =>
      words(one).length > 2 ? without({ ...one, fullName: [words(one)[0], words(one).at(-1)].join(' ') }) : undefined,
  },
  {
    kind: 'slip in family or middle name',
    wanted: 20,
    isSame: true,
    change: (one, chance) => slipped(without(one), chance, chance.whole(0, 1)),
  },
  {
    kind: 'slip in the given name, same unit',
    wanted: 8,
    isSame: true,
    change: (one, chance) => slipped(without(one), chance, words(one).length - 1),
  },
  {
    kind: 'slip in the given name, another unit',
    wanted: 3,
    isSame: true,
    change: (one, chance) => slipped(without({ ...one, unitIds: ['u9'] }), chance, words(one).length - 1),
  },
  {
    kind: 'day and month swapped',
    wanted: 15,
    isSame: true,
    change: (one) => {
      const [year, month = '', day = ''] = (one.birthOn ?? '').split('-')
      return Number(day) > 12 || day === month
        ? undefined
        : without({ ...one, ...born(localDate(`${year}-${day}-${month}`)) })
    },
  },
  {
    kind: 'one digit of the birth',
    wanted: 15,
    isSame: true,
    change: (one, chance) => without({ ...one, ...born(otherDigit(one.birthOn ?? localDate('1980-01-01'), chance)) }),
  },
  { kind: 'only the year known', wanted: 10, isSame: true, change: (one) => without({ ...one, birthOn: null }) },
  {
    kind: 'first of January for the year',
    wanted: 8,
    isSame: true,
    change: (one) => without({ ...one, ...born(localDate(`${one.birthYear}-01-01`)) }),
  },
  {
    kind: 'same number, name as married',
    wanted: 5,
    isSame: true,
    change: (one, chance) =>
      one.identifier
        ? { ...one, fullName: `${words(somebody(chance))[0]} ${words(one).slice(1).join(' ')}` }
        : undefined,
  },
]

const different: readonly Kind[] = [
  {
    kind: 'anybody of the unit',
    wanted: 60,
    isSame: false,
    change: (one, chance) => ({ ...somebody(chance), unitIds: one.unitIds }),
  },
  {
    kind: 'namesake, other birth, other unit',
    wanted: 40,
    isSame: false,
    change: (one, chance) => ({ ...somebody(chance), fullName: one.fullName, sex: one.sex, unitIds: ['u9'] }),
  },
  {
    kind: 'namesake, other birth, same unit',
    wanted: 30,
    isSame: false,
    change: (one, chance) => ({ ...somebody(chance), fullName: one.fullName, sex: one.sex, unitIds: one.unitIds }),
  },
  {
    kind: 'namesake of unknown birth, other unit',
    wanted: 15,
    isSame: false,
    change: (one) => ({
      ...without(one),
      birthOn: null,
      birthYear: null,
      unitIds: ['u9'],
      partyMemberSince: null,
      unionMemberSince: null,
    }),
  },
  {
    kind: 'same birth, other name, same unit',
    wanted: 30,
    isSame: false,
    change: (one, chance) => {
      const other = somebody(chance)
      return words(other).at(-1) === words(one).at(-1)
        ? undefined
        : { ...other, birthOn: one.birthOn, birthYear: one.birthYear, unitIds: one.unitIds }
    },
  },
  {
    kind: 'brother or sister of the same day',
    wanted: 20,
    isSame: false,
    change: (one, chance) => {
      const given = words(somebody(chance)).at(-1) ?? ''
      return Math.abs(given.length - (words(one).at(-1)?.length ?? 0)) > 1
        ? { ...without(one), fullName: [...words(one).slice(0, -1), given].join(' '), titles: [] }
        : undefined
    },
  },
  {
    kind: 'twins An and Anh of one unit',
    wanted: 2,
    isSame: false,
    change: (one) => ({
      ...without(one),
      fullName: [...words(one).slice(0, -1), `${words(one).at(-1)}h`].join(' '),
      titles: [],
      partyMemberSince: null,
      unionMemberSince: null,
    }),
  },
  {
    kind: 'all equal but the number',
    wanted: 15,
    isSame: false,
    change: (one, chance) =>
      one.identifier ? { ...one, identifier: `0${chance.whole(10_000_000_000, 99_999_999_999)}` } : undefined,
  },
  {
    kind: 'other tone in the given name, other birth',
    wanted: 15,
    isSame: false,
    change: (one, chance) =>
      plain(one.fullName) === one.fullName
        ? undefined
        : {
            ...somebody(chance),
            fullName: `${words(one).slice(0, -1).join(' ')} ${plain(words(one).at(-1) ?? '')}`,
            unitIds: one.unitIds,
          },
  },
  {
    kind: 'same family and given name, same year',
    wanted: 15,
    isSame: false,
    change: (one, chance) => ({
      ...somebody(chance),
      fullName: `${words(one)[0]} ${chance.pick(['Bảo', 'Cẩm', 'Gia'])} ${words(one).at(-1)}`,
      ...born(addDays(localDate(`${one.birthYear}-02-02`), chance.whole(0, 300))),
      unitIds: one.unitIds,
    }),
  },
]

export const pairKinds: readonly Kind[] = [...same, ...different]

export function makePairs(seed: number): Pair[] {
  const chance = chanceFrom(seed)
  return pairKinds.flatMap(({ kind, wanted, isSame, change }) => {
    const pairs: Pair[] = []
    for (let tries = 0; pairs.length < wanted && tries < 20_000; tries++) {
      const a = somebody(chance)
      const b = change(a, chance)
      if (b) pairs.push({ kind, a, b, isSame })
    }
    if (pairs.length < wanted) throw new Error(`only ${pairs.length} pairs of «${kind}»`)
    return pairs
  })
}
