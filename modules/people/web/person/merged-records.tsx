/** Records that were found to be this same person; taking them apart again is always offered here. */
import { ConfirmButton, Panel, RefusalAlert, showInstant, useVerb } from '#platform/ui'
import { undoMerge } from '../../contract.ts'
import type { MergeView, PersonPage } from '../../views.ts'

export function MergedRecords({ page }: { readonly page: PersonPage }) {
  const standing = page.merges.filter((merge) => merge.undoneAt === null)
  if (standing.length === 0) return null
  return (
    <Panel title="Hồ sơ đã gộp vào đây">
      {standing.map((merge) => (
        <MergedRecord key={merge.id} merge={merge} />
      ))}
    </Panel>
  )
}

function MergedRecord({ merge }: { readonly merge: MergeView }) {
  const undo = useVerb(undoMerge, { done: 'Đã tách lại thành hai hồ sơ như trước khi gộp.' })
  return (
    <div className="people-line">
      <div>
        <strong>{merge.droppedName}</strong>
        <div className="quiet">
          {merge.mergedBy} gộp lúc {showInstant(merge.mergedAt)}
        </div>
      </div>
      {merge.canUndo && (
        <div className="people-line-verbs not-printed">
          <ConfirmButton
            label="Tách lại"
            title={`Tách hồ sơ ${merge.droppedName} ra`}
            isRunning={undo.isRunning}
            onConfirm={async () => (await undo.send({ params: { mergeId: merge.id } })) !== undefined}
          >
            <RefusalAlert refused={undo.refused} />
            <p>Hai hồ sơ trở lại như trước khi gộp, với chức vụ, kỷ luật và thời kỳ sinh hoạt của từng hồ sơ.</p>
          </ConfirmButton>
        </div>
      )}
    </div>
  )
}
