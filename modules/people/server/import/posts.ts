/** «Chức vụ» from a workbook: who held what, in a unit or in one of its bodies, by day. */
import { type BodyId, isValidOn, type Period } from '#modules/organisation'
import { holdTree, listBodies, lockBody } from '#modules/organisation/server'
import { fold, type LocalDate, newId, Refusal, showDay } from '#platform/kernel'
import type { CellFault, DecidedRow, ImportGround, ImportKind, ImportOutcome, SheetRow, Verdict } from '#platform/xlsx'
import type { Matchable } from '../../domain/match-people.ts'
import type { BodyRole, Person, PersonId, Post } from '../../domain/person.ts'
import { checkedPost, refuseSecondChair } from '../../domain/posts.ts'
import { managePeople } from '../../policy.ts'
import { unitNamesOf } from '../names.ts'
import { findPeople } from '../store.ts'
import { insertPosts } from '../store-load.ts'
import { listPosts, listPostsOfBody } from '../store-posts.ts'
import { namedInLine } from '../view.ts'
import { candidatesWithin, isWithin } from './candidates.ts'
import { postColumns } from './columns.ts'
import { asFault, personOfDecision } from './read-row.ts'
import { doubtful, isFault, type NamedUnit, openUnits, refused, type UnitFinder, understoodUnit } from './units.ts'

type Body = Period & { readonly id: BodyId; readonly name: string }
type Read = SheetRow & {
  readonly unit: NamedUnit
  readonly body: Body | null
  readonly post: ReturnType<typeof checkedPost>
}

/** What both steps lean on; bodies and heads are loaded once for each unit that the workbook names. */
class Ground {
  readonly given: ImportGround
  readonly units: UnitFinder
  readonly #bodies = new Map<string, readonly Body[]>()
  readonly #heads = new Map<string, Post[]>()
  readonly #isWriting: boolean

  constructor(given: ImportGround, units: UnitFinder, isWriting: boolean) {
    this.given = given
    this.units = units
    this.#isWriting = isWriting
  }

  async read(row: SheetRow): Promise<Read | CellFault> {
    const unit = this.units.find(row.cells.unit, row.cells.superior)
    if (isFault(unit)) return unit
    const body = await this.#bodyOf(unit, row.cells)
    if (body === undefined)
      return refused(
        'body',
        `${unit.name} không có ban, hội đồng tên «${row.cells.body}» vào ngày giữ chức vụ. Hãy ghi đúng tên, hoặc thêm ban trước.`,
      )
    const validTo = (row.cells.validTo ?? null) as LocalDate | null
    if (body?.validTo && (validTo === null || validTo > body.validTo))
      return refused('validTo', outlives(body.name, body.validTo))
    try {
      const post = checkedPost(
        {
          title: String(row.cells.title),
          bodyId: body?.id ?? null,
          bodyRole: (row.cells.bodyRole ?? null) as BodyRole | null,
          isManager: row.cells.isManager === true,
          isFullTime: row.cells.isFullTime === true,
          validFrom: row.cells.validFrom as LocalDate,
          validTo,
        },
        this.given.today,
      )
      if (post.validFrom < unit.foundedOn)
        throw new Refusal('rule', 'people.unit-not-there', { unit: unit.name, on: post.validFrom })
      if (body) refuseSecondChair(post, await this.#headsOf(body), body.name)
      return { ...row, unit, body, post }
    } catch (error) {
      return { ...asFault(error), column: 'validFrom' }
    }
  }

  /** A row that was taken counts for the rows after it. */
  async remember(row: Read, fullName: string): Promise<void> {
    if (row.body && row.post.bodyRole === 'chair')
      (await this.#headsOf(row.body)).push({ ...row.post, fullName } as Post)
  }

  /** The body of that name on the first day of the post: it may have ended since. */
  async #bodyOf(unit: NamedUnit, { body: name, validFrom }: SheetRow['cells']): Promise<Body | null | undefined> {
    if (typeof name !== 'string' || name === '') return null
    const known = this.#bodies.get(unit.id) ?? (await listBodies(this.given.tx, [unit.id]))
    this.#bodies.set(unit.id, known)
    return known.find((body) => fold(body.name) === fold(name) && isValidOn(body, validFrom as LocalDate))
  }

  async #headsOf(body: Body): Promise<Post[]> {
    const known = this.#heads.get(body.id)
    if (known) return known
    if (this.#isWriting) await this.#hold(body)
    const heads = await listPostsOfBody(this.given.tx, body.id)
    this.#heads.set(body.id, heads)
    return heads
  }

  /** Until all is written: whoever names a head by hand meanwhile, or ends the body, comes after. */
  async #hold(body: Body): Promise<void> {
    const held = await lockBody(this.given.tx, body.id)
    if (held?.validTo !== body.validTo) throw new Refusal('conflict', 'people.changed-meanwhile')
  }
}

const outlives = (body: string, on: LocalDate) =>
  `${body} kết thúc ngày ${showDay(on)}. Hãy ghi «Thôi giữ từ ngày» không sau ngày đó.`

const matchableOf = ({ cells, unit }: Read): Matchable => {
  const birthOn = (cells.birthOn ?? null) as LocalDate | null
  const identifier =
    typeof cells.identifier === 'string' ? cells.identifier.replace(/[\s.]/g, '').padStart(12, '0') : null
  return {
    fullName: String(cells.fullName),
    sex: null,
    birthOn,
    birthYear: birthOn ? Number(birthOn.slice(0, 4)) : typeof cells.birthYear === 'number' ? cells.birthYear : null,
    identifier,
    partyMemberSince: null,
    unionMemberSince: null,
    unitIds: [unit.id],
    titles: [],
  }
}

type Holder = { readonly person: Person; readonly isSure: boolean }

/** People of the name; one of this very unit, or of the very number, is sure. */
async function holdersOf(ground: ImportGround, rows: readonly Read[]): Promise<Holder[][]> {
  const found = await candidatesWithin(ground, rows.map(matchableOf))
  return rows.map((row, n) => {
    const active = (found[n] ?? []).filter(({ person }) => person.standing !== 'died')
    const sure = active.filter(({ person, likeness }) => person.unitId === row.unit.id || likeness.score === 100)
    const exact = sure.filter(({ person }) => fold(person.fullName) === fold(String(row.cells.fullName)))
    const chosen = exact.length > 0 ? exact : active
    return chosen.map(({ person }) => ({ person, isSure: chosen.length === 1 && exact.length === 1 }))
  })
}

async function judge(ground: Ground, rows: readonly SheetRow[]): Promise<Verdict[]> {
  const { given } = ground
  const read: (Read | CellFault | undefined)[] = []
  for (const row of rows) {
    if (row.unread) {
      read.push(unitFault(row, ground.units))
      continue
    }
    const one = await ground.read(row)
    read.push(one)
    if (!('severity' in one)) await ground.remember(one, String(row.cells.fullName))
  }
  const good = read.filter((row): row is Read => row !== undefined && !('severity' in row))
  const holders = await holdersOf(given, good)
  const people = holders.flat().map(({ person }) => person)
  const names = await unitNamesOf(
    given.tx,
    people.map((person) => person.unitId),
  )
  const posts = await listPosts(
    given.tx,
    people.map((person) => person.id),
  )
  const of = new Map(good.map((row, n) => [row as Read | CellFault, holders[n] ?? []]))
  return read.map((row) => {
    if (!row) return { faults: [] }
    return 'severity' in row
      ? { faults: [row] }
      : { ...judgeOne(row, of.get(row) ?? [], names, posts), ...understoodUnit(row) }
  })
}

/** Beside an unreadable cell only the unit is looked for: no post can be made of the row. */
function unitFault({ cells, unread = [] }: SheetRow, units: UnitFinder): CellFault | undefined {
  if (unread.includes('unit') || unread.includes('superior')) return undefined
  const unit = units.find(cells.unit, cells.superior)
  return isFault(unit) ? unit : undefined
}

function judgeOne(
  row: Read,
  holders: readonly Holder[],
  names: ReadonlyMap<string, string>,
  posts: readonly Post[],
): Verdict {
  const [only] = holders
  if (!only)
    return {
      faults: [
        refused(
          'fullName',
          `Chưa có người tên «${row.cells.fullName}» ở ${row.unit.name}. Hãy nhập danh sách đoàn viên, cán bộ trước, hoặc xem lại họ tên.`,
        ),
      ],
    }
  const label = (person: Person) => namedInLine(person, names.get(person.unitId) ?? '')
  if (only.isSure) {
    const held = posts.find((post) => post.personId === only.person.id && isSame(post, row))
    return {
      faults: held
        ? [
            doubtful(
              'title',
              `${label(only.person)} đã có chức vụ «${held.title}» từ ngày này hoặc trước đó. Ghi thêm sẽ thành hai dòng.`,
            ),
          ]
        : [],
    }
  }
  const options = holders.slice(0, 8).map(({ person }) => ({ code: `is ${person.id}`, label: `Là ${label(person)}` }))
  return {
    faults: [doubtful('fullName', 'Chưa rõ là người nào. Hãy chọn đúng người, hoặc bỏ qua dòng này.')],
    options: [...options, { code: 'skip', label: 'Bỏ qua dòng này' }],
  }
}

const isSame = (post: Post, { post: given, body, unit }: Read): boolean =>
  post.unitId === unit.id &&
  post.bodyId === (body?.id ?? null) &&
  fold(post.title) === fold(given.title) &&
  post.validTo === null

async function openWriter(given: ImportGround) {
  // No unit that a row names ends before its posts are written.
  await holdTree(given.tx)
  const ground = new Ground(given, await openUnits(given), true)
  const done = { posts: 0, skipped: 0 }
  const write = async (rows: readonly DecidedRow[]): Promise<void> => {
    const taken = rows.filter((row) => row.decision !== 'skip')
    done.skipped += rows.length - taken.length
    const read: Read[] = []
    for (const row of taken) read.push(sound(await ground.read(row)))
    const holders = await holdersOf(given, read)
    const chosen = await findPeople(
      given.tx,
      taken.flatMap((row) => personOfDecision(row.decision) ?? []),
    )
    const posts = read.map((row, n) => {
      const id = personOfDecision(taken[n]?.decision ?? null)
      const person = id ? chosen.find((one) => one.id === id) : holders[n]?.[0]?.person
      if (!person || person.mergedInto || !isWithin(given, person))
        throw new Refusal('conflict', 'people.changed-meanwhile')
      return { person, post: postOf(row, person) }
    })
    await insertPosts(given.tx, given.actor.federationId, posts)
    done.posts += posts.length
  }
  const finish = async (): Promise<ImportOutcome> => ({
    words: `Đã ghi ${done.posts} chức vụ${done.skipped ? `, bỏ qua ${done.skipped} dòng` : ''}.`,
    details: done,
  })
  return { write, finish }
}

function sound(row: Read | CellFault): Read {
  if ('severity' in row) throw new Refusal('conflict', 'people.changed-meanwhile')
  return row
}

const postOf = ({ post, unit, body }: Read, person: Person): Post => ({
  id: newId(),
  personId: person.id as PersonId,
  fullName: person.fullName,
  unitId: unit.id,
  unitName: unit.name,
  path: unit.path,
  bodyId: body?.id ?? null,
  title: post.title,
  bodyRole: post.bodyRole,
  isLeader: post.isLeader,
  isManager: post.isManager,
  isFullTime: post.isFullTime,
  validFrom: post.validFrom,
  validTo: post.validTo,
})

export const postsImport: ImportKind = {
  name: 'people.posts',
  title: 'Chức vụ',
  verb: managePeople,
  templateVersion: 1,
  guide: [
    'Mỗi dòng là một chức vụ của một người; một người có thể có nhiều dòng.',
    'Người phải có trong danh sách đoàn viên, cán bộ trước; nhiều người cùng tên thì được hỏi lại.',
    'Chủ tịch, Phó Chủ tịch được hiểu là lãnh đạo công đoàn.',
  ],
  columns: async () => postColumns,
  openJudge: async (given) => {
    const ground = new Ground(given, await openUnits(given), false)
    return { judge: (rows) => judge(ground, rows) }
  },
  openWriter,
}
