/** The sample federation "Lai Châu 2020": an organisation of that size, made-up people, a clock set to January 2020. */
import { addDefaultRoles, addGrant, addUser, hashPassword } from '#modules/access/server'
import type { UnitId } from '#modules/organisation'
import { findRoot, listUnitsBelow, loadOrganisation, setClockOffset } from '#modules/organisation/server'
import { loadPeople } from '#modules/people/server'
import { addSeason } from '#modules/plan/server'
import { type Database, inTransaction, type Tx } from '#platform/db'
import { dayOf, daysBetween, type FederationId, fold, localDate, type TreePath } from '#platform/kernel'
import { generateOrganisation, type Size } from '../../bench/generate/index.ts'

const password = 'Thidua@2020mau'
const firstDay = localDate('2020-01-15')
const rightsFrom = localDate('2015-01-01')
const seed = 2020

type SampleAccount = { readonly userName: string; readonly what: string; readonly password: string }
type Place = { readonly id: UnitId; readonly path: TreePath; readonly name: string }

export const sampleAccounts: readonly SampleAccount[] = [
  { userName: 'canbo.tinh', what: 'cán bộ thi đua, LĐLĐ tỉnh Lai Châu', password },
  { userName: 'lanhdao.tinh', what: 'lãnh đạo, LĐLĐ tỉnh Lai Châu', password },
  { userName: 'quantri', what: 'quản trị, LĐLĐ tỉnh Lai Châu', password },
  { userName: 'canbo.tamduong', what: 'cán bộ thi đua, LĐLĐ huyện Tam Đường', password },
  { userName: 'lanhdao.tamduong', what: 'lãnh đạo, LĐLĐ huyện Tam Đường', password },
  { userName: 'canbo.sinho', what: 'cán bộ thi đua, LĐLĐ huyện Sìn Hồ', password },
  { userName: 'canbo.giaoduc', what: 'cán bộ thi đua, Công đoàn ngành Giáo dục', password },
]

/** Loads everything in one transaction: a start that is cut off leaves nothing half-made. */
export async function loadSample(database: Database, size: Size, now: Date): Promise<void> {
  const passwordHash = await hashPassword(password)
  await inTransaction(database, {}, async (tx) => {
    const { organisation, people } = generateOrganisation({ seed, size })
    await loadOrganisation(tx, organisation)
    const federationId = organisation.federation.id
    await loadPeople(tx, federationId, organisation.units, people)
    await addDefaultRoles(tx, federationId)
    const root = await findRoot(tx)
    if (!root) throw new Error('the sample has no root unit')
    const places = [root, ...(await listUnitsBelow(tx, root.path, { on: firstDay, depth: 'direct' }))]
    await addAccounts(tx, federationId, places, passwordHash, now)
    await addSeason(tx, { federationId, year: 2020 })
    await addSeason(tx, { federationId, year: 2021 })
    await setClockOffset(tx, federationId, daysBetween(dayOf(now), firstDay) * 86_400_000)
  })
}

async function addAccounts(
  tx: Tx,
  federationId: FederationId,
  places: readonly Place[],
  passwordHash: string,
  now: Date,
): Promise<void> {
  const add = async (userName: string, displayName: string, place: Place, roleCode: string) => {
    const user = { federationId, displayName, userName, email: null, passwordHash, mustChangePassword: false, now }
    const userId = await addUser(tx, user)
    if (!userId) return
    const grant = { federationId, userId, unitId: place.id, unitPath: place.path, roleCode, from: rightsFrom }
    await addGrant(tx, grant)
  }
  for (const place of places) {
    const label = labelOf(place.name)
    await add(`canbo.${label}`, `Cán bộ mẫu (${place.name})`, place, 'clerk')
    await add(`lanhdao.${label}`, `Lãnh đạo mẫu (${place.name})`, place, 'head')
  }
  const [federation] = places
  if (federation) await add('quantri', 'Quản trị mẫu', federation, 'administrator')
  if (federation) await add('kiemtra', 'Người kiểm tra mẫu', federation, 'auditor')
}

/** "LĐLĐ huyện Tam Đường" → tamduong, "Công đoàn ngành Giáo dục" → giaoduc, "LĐLĐ tỉnh Lai Châu" → tinh. */
function labelOf(name: string): string {
  const plain = fold(name)
  if (/^(ldld|lien doan lao dong) tinh/.test(plain)) return 'tinh'
  const bare = plain.replace(/^(ldld|lien doan lao dong|cong doan co so|cdcs|cong doan nganh|cong doan|cdn|cd)\s+/, '')
  const kind = bare.replace(/^(huyen|thi xa|truong|nganh)\s+/, '')
  return (kind.match(/[a-z0-9]+/g) ?? []).join('').slice(0, 30)
}
