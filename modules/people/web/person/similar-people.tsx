/** People who may be the one being added, with the reasons; each must be answered before a second record is made. */
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Tag } from '#platform/ui'
import { standingWords } from '../../vi.ts'
import type { Candidate } from '../../views.ts'
import { personAddress } from '../addresses.ts'
import { Reasons, verdictWords } from '../parts/reasons.tsx'
import { birthOf } from '../parts/words.ts'

type Given = {
  readonly candidates: readonly Candidate[]
  readonly notThese: readonly string[]
  readonly onAnswer: (personId: Candidate['id'], isOther: boolean) => void
}

export function SimilarPeople({ candidates, notThese, onAnswer }: Given) {
  const open = candidates.filter(({ id }) => !notThese.includes(id)).length
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // It comes while somebody types further up: the bar of verbs must not hide it.
    box.current?.querySelector('.people-line')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section
      ref={box}
      id="field-similar"
      tabIndex={-1}
      className="similar-people"
      aria-labelledby="similar-people"
      aria-live="polite"
    >
      <h2 id="similar-people">Có thể trùng với {candidates.length} người đã có</h2>
      <p className="quiet">
        {open > 0
          ? 'Nếu là cùng một người, hãy mở hồ sơ đó và không thêm nữa. Nếu không phải, hãy trả lời từng người.'
          : 'Đã trả lời hết: người đang thêm là một người khác.'}
      </p>
      {candidates.map((candidate) => (
        <SimilarPerson
          key={candidate.id}
          candidate={candidate}
          isOther={notThese.includes(candidate.id)}
          onAnswer={(isOther) => onAnswer(candidate.id, isOther)}
        />
      ))}
    </section>
  )
}

type LineGiven = {
  readonly candidate: Candidate
  readonly isOther: boolean
  readonly onAnswer: (isOther: boolean) => void
}

function SimilarPerson({ candidate, isOther, onAnswer }: LineGiven) {
  const { fullName, unitName, title, verdict, standing, reasons, id } = candidate
  const born = birthOf(candidate)
  return (
    <div className="people-line">
      <div>
        <strong>{fullName}</strong> <Tag tone={verdict === 'same' ? 'late' : 'soon'}>{verdictWords[verdict]}</Tag>
        <div className="quiet">
          {[born && `sinh ${born}`, title, unitName, standing !== 'active' && standingWords[standing]]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <Reasons of={reasons} />
      </div>
      <div className="people-line-verbs">
        {/* In another tab: what is typed here must not be lost by looking. */}
        <a className="button-link" href={personAddress(id)} target="_blank" rel="noreferrer">
          Xem hồ sơ <span className="only-heard">{fullName}, mở thẻ mới</span>
        </a>
        <Button aria-pressed={isOther} type={isOther ? 'primary' : 'default'} onClick={() => onAnswer(!isOther)}>
          {isOther ? '✓ Không phải người này' : 'Không phải người này'}
        </Button>
      </div>
    </div>
  )
}
