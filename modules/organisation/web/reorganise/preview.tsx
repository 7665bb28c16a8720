/** What the decision would touch, in plain words; the same reckoning as the writing, with nothing written. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { fold } from '#platform/kernel'
import { Answer, Callout, Field, FieldLink, PageLink, Panel, showNumber, VerbsBar } from '#platform/ui'
import type { PreviewReply } from '../../views.ts'
import { reorganiseImportAddress, unitAddress } from '../addresses.ts'

type Given = {
  readonly of: {
    readonly data: PreviewReply | undefined
    readonly error: Error | null
    readonly refetch: () => unknown
  }
  readonly isWriting: boolean
  readonly onBack: () => void
  readonly onWrite: () => void
}

/** What ends does not come back: it is written only with this word. */
const word = 'KẾT THÚC'

export function Preview({ of, isWriting, onBack, onWrite }: Given) {
  const [typed, setTyped] = useState('')
  const isConfirmed = fold(typed) === fold(word)
  return (
    <Answer of={of}>
      {({ acts, ended, effects }) => (
        <>
          <Panel title="Quyết định này sẽ">
            <ol className="preview-acts">
              {acts.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ol>
          </Panel>
          <Effects effects={effects} />
          {ended.length > 0 && (
            <Ended ended={ended}>
              <Field name="word" label={`Gõ “${word}” để xác nhận`} isRequired>
                {(control) => <Input {...control} value={typed} onChange={(event) => setTyped(event.target.value)} />}
              </Field>
            </Ended>
          )}
          <VerbsBar>
            <Button type="primary" loading={isWriting} disabled={ended.length > 0 && !isConfirmed} onClick={onWrite}>
              Ghi quyết định
            </Button>
            <Button onClick={onBack}>Quay lại sửa</Button>
            {ended.length > 0 && !isConfirmed && <FieldLink name="word">Gõ {word} ở khung đỏ để ghi</FieldLink>}
          </VerbsBar>
        </>
      )}
    </Answer>
  )
}

export const TooLong = ({ onBack }: { readonly onBack: () => void }) => (
  <Callout tone="soon" title="Quyết định có quá nhiều việc để xem trước một lần">
    Hãy bớt việc rồi ghi làm nhiều lần, hoặc nhập danh sách sắp xếp từ{' '}
    <PageLink to={reorganiseImportAddress}>tệp Excel</PageLink>: ở đó từng dòng được kiểm tra trước khi ghi.
    <p>
      <Button onClick={onBack}>Quay lại sửa</Button>
    </p>
  </Callout>
)

type EndedGiven = { readonly ended: PreviewReply['ended']; readonly children: React.ReactNode }

const Ended = ({ ended, children }: EndedGiven) => (
  <Callout tone="late" title={`${showNumber(ended.length)} đơn vị kết thúc hoạt động, không hoàn lại được`}>
    <ul className="preview-names">
      {ended.map(({ id, name, keeperName }) => (
        <li key={id}>
          <PageLink to={unitAddress(id)}>{name}</PageLink> – trang và hồ sơ tìm thấy dưới {keeperName}
        </li>
      ))}
    </ul>
    {children}
  </Callout>
)

const groups: Readonly<Record<string, string>> = {
  units: 'Đơn vị',
  figures: 'Số liệu',
  people: 'Cán bộ, đoàn viên',
  blocks: 'Khối thi đua',
  sets: 'Nhóm đơn vị trong kế hoạch',
  obligations: 'Việc phải làm',
}

/** More lines than these are folded, so that the verb below stays in reach. */
const mostOpen = 3

const Effects = ({ effects }: { readonly effects: PreviewReply['effects'] }) => (
  <Panel title="Những gì thay đổi theo">
    {effects.length === 0 ? (
      <p>Không đơn vị, số liệu, khối thi đua, nhóm đơn vị hay việc đang chờ nào khác thay đổi theo.</p>
    ) : (
      <dl className="facts">
        {[...Map.groupBy(effects, ({ about }) => about)].map(([about, lines]) => (
          <div key={about}>
            <dt>{groups[about] ?? 'Phần khác'}</dt>
            <dd>
              {lines.length > mostOpen ? (
                <details>
                  <summary>{foldedWords(lines)}</summary>
                  <EffectLines lines={lines} />
                </details>
              ) : (
                <EffectLines lines={lines} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    )}
  </Panel>
)

/** Folded lines still say what they are about: "6 thay đổi: «Công đoàn cơ sở», «Cơ quan LĐLĐ»". */
function foldedWords(lines: PreviewReply['effects']): string {
  const named = new Set(lines.flatMap(({ words }) => /«[^»]+»/.exec(words) ?? []))
  const whose = named.size > 0 ? `: ${[...named].join(', ')}` : ''
  return `${showNumber(lines.length)} thay đổi${whose}`
}

const EffectLines = ({ lines }: { readonly lines: PreviewReply['effects'] }) => (
  <ul className="preview-effects">
    {lines.map(({ about, words, count, names }) => (
      <li key={`${about} ${words}`}>
        {names.length === 0 ? (
          words
        ) : (
          <details>
            <summary>{words}</summary>
            <p className="quiet">
              {names.join('; ')}
              {count > names.length && ` và ${showNumber(count - names.length)} mục nữa`}
            </p>
          </details>
        )}
      </li>
    ))}
  </ul>
)
