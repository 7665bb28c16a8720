/** The plan 142/KH-LĐLĐ, from pasted text to the obligations of the year. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getImport, pasteDocument, saveDecisions } from '#modules/documents'
import * as plan from '../contract.ts'
import { Cast } from './testing.ts'

const samples = join(import.meta.dirname, '../../../samples/documents')
let cast: Cast

beforeAll(async () => {
  cast = await Cast.start()
})
afterAll(async () => cast.product.stop())

async function takeIn(file: string, purpose: 'plan' | 'guidance' = 'plan') {
  const text = readFileSync(join(samples, file), 'utf8')
  const body = { unitId: cast.unitOf.clerk.id as never, purpose, text }
  const { importId } = await cast.as.clerk.call(pasteDocument, { body })
  return importId
}

/** Accepts every proposal the reader was not sure of, as a clerk does who has looked at them. */
async function acceptAll(importId: string) {
  const params = { importId: importId as never }
  const view = await cast.as.clerk.call(getImport, { params })
  const accepted = (all: readonly unknown[]) =>
    Object.fromEntries(all.map((_, index) => [index, { verdict: 'accepted' as const }]))
  const names = Object.fromEntries(
    view.names.flatMap((name) => (name.target ? [] : [[name.printed, name.match.target ?? null]])),
  )
  const decisions = {
    ...view.decisions,
    names,
    tasks: accepted(view.reading.tasks),
    deadlines: accepted(view.reading.deadlines),
    conditions: accepted(view.reading.conditions),
  }
  await cast.as.clerk.call(saveDecisions, { params, body: { version: view.version, decisions } })
}

describe('a plan that is read from a document', () => {
  it('is proposed with 31 rows and six more duties, three of them dated, and nothing is written yet', async () => {
    const importId = await takeIn('000-ke-hoach-142.txt')
    await acceptAll(importId)
    const proposal = await cast.as.clerk.call(plan.proposePlan, { params: { importId } })
    expect(proposal.facts).toMatchObject({ kind: 'annual', number: '142/KH-LĐLĐ', issuedOn: '2020-01-14' })
    expect(proposal.seasonId).toBe(cast.seasonId)
    const rows = proposal.tasks.filter(({ task }) => task.number !== null)
    expect(rows).toHaveLength(31)
    expect(proposal.tasks).toHaveLength(37)
    const dated = proposal.tasks.flatMap(({ task }) => task.duties).filter((duty) => duty.due.op === 'by')
    expect(dated.map((duty) => [duty.kind, duty.due.date, duty.consequence])).toEqual([
      ['registration', '2020-01-30', 'not-considered'],
      ['half_year_report', '2020-06-15', 'late-mark'],
      ['year_report', '2020-12-20', 'late-mark'],
    ])
    const upward = proposal.tasks.filter(({ task }) => task.duties.some((duty) => duty.kind === 'upward'))
    expect(upward.map(({ task }) => task.number)).toEqual(['7', '15', '17', '18', '31', '33', null])
    const launch = proposal.tasks.flatMap(({ task }) => task.duties).find((duty) => duty.kind === 'launch')
    expect(launch?.consequence).toBe('not-considered')
    expect(proposal.tasks.every(({ task }) => task.parties.every((party) => party.target !== null))).toBe(true)
    expect((await cast.as.clerk.call(plan.listPlans)).plans).toEqual([])
  })

  it('is confirmed once, issued, and owed by every unit it names', async () => {
    const importId = await takeIn('000-ke-hoach-142.txt').catch(
      async (error: { refused: { details: { importId: string } } }) => error.refused.details.importId,
    )
    const proposal = await cast.as.clerk.call(plan.proposePlan, { params: { importId: importId as never } })
    const { facts, unitId, seasonId, tasks } = proposal
    const body = {
      ...facts,
      importId: importId as never,
      unitId,
      seasonId: seasonId ?? ('' as never),
      tasks: tasks.map(({ task }) => task),
    }
    const drafted = await cast.as.clerk.call(plan.draftPlanFromImport, { body })
    expect(drafted).toMatchObject({ state: 'draft', importId, number: '142/KH-LĐLĐ', findings: [] })
    expect(drafted.tasks).toHaveLength(37)
    const again = await cast.refusal('clerk', plan.draftPlanFromImport, { body: { ...body, kind: 'topical' } })
    expect(again).toMatchObject({ status: 409, code: 'plan.import-not-readable' })

    const params = { planId: drafted.id }
    const issued = await cast.as.head.call(plan.issuePlan, { params, body: { version: drafted.version } })
    const mine = await cast.obligationsOf('district', drafted.id)
    const registration = mine.find((one) => one.kind === 'registration')
    expect(registration).toMatchObject({
      due: { op: 'by', dueOn: '2020-01-30' },
      legalGround: 'Mục IV.2, Kế hoạch 142/KH-LĐLĐ',
      consequence: 'not-considered',
    })
    expect(mine.filter((one) => one.kind === 'registration')).toHaveLength(1)
    const own = await cast.obligationsOf('clerk', drafted.id)
    const report = own.find((one) => one.kind === 'upward' && one.title.includes('6 tháng'))
    expect(report?.addressees).toHaveLength(4)
    expect(own.every((one) => one.consequence === 'none')).toBe(true)
    expect(issued.obligations).toBeGreaterThan(100)
  })

  it('may be guidance: obligations without a second annual plan', async () => {
    const importId = await takeIn('002-huong-dan.txt', 'guidance')
    await acceptAll(importId)
    const { facts, tasks } = await cast.as.clerk.call(plan.proposePlan, { params: { importId } })
    expect(facts).toMatchObject({ kind: 'guidance', number: null })
    const dated = tasks.flatMap(({ task }) => task.duties).filter((duty) => duty.due.date?.length === 10)
    expect(dated.map((duty) => [duty.kind, duty.due.op, duty.due.date, duty.consequence])).toEqual([
      ['year_report', 'by', '2020-12-10', 'not-considered'],
      ['award_dossier', 'by', '2020-12-10', 'not-considered'],
      ['registration', 'before', '2021-01-15', 'late-mark'],
    ])
  })

  it('is not shown to another unit', async () => {
    const importId = await takeIn('001-ke-hoach-203.txt')
    expect(await cast.refusal('district', plan.proposePlan, { params: { importId } })).toMatchObject({ status: 404 })
  })

  it('can be made again from its document when the draft is dropped', async () => {
    const importId = await takeIn('003-ke-hoach-71.txt')
    const params = { importId: importId as never }
    const { facts, unitId, seasonId, tasks } = await cast.as.clerk.call(plan.proposePlan, { params })
    const body = {
      ...facts,
      kind: 'topical' as const,
      importId: importId as never,
      unitId,
      seasonId: seasonId ?? cast.seasonId,
      tasks: tasks.map(({ task }) => task),
    }
    const draft = await cast.as.clerk.call(plan.draftPlanFromImport, { body })
    expect((await cast.as.clerk.call(getImport, { params })).state).toBe('confirmed')
    await cast.as.clerk.call(plan.discardPlan, { params: { planId: draft.id }, body: { version: draft.version } })
    expect(await cast.as.clerk.call(getImport, { params })).toMatchObject({ state: 'to-confirm', confirmedAs: null })
    await expect(cast.as.clerk.call(plan.draftPlanFromImport, { body })).resolves.toBeDefined()
  })
})
