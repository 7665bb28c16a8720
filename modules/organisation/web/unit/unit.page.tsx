/** One unit on a day: what it is called and was called, who leads it, what stands below, what became of it. */
import { showDay } from '#platform/kernel'
import {
  Answer,
  type Fact,
  History,
  type HistoryLine,
  PageLink,
  Panel,
  PrintButton,
  RecordPage,
  Slot,
  showNumber,
  usePageParams,
  useReply,
  useSession,
} from '#platform/ui'
import { showUnit } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import { employerWords, historyWords, type OrganisationEntry, yearWords } from '../../vi.ts'
import type { UnitPage } from '../../views.ts'
import { treeAddress, unitAddress } from '../addresses.ts'
import { BodiesPanel } from '../standing/bodies-panel.tsx'
import { FiguresPanel } from '../standing/figures-panel.tsx'
import { ProfilePanel } from '../standing/profile-panel.tsx'
import { SeatsPanel } from '../standing/seats-panel.tsx'
import { useDay } from '../use-day.ts'
import { Banners } from './banners.tsx'
import { Events, Successions } from './events.tsx'
import { NamesOverTime, UnitsBelow } from './parts.tsx'
import { Sections, sectionAddress, useSection } from './sections.tsx'
import { UnitVerbs } from './unit-verbs.tsx'
import '../organisation.css'
import './unit.css'

const lost = { title: 'Không tìm thấy đơn vị này.', to: treeAddress(), label: 'Về Tổ chức' }

export default function UnitRecordPage() {
  const { unitId } = usePageParams()
  const { query } = useDay()
  const page = useReply(showUnit, { params: { unitId: unitId as UnitId }, query })
  return (
    <Answer of={page} lost={lost}>
      {(reply) => <UnitRecord page={reply} />}
    </Answer>
  )
}

function UnitRecord({ page }: { readonly page: UnitPage }) {
  const { kept, day } = useDay()
  const { today } = useSession()
  const section = useSection()
  const { unit } = page
  return (
    <RecordPage
      title={unit.name}
      note={unit.typeName}
      back={<PageLink to={treeAddress(kept)}>← Tổ chức</PageLink>}
      alert={
        <>
          <Banners page={page} day={day} today={today} />
          <Sections page={page} day={kept} />
        </>
      }
      {...(section === 'chung' ? { facts: factsOf(page, kept) } : {})}
      verbs={
        <>
          {day === today && <UnitVerbs page={page} />}
          <span className="spacer" />
          <PrintButton />
        </>
      }
    >
      {section === 'chung' && (
        <>
          <Successions title="Đơn vị kế thừa" links={page.successors} />
          <Successions title="Tiếp nối từ" links={page.predecessors} />
          <Events page={page} most={latestShown} />
        </>
      )}
      {section === 'don-vi' && <UnitsBelow key={unit.id} page={page} day={kept} />}
      {section === 'can-bo' && <Slot name="unit" given={{ unitId: unit.id, on: day }} />}
      {section === 'hoat-dong' && (
        <>
          <BodiesPanel unitId={unit.id} on={day} />
          <FiguresPanel unitId={unit.id} on={day} />
          <SeatsPanel blocks={page.blocks} />
          <ProfilePanel unitId={unit.id} on={day} />
        </>
      )}
      {section === 'lich-su' && <Past page={page} />}
    </RecordPage>
  )
}

const latestShown = 3

const Past = ({ page }: { readonly page: UnitPage }) => (
  <>
    <Events page={page} />
    <NamesOverTime names={page.names} />
    {page.history.length > 0 && (
      <Panel title="Ai đã ghi">
        <History lines={page.history.map(lineOf)} />
      </Panel>
    )}
  </>
)

function factsOf(
  { unit, superior, names, membersBelow, below }: UnitPage,
  day: ReturnType<typeof useDay>['kept'],
): Fact[] {
  const since = names[0]?.validFrom
  return [
    ['Tên viết tắt', unit.shortName],
    ['Cấp trên trực tiếp', superior && <PageLink to={unitAddress(superior.id, day)}>{superior.name}</PageLink>],
    // Of a unit above the grassroots nobody asks for them.
    ...(below.total === 0 || unit.sectorName ? [['Ngành', unit.sectorName] as const] : []),
    ...(below.total === 0 || unit.employerKind
      ? [['Khu vực', unit.employerKind && employerWords[unit.employerKind]] as const]
      : []),
    ['Năm công tác', yearWords[unit.yearKind]],
    ['Hoạt động từ', since ? showDay(since) : null],
    ['Đơn vị trực thuộc các cấp', belowLink({ unit, below, day })],
    [
      'Đoàn viên',
      membersBelow.women === null
        ? showNumber(membersBelow.members)
        : `${showNumber(membersBelow.members)} (nữ ${showNumber(membersBelow.women)})`,
    ],
  ]
}

type BelowGiven = Pick<UnitPage, 'unit' | 'below'> & { readonly day: ReturnType<typeof useDay>['kept'] }

const belowLink = ({ unit, below, day }: BelowGiven) =>
  below.total > 0 ? <PageLink to={sectionAddress(unit.id, 'don-vi', day)}>{showNumber(below.total)}</PageLink> : '0'

const lineOf = ({ at, actorName, entry, details }: UnitPage['history'][number]): HistoryLine => ({
  key: `${at} ${entry}`,
  at,
  sentence: `${actorName} ${historyWords[entry as OrganisationEntry] ?? ''}`,
  note: noteOf(details),
})

/** "CĐCS A → CĐCS B, từ ngày 01/09/2019": the few details every entry of this slice writes. */
function noteOf(details: Record<string, unknown>): string {
  const { from, to, name, title, on } = details as Record<string, string | undefined>
  const what = from && to ? `${from} → ${to}` : [name ?? to, title].filter(Boolean).join(', ')
  const day = on ? `từ ngày ${showDay(on as never)}` : ''
  return [what, day].filter(Boolean).join(', ')
}
