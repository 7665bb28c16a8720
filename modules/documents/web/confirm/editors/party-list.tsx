import { Button } from 'antd'
import { useDesk } from '../desk.ts'

type Role = 'lead' | 'with'

type Given = {
  readonly label: string
  readonly parties: readonly { readonly name: string; readonly role?: Role }[]
  readonly onAdd: () => void
  readonly onRemove: (at: number) => void
  /** Absent where everybody named owes the same. */
  readonly onRole?: (at: number, role: Role) => void
}

export function PartyList({ label, parties, onAdd, onRemove, onRole }: Given) {
  const { draft } = useDesk()
  return (
    <div className="field">
      <b>{label}</b>
      <ul className="parties">
        {parties.map(({ name, role }, at) => (
          <li key={name}>
            <span>{draft.names.find((one) => one.printed === name)?.target?.name ?? name}</span>
            {onRole && (
              <select
                aria-label={`Vai trò của ${name}`}
                value={role}
                onChange={(event) => onRole(at, event.target.value as Role)}
              >
                <option value="lead">thực hiện</option>
                <option value="with">phối hợp</option>
              </select>
            )}
            <Button aria-label={`Bỏ ${name}`} onClick={() => onRemove(at)}>
              Bỏ
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={onAdd}>Thêm đơn vị</Button>
    </div>
  )
}
