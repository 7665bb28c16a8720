/**
 * Every read against the walls: one district fills its part of the product with words that nobody else knows; then its
 * neighbour asks every list, search and record, also for the neighbour's own ids. A read without a case here fails.
 */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as access from '#modules/access'
import * as documents from '#modules/documents'
import { planText } from '#modules/documents/testing'
import { getDesk, listNotices } from '#modules/inbox'
import * as organisation from '#modules/organisation'
import * as people from '#modules/people'
import * as plan from '#modules/plan'
import { addressOf, type Endpoint, isWrite, type Sent } from '#platform/http'
import { localDate } from '#platform/kernel'
import { routesOf } from './compose.ts'
import { startTestProduct, type TestClient, type TestProduct } from './testing.ts'
import { fillStanding, standingCases } from './testing-walls-standing.ts'
import { fillWorkbook, textOf, workbookCases } from './testing-walls-workbook.ts'

const canary = 'Xylanthus'
const day = localDate('2020-01-15')
const seen = {
  draft: '',
  issued: '',
  closed: '',
  common: '',
  import: '',
  obligation: '',
  duty: '',
  unit: '',
  below: '',
  person: '',
  transfer: '',
  likeness: '',
  body: '',
  block: '',
  run: '',
}
const sets: { id: string; name: string }[] = []
let seasonId = ''
let rootId = ''
let product: TestProduct
let owner: TestClient
const neighbours: Record<string, TestClient> = {}

const word = (what: string) => `${canary} ${what}`
const postOf = async (client: TestClient) => (await client.call(access.getMe)).posts[0]
const someTask = (unitId: string) => {
  const target = { kind: 'unit' as const, id: unitId, name: word('đích') }
  return {
    text: word('nhiệm vụ'),
    note: word('ghi chú'),
    parties: [{ role: 'lead' as const, printed: word('bên'), target }],
    duties: [{ kind: 'year_report' as const, title: word('việc'), due: { op: 'by' as const, date: '2020-01-20' } }],
  }
}

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  const administrator = await product.signIn('quantri')
  owner = await product.signIn('lanhdao.sinho')
  for (const name of ['canbo.tamduong', 'lanhdao.tamduong', 'canbo.giaoduc'])
    neighbours[name] = await product.signIn(name)
  neighbours['quantri.tamduong'] = await ownAdministrator(administrator)
  seen.unit = (await postOf(owner))?.unitId ?? ''
  rootId = (await postOf(administrator))?.unitId ?? ''
  seasonId = (await owner.call(plan.listSeasons)).currentId ?? ''
  sets.push(...(await owner.call(organisation.listSets)).sets)
  await fillOrganisation(administrator)
  await fillDocuments()
  seen.run = await fillWorkbook(administrator, seen.unit, word)
  await bindEverybody(await product.signIn('lanhdao.tinh'))
  await fillPlans('a')
})
afterAll(() => product.stop())

/** Has every right that can be given, at the neighbour's place. */
async function ownAdministrator(administrator: TestClient): Promise<TestClient> {
  const unitId = (await postOf(neighbours['canbo.tamduong'] as TestClient))?.unitId ?? ''
  const [userName, next] = ['quantri.tamduong', 'suối reo dưới chân Pu Ta Leng']
  const body = { unitId, roleCode: 'administrator', displayName: 'Quản trị huyện', userName }
  const { oneTimePassword } = await administrator.call(access.createAccount, { body })
  const first = await product.signIn(userName, oneTimePassword)
  await first.call(access.changePassword, { body: { current: oneTimePassword, next } })
  return product.signIn(userName, next)
}

async function fillOrganisation(administrator: TestClient): Promise<void> {
  const params = { unitId: seen.unit }
  const founded = localDate('2018-01-01')
  const unit = {
    parentId: seen.unit,
    typeCode: 'grassroots_union',
    name: word('CĐCS'),
    shortName: '',
    validFrom: founded,
    decision: { note: word('ghi chú') },
  }
  seen.below = (await administrator.call(organisation.addUnit, { body: unit })).id
  const office = { kind: 'office' as const, name: word('ban'), validFrom: founded }
  seen.body = (await administrator.call(organisation.addBody, { params, body: office })).id
  const post = { title: word('chức vụ'), validFrom: founded }
  const person = { unitId: seen.unit, fullName: word('người'), memberSince: founded, post, ethnicity: 'thai' }
  seen.person = (await administrator.call(people.addPerson, { body: person })).id
  await fillPeople(administrator, founded)
  seen.block = await fillStanding(administrator, seen, word)
  const account = {
    roleCode: 'clerk',
    displayName: word('tài khoản'),
    userName: 'xylanthus',
    email: 'xylanthus@mau.vn',
  }
  await administrator.call(access.createAccount, { body: { ...account, unitId: seen.unit } })
  const ended = localDate('2019-06-01')
  const renamed = {
    name: word('CĐCS tên mới'),
    shortName: '',
    effectiveOn: ended,
    version: 1,
    decision: { note: 'mẫu' },
  }
  await administrator.call(organisation.renameUnit, { params: { unitId: seen.below }, body: renamed })
}

/** A household, a discipline, somebody on the way to the unit below, and two rows that may be one person. */
async function fillPeople(administrator: TestClient, founded: ReturnType<typeof localDate>): Promise<void> {
  await administrator.call(people.savePeopleSettings, { body: { withHouseholds: true } })
  const household = { headName: word('chủ hộ'), address: word('bản'), peopleCount: 3, validFrom: founded }
  await administrator.call(people.addHousehold, { body: { unitId: seen.unit, ...household } })
  const params = { personId: seen.person }
  const decision = { decisionNumber: word('số'), decisionOn: founded, decidedBy: word('ai') }
  const discipline = { form: 'warning', reason: word('lý do'), ...decision, validFrom: founded }
  await administrator.call(people.addDiscipline, { params, body: discipline })
  const going = { toUnitId: seen.below, opinion: word('nhận xét'), effectiveOn: localDate('2019-06-01') }
  seen.transfer = (await administrator.call(people.proposeTransfer, { params, body: going })).id
  const like = { unitId: seen.unit, fullName: word('người'), memberSince: founded }
  const other = await administrator.call(people.addPerson, { body: { ...like, notThese: [seen.person as never] } })
  const body = { fullName: word('người'), identifier: '012085000001', version: other.version }
  await administrator.call(people.correctPerson, { params: { personId: other.id }, body })
  seen.likeness = await pairKeptApart()
}

/** The pair just decided: it stands in no list, and may still be asked for by its id. */
async function pairKeptApart(): Promise<string> {
  const database = new pg.Client({ connectionString: product.ownerUrl })
  await database.connect()
  const { rows } = await database.query<{ id: string }>('select id from people.likenesses')
  await database.end()
  return rows[0]?.id ?? ''
}

async function fillDocuments(): Promise<void> {
  const text = planText.replaceAll('năm 2020', `năm 2020 ${canary}`)
  const sent = { query: { unitId: seen.unit }, file: new File([text], `${canary}.txt`) }
  seen.import = (await owner.call(documents.importDocument, sent)).importId
}

const issue = async (who: TestClient, drafted: plan.Plan, number: string) => {
  const sent = { version: drafted.version, number, issuedOn: day }
  return (await who.call(plan.issuePlan, { params: { planId: drafted.id }, body: sent })).plan
}

/** A draft, a plan that is amended and reported on, a plan that is closed; `round` keeps their numbers apart. */
async function fillPlans(round: string): Promise<void> {
  const body = { kind: 'topical' as const, title: word('kế hoạch'), unitId: seen.unit, seasonId, place: word('nơi') }
  const tasks = [someTask(seen.unit), someTask(seen.below)]
  const draft = () => owner.call(plan.draftPlan, { body: { ...body, tasks } })
  seen.draft = (await draft()).id
  const issued = await issue(owner, await draft(), word(`1${round}`))
  seen.issued = issued.id
  seen.duty = issued.tasks[0]?.duties[0]?.id ?? ''
  const closing = await issue(owner, await draft(), word(`2${round}`))
  seen.closed = closing.id
  const closed = { version: closing.version, reason: word('kết thúc') }
  await owner.call(plan.closePlan, { params: { planId: closing.id }, body: closed })
  await reportOwn(seen.issued)
  const task = { ...someTask(seen.unit), text: word('sửa') }
  const changes = [{ op: 'change' as const, taskId: issued.tasks[0]?.id ?? '', task }]
  const amendment = { version: issued.version, reason: word('lý do'), changes }
  await owner.call(plan.amendPlan, { params: { planId: issued.id }, body: amendment })
}

async function reportOwn(planId: string): Promise<void> {
  const query = { unitId: seen.unit, limit: 200 }
  const { obligations } = await owner.call(plan.listObligations, { query })
  const mine = obligations.find((one) => one.planId === planId && one.state === 'open')
  seen.obligation = mine?.id ?? ''
  const body = { version: mine?.version ?? 0, note: word('báo cáo') }
  await owner.call(plan.reportObligation, { params: { obligationId: seen.obligation }, body })
}

/** What binds both districts: here they could see each other's work. */
async function bindEverybody(head: TestClient): Promise<void> {
  const districts = sets.find((one) => one.name.startsWith('LĐLĐ các huyện'))
  const target = { kind: 'set' as const, id: districts?.id ?? '', name: districts?.name ?? '' }
  const tasks = ['Một', 'Hai'].map((text) => ({
    text,
    parties: [{ role: 'lead' as const, printed: target.name, target }],
    duties: [{ kind: 'registration' as const, title: text, due: { op: 'by' as const, date: '2020-01-20' } }],
  }))
  const body = { kind: 'topical' as const, title: 'Kế hoạch chung', unitId: rootId, seasonId, tasks }
  seen.common = (await issue(head, await head.call(plan.draftPlan, { body }), '1/KH-LĐLĐ')).id
  await reportOwn(seen.common)
}

type Case = { readonly endpoint: Endpoint; readonly sent: Sent<Endpoint>; readonly status: readonly number[] }

const list = <E extends Endpoint>(endpoint: E, ...sent: Sent<E>[]): Case[] =>
  (sent.length > 0 ? sent : [{} as Sent<E>]).map((one) => ({ endpoint, sent: one as Sent<Endpoint>, status: [200] }))
/** What the neighbour may not see does not exist. */
const unseen = <E extends Endpoint>(endpoint: E, ...sent: Sent<E>[]): Case[] =>
  sent.map((one) => ({ endpoint, sent: one as Sent<Endpoint>, status: [404] }))
/** Clerks may not ask at all; the neighbour's own administrator may. */
const managed = <E extends Endpoint>(endpoint: E, ...sent: Sent<E>[]): Case[] =>
  sent.map((one) => ({ endpoint, sent: one as Sent<Endpoint>, status: [200, 403] }))

/** Only who manages units may ask at all; the neighbour's unit does not exist for them. */
const preview = (unit: string): Case[] => {
  const query = { effectiveOn: day, acts: organisation.actsInAddress([{ act: 'dissolved', unit }]) }
  return [
    { endpoint: organisation.previewReorganisation, sent: { query } as unknown as Sent<Endpoint>, status: [403, 404] },
  ]
}

const cases = (ownId = ''): Case[] => {
  const plans = [seen.draft, seen.issued, seen.closed].map((planId) => ({ params: { planId } }))
  const units = [seen.unit, seen.below].map((unitId) => ({ params: { unitId } }))
  const board = [{}, { issuerId: rootId }, { issuerId: seen.unit }, { planId: seen.issued }]
  return [
    ...list(organisation.showTree, {}, { query: { on: localDate('2019-01-01') } }),
    ...list(organisation.showBranch, {}, { query: { superior: rootId, ended: '1' } }),
    ...list(organisation.showBranch, { query: { superior: seen.unit } }),
    ...list(organisation.showTreeDays),
    ...list(organisation.compareDays, { query: { from: localDate('2004-01-01') } }),
    ...list(organisation.listUnits, {}, { query: { q: 'xyl' } }, { query: { kind: 'grassroots_union', ended: '1' } }),
    ...list(organisation.exportUnits, {}, { query: { q: 'xyl' } }),
    ...unseen(organisation.showUnit, ...units),
    ...list(organisation.showUnit, { params: { unitId: rootId } }, { params: { unitId: ownId } }),
    ...[canary, 'xyl', 'Sìn Hồ', 'người', 'CĐCS'].flatMap((q) =>
      list(organisation.searchOrganisation, { query: { q } }),
    ),
    ...list(organisation.listUnitKinds),
    ...preview(seen.below),
    ...list(organisation.listSets),
    ...sets.flatMap(({ id }) => [
      ...list(
        organisation.showSetUnits,
        { params: { setId: id } },
        { params: { setId: id }, query: { base: seen.unit } },
      ),
    ]),
    ...list(organisation.listBlocks),
    ...workbookCases({ run: seen.run, unit: seen.unit, own: ownId || rootId }),
    ...standingCases({ ...seen, root: rootId, own: ownId || rootId, sets: sets.map((set) => set.id) }),
    ...list(people.listPeople, {}, { query: { q: 'xyl' } }),
    ...unseen(people.listPeople, { query: { unitId: seen.unit } }),
    ...list(people.searchPeople, { query: { q: 'xyl' } }),
    ...unseen(people.showPerson, { params: { personId: seen.person } }),
    ...list(people.listPersonChoices),
    ...unseen(people.listUnitPeople, ...units),
    ...list(people.listUnitPeople, { params: { unitId: rootId } }),
    ...unseen(people.listBodyMembers, { params: { bodyId: seen.body } }),
    ...unseen(people.findCandidates, { query: { unitId: seen.unit, fullName: word('người') } }),
    ...managed(people.findCandidates, { query: { unitId: ownId, fullName: word('người') } }),
    ...list(people.listTransfers, {}, { query: { direction: 'in' } }),
    ...unseen(people.listTransfers, { query: { unitId: seen.unit } }),
    ...unseen(people.showTransfer, { params: { transferId: seen.transfer } }),
    ...list(people.listLikenesses, {}, { query: { personId: seen.person } }),
    ...unseen(people.listLikenesses, { query: { unitId: seen.unit } }),
    ...unseen(people.showLikeness, { params: { likenessId: seen.likeness } }),
    ...list(people.exportPeople, {}, { query: { q: 'xyl' } }),
    ...unseen(people.exportPeople, { query: { unitId: seen.unit } }),
    ...list(people.exportTransfers, {}, { query: { direction: 'in' } }),
    ...list(people.exportHouseholds),
    ...list(people.getPeopleSettings),
    ...list(people.listHouseholds),
    ...unseen(people.listHouseholds, { query: { unitId: seen.unit } }),
    ...list(access.getMe),
    ...list(access.getSetUpState),
    ...managed(access.listAccounts, {}, { query: { q: 'xyl' } }),
    ...managed(access.exportAccounts, {}, { query: { q: 'xyl' } }),
    ...list(documents.listImports, {}, { query: { unitId: seen.unit } }),
    ...list(documents.exportImports, {}, { query: { unitId: seen.unit } }),
    ...unseen(documents.getImport, { params: { importId: seen.import } }),
    ...unseen(documents.downloadImportFile, { params: { importId: seen.import } }),
    ...list(getDesk),
    ...unseen(getDesk, { query: { unitId: seen.unit } }),
    ...list(listNotices),
    ...list(plan.listSeasons),
    ...list(plan.listPlans, {}, { query: { relation: 'below' } }, { query: { relation: 'above' } }),
    ...list(plan.exportPlans, {}, { query: { relation: 'below' } }),
    ...list(plan.getPlan, { params: { planId: seen.common } }),
    ...unseen(plan.getPlan, ...plans),
    ...unseen(plan.listPlanHistory, ...plans),
    ...unseen(plan.proposePlan, { params: { importId: seen.import } }),
    ...list(plan.listObligations, {}, { query: { unitId: seen.unit } }),
    ...unseen(plan.getObligation, { params: { obligationId: seen.obligation } }),
    ...board.flatMap((query) => list(plan.getBoard, { query: { ...query, show: 'all' } })),
    ...board.flatMap((query) => list(plan.listBoardObligations, { query: { ...query, show: 'all' } })),
    ...board.flatMap((query) => list(plan.exportBoard, { query: { ...query, show: 'all' } })),
    ...board.flatMap((query) => list(plan.exportBoardObligations, { query: { ...query, show: 'all' } })),
    ...list(plan.listBoardObligations, { query: { dutyId: seen.duty } }, { query: { unitId: seen.unit, show: 'all' } }),
    ...list(plan.getCalendar, {}, { query: { unitId: seen.unit } }),
  ]
}

describe('a read', () => {
  it('has a case here', () => {
    const reads = routesOf(product.product).filter(({ endpoint }) => !isWrite(endpoint))
    const tried = new Set(cases().map((one) => one.endpoint.name))
    expect(reads.map(({ endpoint }) => endpoint.name).filter((name) => !tried.has(name))).toEqual([])
  })

  it('shows the words to whom they belong, so that their absence means something', async () => {
    const answers = await Promise.all(
      [
        plan.listObligations,
        plan.listPlans,
        plan.getCalendar,
        organisation.showTree,
        documents.listImports,
        documents.exportImports,
      ].map(async (one) => {
        const response = await owner.fetch(addressOf(one, {}))
        return `${one.name} ${(await textOf(response)).includes(canary)}`
      }),
    )
    expect(answers.filter((answer) => !answer.endsWith('true'))).toEqual([])
  })

  it('shows a neighbour none of them, whatever is asked for', async () => {
    const leaks: string[] = []
    for (const [name, client] of Object.entries(neighbours)) {
      for (const { endpoint, sent, status } of cases((await postOf(client))?.unitId)) {
        const address = addressOf(endpoint, sent)
        const response = await client.fetch(address)
        const text = await textOf(response)
        const is = `${name} ${address.replace(/[0-9a-f-]{36}/g, '…')} ${response.status}`
        if (text.toLowerCase().includes(canary.toLowerCase())) leaks.push(`${is} says ${canary}`)
        if (!status.includes(response.status)) leaks.push(`${is} instead of ${status}`)
      }
    }
    expect(leaks).toEqual([])
  })

  it('counts nothing of a neighbour: every answer is the same after it has worked on', async () => {
    const client = neighbours['quantri.tamduong'] as TestClient
    const asked = cases((await postOf(client))?.unitId).filter(({ status }) => status.includes(200))
    const ask = () =>
      Promise.all(
        asked.map(async ({ endpoint, sent }) => {
          const address = addressOf(endpoint, sent)
          return `${address} ${await textOf(await client.fetch(address))}`
        }),
      )
    const before = await ask()
    await reportOwn(seen.common)
    await fillPlans('b')
    expect(await ask()).toEqual(before)
  })
})
