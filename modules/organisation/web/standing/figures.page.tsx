/** Số liệu đoàn viên: members by the units directly below, on a day, with totals and the years before. */
import { showDay } from '#platform/kernel'
import {
  Answer,
  ButtonLink,
  Callout,
  EmptyState,
  LegalDateField,
  ListPage,
  PageLink,
  Panel,
  showNumber,
  useAddressState,
  useReply,
  useSession,
} from '#platform/ui'
import { exportFigures, showFigures } from '../../contract.ts'
import type { UnitId } from '../../domain/unit.ts'
import type { FiguresPage as Page } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { UnitFinder } from '../pick/unit-finder.tsx'
import { useDay } from '../use-day.ts'
import { figuresAddress, importFiguresAddress } from './addresses.ts'
import { FiguresTable } from './figures-table.tsx'
import { Known } from './numbers.tsx'
import { Trend } from './trend.tsx'
import '../organisation.css'
import './standing.css'

export default function FiguresPage() {
  const { day, query, kept, setDay } = useDay()
  const { today } = useSession()
  const [unitId, setUnitId] = useAddressState('don-vi')
  const asked = { ...query, ...(unitId ? { unit: unitId as UnitId } : {}) }
  const reply = useReply(showFigures, { query: asked })
  const page = reply.data
  return (
    <ListPage
      title="Số liệu đoàn viên"
      note={page ? `${page.unit.name}, tại ngày ${showDay(page.on)}` : `Tại ngày ${showDay(day)}`}
      exports={{ of: exportFigures, sent: { query: asked } }}
      verbs={page?.canImport && <ButtonLink to={importFiguresAddress}>Nhập từ Excel</ButtonLink>}
      filters={
        <div className="two-filters">
          <UnitFinder
            name="don-vi"
            label="Đơn vị"
            isRequired
            value={page ? { ...page.unit, note: '' } : null}
            key={page?.unit.id ?? ''}
            onChange={(unit) => unit && setUnitId(unit.id)}
          />
          <LegalDateField name="ngay" label="Tại ngày" isRequired value={day} onChange={setDay} today={today} />
        </div>
      }
    >
      <Answer of={reply}>
        {(data) => (
          <>
            {data.superior && (
              <p className="panel-note not-printed">
                <PageLink to={figuresAddress(data.superior.id, kept)}>↑ {data.superior.name}</PageLink>
              </p>
            )}
            <Totals page={data} />
            <Doubts page={data} />
            {data.rows.length > 0 || data.own ? (
              <FiguresTable page={data} day={kept} />
            ) : (
              <EmptyState title="Đơn vị không có đơn vị trực thuộc vào ngày này">
                Số đoàn viên của riêng đơn vị được ghi ở{' '}
                <PageLink to={unitAddress(data.unit.id)}>trang của đơn vị</PageLink>.
              </EmptyState>
            )}
            {data.trend.length > 1 && (
              <Panel title="Qua các năm">
                <Trend trend={data.trend} />
                <p className="quiet panel-note">
                  Mỗi năm tính theo cây tổ chức của chính ngày đó; năm có sắp xếp tổ chức không so sánh trực tiếp được
                  với năm trước.
                </p>
              </Panel>
            )}
          </>
        )}
      </Answer>
    </ListPage>
  )
}

function Totals({ page }: { readonly page: Page }) {
  const { total } = page
  const numbers: readonly (readonly [string, number | null, number])[] = [
    ['Đoàn viên', total.reported > 0 ? total.members : null, 0],
    ['Nữ', total.women, total.unknown.women],
    ['Dân tộc thiểu số', total.ethnicMinorities, total.unknown.ethnicMinorities],
    ['Lao động trực tiếp', total.directWorkers, total.unknown.directWorkers],
  ]
  return (
    <dl className="figure-totals">
      {numbers.map(([label, value, unknown]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Known value={value} />
          </dd>
          {value !== null && unknown > 0 && <dd className="quiet">chưa rõ ở {showNumber(unknown)} đơn vị</dd>}
        </div>
      ))}
    </dl>
  )
}

/** What keeps the total from being the whole truth. */
function Doubts({ page }: { readonly page: Page }) {
  const { total, countedTwice, carrying } = page
  return (
    <>
      {(total.missing > 0 || total.stale > 0) && (
        <Callout
          tone="soon"
          title={[
            total.missing > 0 && `${showNumber(total.missing)} đơn vị chưa có số`,
            total.stale > 0 && `${showNumber(total.stale)} đơn vị có số cũ quá một năm`,
          ]
            .filter(Boolean)
            .join('; ')}
        >
          Tổng gồm số gần nhất của {showNumber(total.reported)} đơn vị. Mở từng đơn vị bên dưới để biết đơn vị nào.
        </Callout>
      )}
      {carrying.length > 0 && (
        <Callout tone="soon" title={`${showNumber(carrying.length)} đơn vị cần báo lại số liệu sau sáp nhập`}>
          <p>
            Cho tới khi có số mới, tổng vẫn gồm số gần nhất của các đơn vị đã sáp nhập vào:{' '}
            {carrying.slice(0, 5).map((unit, at) => (
              <span key={unit.id}>
                {at > 0 && ', '}
                <PageLink to={unitAddress(unit.id)}>{unit.name}</PageLink>
              </span>
            ))}
            {carrying.length > 5 && '…'}
          </p>
        </Callout>
      )}
      {countedTwice.length > 0 && (
        <Callout
          tone="soon"
          title={`${showNumber(countedTwice.length)} đơn vị vừa có số của mình, vừa có số của đơn vị bên dưới`}
        >
          <p>
            Hãy kiểm tra có cộng hai lần không:{' '}
            {countedTwice.slice(0, 5).map((unit, at) => (
              <span key={unit.id}>
                {at > 0 && ', '}
                <PageLink to={unitAddress(unit.id)}>{unit.name}</PageLink>
              </span>
            ))}
            {countedTwice.length > 5 && '…'}
          </p>
        </Callout>
      )}
    </>
  )
}
