/** SQL of plans. */
import { sql } from 'kysely'
import { type Tx, typed } from '#platform/db'
import {
  type FederationId,
  found,
  type Id,
  type LocalDate,
  newId,
  Refusal,
  type TreePath,
  yearOf,
} from '#platform/kernel'
import type { PlanFacts, PlanKind, Signer } from '../domain/plan.ts'
import type { PlanState } from '../domain/states.ts'
import type { PlanTables } from './tables.ts'

const tables = (tx: Tx) => typed<PlanTables>(tx)
const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

export type StoredPlan = {
  readonly id: Id<'plan'>
  readonly federationId: FederationId
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly unitName: string
  readonly seasonId: Id<'season'>
  readonly kind: PlanKind
  readonly state: PlanState
  readonly number: string | null
  readonly issuedOn: LocalDate | null
  readonly title: string
  readonly issuerName: string | null
  readonly place: string | null
  readonly signer: Signer | null
  readonly superiorPlanId: Id<'plan'> | null
  readonly superiorCitation: string | null
  readonly importId: Id<'import'> | null
  readonly closedReason: string | null
  readonly version: number
}

export async function getPlan(tx: Tx, id: Id<'plan'>): Promise<StoredPlan> {
  const row = found(
    await tables(tx).selectFrom('plan.plans').selectAll().where('id', '=', id).executeTakeFirst(),
    'plan.not-found',
  )
  return {
    id: row.id,
    federationId: row.federation_id,
    unitId: row.unit_id,
    unitPath: row.unit_path,
    unitName: row.unit_name,
    seasonId: row.season_id,
    kind: row.kind,
    state: row.state,
    number: row.number,
    issuedOn: row.issued_on,
    title: row.title,
    issuerName: row.issuer_name,
    place: row.place,
    signer: row.signer as Signer | null,
    superiorPlanId: row.superior_plan_id,
    superiorCitation: row.superior_citation,
    importId: row.import_id,
    closedReason: row.closed_reason,
    version: row.version,
  }
}

type Owner = {
  readonly federationId: FederationId
  readonly unitId: Id<'unit'>
  readonly unitPath: TreePath
  readonly unitName: string
}

const factColumns = (facts: PlanFacts) => ({
  kind: facts.kind,
  title: facts.title,
  number: facts.number || null,
  issued_on: facts.issuedOn,
  issued_year: facts.issuedOn && yearOf(facts.issuedOn),
  issuer_name: facts.issuerName || null,
  place: facts.place || null,
  signer: json(facts.signer),
  superior_plan_id: facts.superiorPlanId,
  superior_citation: facts.superiorCitation || null,
})

export async function insertPlan(
  tx: Tx,
  owner: Owner,
  given: { facts: PlanFacts; seasonId: Id<'season'>; importId: Id<'import'> | null; at: Date },
): Promise<Id<'plan'>> {
  const id = newId<'plan'>()
  await refusingDuplicates(
    () =>
      tables(tx)
        .insertInto('plan.plans')
        .values({
          ...factColumns(given.facts),
          id,
          federation_id: owner.federationId,
          unit_id: owner.unitId,
          unit_path: owner.unitPath,
          unit_name: owner.unitName,
          season_id: given.seasonId,
          import_id: given.importId,
          state: 'draft',
          closed_reason: null,
          version: 1,
          updated_at: given.at,
        })
        .execute(),
    given.facts.number,
  )
  return id
}

export async function saveFacts(
  tx: Tx,
  plan: StoredPlan,
  given: { facts: PlanFacts; seasonId: Id<'season'>; at: Date },
): Promise<void> {
  await savePlan(tx, plan, { ...factColumns(given.facts), season_id: given.seasonId, updated_at: given.at })
}

/** Raises the version; refuses when somebody else did so since it was loaded. */
export async function saveDraft(tx: Tx, plan: StoredPlan, at: Date): Promise<void> {
  await savePlan(tx, plan, { updated_at: at })
}

export async function saveState(
  tx: Tx,
  plan: StoredPlan,
  given: {
    state: PlanState
    at: Date
    number?: string | null
    issuedOn?: LocalDate | null
    closedReason?: string | null
  },
): Promise<void> {
  await savePlan(tx, plan, {
    state: given.state,
    updated_at: given.at,
    ...(given.number === undefined ? {} : { number: given.number }),
    ...(given.issuedOn === undefined
      ? {}
      : { issued_on: given.issuedOn, issued_year: given.issuedOn && yearOf(given.issuedOn) }),
    ...(given.closedReason === undefined ? {} : { closed_reason: given.closedReason }),
  })
}

async function savePlan(tx: Tx, plan: StoredPlan, values: Record<string, unknown>): Promise<void> {
  const result = await refusingDuplicates(
    () =>
      tables(tx)
        .updateTable('plan.plans')
        .set({ ...values, version: plan.version + 1 })
        .where('id', '=', plan.id)
        .where('version', '=', plan.version)
        .executeTakeFirst(),
    values.number,
  )
  if (result.numUpdatedRows !== 1n) throw new Refusal('conflict', 'plan.changed-meanwhile')
}

export async function deleteDraft(tx: Tx, plan: StoredPlan): Promise<void> {
  const result = await tables(tx)
    .deleteFrom('plan.plans')
    .where('id', '=', plan.id)
    .where('version', '=', plan.version)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (result.numDeletedRows !== 1n) throw new Refusal('conflict', 'plan.changed-meanwhile')
}

/**
 * Amending and closing move the open obligations of a plan in one statement. Whoever opens one again meanwhile would slip
 * through between reading and writing: they wait for each other here, while many units may open theirs side by side.
 */
export async function holdPlan(tx: Tx, planId: Id<'plan'>, how: 'alone' | 'with-others'): Promise<void> {
  const key = sql`hashtextextended(${planId}, 0)`
  await (how === 'alone'
    ? sql`select pg_advisory_xact_lock(${key})`
    : sql`select pg_advisory_xact_lock_shared(${key})`
  ).execute(tx)
}

const refusalOf: Record<string, string> = {
  plans_one_annual_per_unit_and_season: 'plan.second-annual-plan',
  plans_one_per_number: 'plan.number-taken',
  plans_one_per_import: 'plan.import-not-readable',
}

/** Two clerks may act in the same moment: then the engine's own rule says no, and it is said in our words. */
async function refusingDuplicates<T>(work: () => Promise<T>, number: unknown): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    const refusal = code === '23505' ? refusalOf[constraint ?? ''] : undefined
    if (refusal)
      throw new Refusal('conflict', refusal, {
        unit: 'Đơn vị',
        season: 'năm thi đua này',
        number: typeof number === 'string' ? number : '',
        title: 'văn bản khác',
      })
    throw error
  }
}

export async function findAnnualPlan(
  tx: Tx,
  unitId: Id<'unit'>,
  seasonId: Id<'season'>,
): Promise<Id<'plan'> | undefined> {
  const row = await tables(tx)
    .selectFrom('plan.plans')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('season_id', '=', seasonId)
    .where('kind', '=', 'annual')
    .executeTakeFirst()
  return row?.id
}

/** Another issued document of the unit with the same number in the same year. */
export async function findSameNumber(
  tx: Tx,
  plan: StoredPlan,
  number: string,
  issuedOn: LocalDate,
): Promise<string | undefined> {
  const row = await tables(tx)
    .selectFrom('plan.plans')
    .select('title')
    .where('unit_id', '=', plan.unitId)
    .where('issued_year', '=', yearOf(issuedOn))
    .where('number', '=', number)
    .where('state', '<>', 'draft')
    .where('id', '<>', plan.id)
    .executeTakeFirst()
  return row?.title
}

export async function isIssuedAbove(tx: Tx, id: Id<'plan'>, unitPath: TreePath): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('plan.plans')
    .select(['unit_path', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined && row.state !== 'draft' && row.unit_path !== unitPath && unitPath.startsWith(row.unit_path)
}

export type DraftHead = Pick<StoredPlan, 'id' | 'kind' | 'number' | 'title'> & { readonly updatedAt: Date }

const mostDrafts = 50

/** What the unit has drafted and not issued, the latest first. */
export async function listDrafts(tx: Tx, unitId: Id<'unit'>): Promise<DraftHead[]> {
  return tables(tx)
    .selectFrom('plan.plans')
    .select(['id', 'kind', 'number', 'title', 'updated_at as updatedAt'])
    .where('unit_id', '=', unitId)
    .where('state', '=', 'draft')
    .orderBy('updated_at', 'desc')
    .limit(mostDrafts)
    .execute()
}
