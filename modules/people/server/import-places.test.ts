/** What an import may touch: people at or below its unit, records its sender manages, units and bodies that stand still meanwhile. */
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as organisation from '#modules/organisation'
import { inTransaction } from '#platform/db'
import { localDate, type TreePath, type UserId } from '#platform/kernel'
import type { CellValue, DecidedRow, ImportGround, ImportKind, SheetRow } from '#platform/xlsx'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import { addPerson, pageOf, unitIdOf } from '../testing.ts'
import { peopleImport } from './import/people.ts'
import { postsImport } from './import/posts.ts'

let product: TestProduct
let owner: pg.Client
let administrator: TestClient
let clerk: TestClient
let home: organisation.UnitId
let path: TreePath
const today = localDate('2020-01-15')
const from = localDate('2018-01-01')
const decision = { number: '9/QĐ', on: from, by: 'Ban Thường vụ' }

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  owner = new pg.Client({ connectionString: product.ownerUrl })
  await owner.connect()
  administrator = await product.signIn('quantri')
  clerk = await product.signIn('canbo.tamduong')
  home = await unitIdOf(clerk, 'LĐLĐ huyện Tam Đường')
  path = (await clerk.call(getMe)).posts[0]?.unitPath as TreePath
})
afterAll(async () => {
  await owner.end()
  await product.stop()
})

/** A sender who sees the whole federation, of a run at Tam Đường. */
async function asSender<T>(work: (ground: ImportGround) => Promise<T>, verb = 'person.manage'): Promise<T> {
  const me = await clerk.call(getMe)
  const root = `${path.slice(0, path.indexOf('/', 1))}/` as TreePath
  const actor = {
    ...{ userId: me.user.id as UserId, displayName: 'Cán bộ mẫu', federationId: me.federation.id },
    grants: [{ unitId: home, path: root, verbs: new Set(['organisation.read', verb]) }],
  }
  const walls = { federationId: me.federation.id, walls: [root], own: [root], line: [root] }
  return inTransaction(product.product.database, { walls }, (tx) =>
    work({ tx, actor, now: new Date('2020-01-15T03:00:00Z'), today, unit: { id: home, path } }),
  )
}

type Cells = Record<string, CellValue>
const rowsOf = (rows: readonly Cells[]): SheetRow[] => rows.map((cells, at) => ({ line: at + 2, cells }))
const judged = (kind: ImportKind, rows: readonly Cells[]) =>
  asSender(async (ground) => (await kind.openJudge(ground)).judge(rowsOf(rows)))
const write = async (ground: ImportGround, kind: ImportKind, row: Cells, decision: string | null = null) => {
  const writer = await kind.openWriter(ground)
  await writer.write([{ line: 2, cells: row, decision } satisfies DecidedRow])
  await writer.finish()
}
/** Is the work still waiting for somebody? */
const isWaiting = async (work: Promise<unknown>) =>
  (await Promise.race([work.then(() => 'done'), wait(500).then(() => 'waiting')])) === 'waiting'

describe('a run at a unit', () => {
  const given = { fullName: 'Lò Thị Xa', birthOn: '1981-04-05', identifier: '012081000007' }

  it('names nobody from elsewhere, though its sender could see them', async () => {
    const sinHo = await product.signIn('canbo.sinho')
    await addPerson(sinHo, await unitIdOf(sinHo, 'LĐLĐ huyện Sìn Hồ'), given)
    const { identifier, ...rest } = given
    const verdicts = await judged(peopleImport, [rest, { fullName: 'Người Khác', identifier }])
    expect(verdicts[0]).toEqual({ faults: [] })
    expect(verdicts[1]?.faults).toMatchObject([{ severity: 'refused', column: 'identifier' }])
    const posts = await judged(postsImport, [{ ...rest, title: 'Ủy viên', validFrom: '2018-03-01' }])
    expect(posts[0]?.faults).toMatchObject([{ severity: 'refused', column: 'fullName' }])
    expect(JSON.stringify([verdicts, posts])).not.toContain('Sìn Hồ')
  })

  it('fills in only records that its sender manages, and writes it down', async () => {
    const known = await addPerson(clerk, home, { fullName: 'Tao Thị Trống', birthOn: '1988-02-03' })
    const row = { fullName: 'Tao Thị Trống', birthOn: '1988-02-03', partyMemberSince: '2012-05-19' }
    const fill = (verb?: string) => asSender((ground) => write(ground, peopleImport, row, `is ${known.id}`), verb)
    await expect(fill('history.read')).rejects.toMatchObject({ kind: 'forbidden', code: 'people.not-allowed' })
    expect((await pageOf(clerk, known.id)).person.partyMemberSince).toBeNull()
    await fill()
    expect((await pageOf(clerk, known.id)).person.partyMemberSince).toBe('2012-05-19')
    const { rows } = await owner.query(
      `select details from platform.history where subject_id = $1 and entry = 'people.person-corrected'`,
      [known.id],
    )
    expect(rows.map(({ details }) => details.fields)).toEqual([['partyMemberSince']])
  })
})

describe('while an import writes', () => {
  it('no unit ends', async () => {
    const unit = await administrator.call(organisation.addUnit, {
      body: {
        ...{ parentId: home, typeCode: 'grassroots_union', shortName: '' },
        name: 'CĐCS Sắp hết',
        validFrom: from,
        decision,
      },
    })
    const ending = await asSender(async (ground) => {
      await write(ground, peopleImport, { fullName: 'Vàng Thị Kịp', unit: 'CĐCS Sắp hết' })
      // Into its own superior: its place stays, so that nothing but the held tree stands in the way.
      const ending = administrator.call(organisation.mergeUnits, {
        body: { units: [{ id: unit.id }], into: { id: home }, effectiveOn: localDate('2020-01-10'), decision },
      })
      expect(await isWaiting(ending)).toBe(true)
      return { ending }
    })
    await ending.ending
    const { rows } = await owner.query('select 1 from people.memberships where unit_id = $1 and valid_to is null', [
      unit.id,
    ])
    expect(rows).toEqual([])
  })

  it('nobody else is named head of the body', async () => {
    const body = await administrator.call(organisation.addBody, {
      params: { unitId: home },
      body: { kind: 'council', name: 'Hội đồng chờ', validFrom: from },
    })
    await addPerson(clerk, home, { fullName: 'Hù Văn Trước' })
    await addPerson(clerk, home, { fullName: 'Hù Văn Sau' })
    const head = { title: 'Chủ tịch Hội đồng', validFrom: '2019-03-01', validTo: '2019-12-01', bodyRole: 'chair' }
    const name = (ground: ImportGround, fullName: string) =>
      write(ground, postsImport, { ...head, fullName, body: 'Hội đồng chờ' })
    const second = await asSender(async (ground) => {
      await name(ground, 'Hù Văn Trước')
      const second = asSender((other) => name(other, 'Hù Văn Sau')).catch((error: unknown) => error)
      expect(await isWaiting(second)).toBe(true)
      return { second }
    })
    expect(await second.second).toMatchObject({ code: 'people.changed-meanwhile' })
    const { rows } = await owner.query('select full_name from people.posts where body_id = $1', [body.id])
    expect(rows).toEqual([{ full_name: 'Hù Văn Trước' }])
  })
})

describe('a post in a body that has ended', () => {
  it('is taken for the days on which the body was there', async () => {
    const { id } = await administrator.call(organisation.addBody, {
      params: { unitId: home },
      body: { kind: 'department', name: 'Ban Đã hết', validFrom: from },
    })
    await administrator.call(organisation.endBody, {
      params: { bodyId: id },
      body: { effectiveOn: localDate('2019-01-01') },
    })
    await addPerson(clerk, home, { fullName: 'Giàng A Ban' })
    const row = { fullName: 'Giàng A Ban', title: 'Ủy viên', body: 'Ban Đã hết' }
    const verdicts = await judged(postsImport, [
      { ...row, validFrom: '2018-03-01', validTo: '2018-12-01' },
      { ...row, validFrom: '2018-03-01' },
      { ...row, validFrom: '2019-06-01' },
    ])
    expect(verdicts.map(({ faults }) => faults.map((fault) => fault.column))).toEqual([[], ['validTo'], ['body']])
  })
})
