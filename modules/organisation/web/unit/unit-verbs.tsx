/** What may be done to the unit; each verb opens its own small form. */
import { Button } from 'antd'
import { useState } from 'react'
import { useReply } from '#platform/ui'
import { showTree } from '../../contract.ts'
import type { UnitPage } from '../../views.ts'
import { AddUnit } from '../forms/add-unit.tsx'
import { EndUnit } from '../forms/end-unit.tsx'
import { MoveUnit } from '../forms/move-unit.tsx'
import { RenameUnit } from '../forms/rename-unit.tsx'

type Verb = 'add' | 'rename' | 'move' | 'end'

export function UnitVerbs({ page }: { readonly page: UnitPage }) {
  const [verb, setVerb] = useState<Verb>()
  const { abilities, unit } = page
  const tree = useReply(showTree, {}, { enabled: verb !== undefined })
  const close = () => setVerb(undefined)
  const offered: readonly (readonly [Verb, string, boolean])[] = [
    ['add', 'Thêm đơn vị trực thuộc', abilities.canAddUnit],
    ['rename', 'Đổi tên', abilities.canRename],
    ['move', 'Chuyển cấp trên', abilities.canMove],
    ['end', 'Giải thể', abilities.canEnd],
  ]
  return (
    <>
      {offered.map(
        ([name, label, isAllowed]) =>
          isAllowed && (
            <Button key={name} danger={name === 'end'} onClick={() => setVerb(name)}>
              {label}
            </Button>
          ),
      )}
      {verb === 'add' && tree.data && <AddUnit tree={tree.data} parentId={unit.id} onClose={close} />}
      {verb === 'rename' && tree.data && <RenameUnit unit={unit} types={tree.data.types} onClose={close} />}
      {verb === 'move' && tree.data && <MoveUnit unit={unit} tree={tree.data} onClose={close} />}
      {verb === 'end' && <EndUnit unit={unit} onClose={close} />}
    </>
  )
}
