/** An empty desk says why, and what to do first. */
import { ButtonLink, EmptyState, useSession } from '#platform/ui'

/** The federation gives the year its plan; a unit below waits for it, and may already look, or draft its own. */
export function NothingYet({ isFederation }: { readonly isFederation: boolean }) {
  const { can, year, federationName } = useSession()
  const mayImport = can('document.import')
  if (isFederation)
    return (
      <EmptyState title={`Chưa có việc nào trong năm ${year}.`}>
        {mayImport && (
          <p>
            Bắt đầu bằng cách đưa kế hoạch công tác thi đua, khen thưởng của năm vào: hệ thống đọc ra việc và hạn nộp.
          </p>
        )}
        {mayImport && <DocumentsLink isMain />}
      </EmptyState>
    )
  return (
    <EmptyState title={`${federationName} chưa ban hành kế hoạch năm ${year} nào có việc của đơn vị.`}>
      <p>
        Khi kế hoạch được ban hành, việc và hạn nộp của đơn vị tự hiện ở đây, kèm thông báo.
        {mayImport && ' Trong lúc chờ, đơn vị có thể đưa văn bản của mình vào để lập kế hoạch cho các cơ sở.'}
      </p>
      <p className="desk-links">
        <ButtonLink to="/ke-hoach">Xem các kế hoạch đã ban hành</ButtonLink>
        {mayImport && <DocumentsLink />}
      </p>
    </EmptyState>
  )
}

const DocumentsLink = ({ isMain = false }: { readonly isMain?: boolean }) => (
  <ButtonLink to="/van-ban" isMain={isMain}>
    Đưa văn bản vào
  </ButtonLink>
)

export const NothingLeft = () => (
  <EmptyState title="Không còn việc nào chờ Ông/Bà.">Việc đã báo xem ở nhóm “Đã báo” bên dưới.</EmptyState>
)
