/** Units that should sit in a block and do not; which kinds should is a setting of who forms the blocks. */
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { LocalDate } from '#platform/kernel'
import { Callout, FormDialog, PageLink, showNumber, useVerb } from '#platform/ui'
import { expectInBlocks } from '../../contract.ts'
import type { WithoutBlock } from '../../views.ts'
import { unitAddress } from '../addresses.ts'
import { usePrinting } from '../use-printing.ts'

type Given = { readonly reply: WithoutBlock; readonly day: LocalDate | undefined }

const firstShown = 12

export function WithoutBlockPanel({ reply, day }: Given) {
  const [isSetting, setSetting] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const isPrinting = usePrinting()
  const { units, expected, former, canManage } = reply
  if (expected === 0 && !canManage) return null
  const shown = isWhole || isPrinting ? units : units.slice(0, firstShown)
  return (
    <>
      <Callout
        tone={units.length > 0 ? 'soon' : 'fulfilled'}
        title={
          units.length > 0
            ? `${showNumber(units.length)} đơn vị trực thuộc chưa thuộc khối nào`
            : `Cả ${showNumber(expected)} đơn vị phải ở trong khối đều đã có khối`
        }
      >
        {units.length > 0 && (
          <ul className="unit-names">
            {shown.map((unit) => (
              <li key={unit.id}>
                <PageLink to={unitAddress(unit.id, day)}>{unit.name}</PageLink>
              </li>
            ))}
          </ul>
        )}
        <div className="row-verbs not-printed">
          {shown.length < units.length && (
            <Button onClick={() => setWhole(true)}>Xem cả {showNumber(units.length)} đơn vị</Button>
          )}
          {canManage && <Button onClick={() => setSetting(true)}>Loại đơn vị phải ở trong khối</Button>}
        </div>
      </Callout>
      {isSetting && <Expected former={former} reply={reply} onClose={() => setSetting(false)} />}
    </>
  )
}

type ExpectedGiven = {
  readonly former: WithoutBlock['former']
  readonly reply: WithoutBlock
  readonly onClose: () => void
}

function Expected({ former, reply, onClose }: ExpectedGiven) {
  const verb = useVerb(expectInBlocks, { done: 'Đã ghi loại đơn vị phải ở trong khối.', onDone: onClose })
  const all = reply.types.map((type) => type.code)
  const [chosen, setChosen] = useState<readonly string[]>(reply.expectedTypes ?? all)
  const send = () => {
    const isAll = all.every((code) => chosen.includes(code))
    void verb.send({ params: { unitId: former.id }, body: { expectedTypes: isAll ? null : [...chosen] } })
  }
  return (
    <FormDialog
      title="Loại đơn vị phải ở trong khối"
      note={`Trong các đơn vị trực thuộc ${former.name}. Đơn vị thuộc loại được chọn mà chưa ở khối nào sẽ được nêu tên.`}
      label="Ghi"
      errors={{}}
      verb={verb}
      onSubmit={send}
      onClose={onClose}
    >
      <fieldset className="kind-choices">
        <legend className="only-heard">Loại đơn vị</legend>
        {reply.types.map(({ code, name, count }) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
            }
          >
            {name} <span className="quiet">({showNumber(count)})</span>
          </Checkbox>
        ))}
      </fieldset>
    </FormDialog>
  )
}
