/** The year of the header as a season of the plan; when it is not open yet, says so and opens it for who may. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import {
  Answer,
  ConfirmButton,
  EmptyState,
  PageHeader,
  RefusalAlert,
  useAddressState,
  useReply,
  useSession,
  useVerb,
} from '#platform/ui'
import { listSeasons, openSeason, type Season } from '../../contract.ts'
import { LabelledChoice } from './choice.tsx'

const param = 'nam'

export type Seasons = {
  readonly season: Season
  /** The calendar year and the school years that touch it. */
  readonly choices: readonly Season[]
  readonly canOpen: boolean
}

type Given = { readonly title: string; readonly children: (seasons: Seasons) => ReactNode }

export function InSeason({ title, children }: Given) {
  const { year } = useSession()
  const [chosen] = useAddressState(param)
  const reply = useReply(listSeasons)
  return (
    <Answer of={reply}>
      {({ seasons, canOpen }) => {
        const choices = seasons.filter((one) => one.year === year || (one.kind === 'school' && one.year === year - 1))
        const season = choices.find((one) => one.id === chosen) ?? choices.find((one) => one.kind === 'calendar')
        if (season) return children({ season, choices, canOpen })
        return <NotOpen title={title} year={year} canOpen={canOpen} />
      }}
    </Answer>
  )
}

/** Only when there is something to choose: a school year beside the calendar year. */
export function SeasonChoice({ season, choices }: Seasons) {
  const [, choose] = useAddressState(param)
  if (choices.length < 2) return null
  const options = choices.map((one) => ({ value: one.id, label: one.name }))
  return <LabelledChoice label="Năm" value={season.id} options={options} onChange={choose} />
}

function NotOpen({ title, year, canOpen }: { title: string; year: number; canOpen: boolean }) {
  const open = useVerb(openSeason, { done: (season) => `Đã mở ${season.name}.` })
  return (
    <>
      <PageHeader title={title} />
      <RefusalAlert refused={open.refused} />
      <EmptyState title={`Năm thi đua ${year} chưa được mở.`}>
        {canOpen ? (
          <>
            <p>Mở năm thi đua rồi mới lập và đưa kế hoạch của năm vào được.</p>
            <Button
              type="primary"
              loading={open.isRunning}
              onClick={() => void open.send({ body: { kind: 'calendar', year } })}
            >
              Mở năm thi đua {year}
            </Button>
          </>
        ) : (
          <p>
            Lãnh đạo LĐLĐ tỉnh đăng nhập, mở trang này và bấm “Mở năm thi đua {year}”. Hoặc chọn năm khác ở đầu trang.
          </p>
        )}
      </EmptyState>
    </>
  )
}

/** The education sector is reviewed by school year; it is opened beside the calendar year. */
export function OpenSchoolYear({ year }: { readonly year: number }) {
  const open = useVerb(openSeason, { done: (season) => `Đã mở ${season.name}.` })
  return (
    <ConfirmButton
      label={`Mở năm học ${year}–${year + 1}`}
      title={`Mở năm học ${year}–${year + 1}?`}
      isRunning={open.isRunning}
      onConfirm={async () => (await open.send({ body: { kind: 'school', year } })) !== undefined}
    >
      <p>
        Năm học là một năm thi đua riêng, bên cạnh năm thi đua {year}, dùng cho đơn vị xét thi đua theo năm học (ngành
        giáo dục). Mở rồi thì không bỏ được.
      </p>
      <RefusalAlert refused={open.refused} />
    </ConfirmButton>
  )
}
