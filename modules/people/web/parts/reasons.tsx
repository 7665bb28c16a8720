import '../people.css'

type Reason = { readonly favours: boolean; readonly words: string }

/** Why two records may be one person, and what speaks against it; each in words, the mark only repeats them. The kind is said where it begins. */
export const Reasons = ({ of }: { readonly of: readonly Reason[] }) => (
  <ul className="people-reasons" aria-label="Lý do">
    {of.map(({ favours, words }, at) => (
      <li key={words} className={favours ? 'reason-for' : 'reason-against'}>
        <span aria-hidden="true">{favours ? '=' : '≠'}</span>
        {of[at - 1]?.favours !== favours && <span className="only-heard">{favours ? 'Giống: ' : 'Khác: '}</span>}
        {words}
      </li>
    ))}
  </ul>
)

export const verdictWords = { same: 'Rất có thể là một người', possible: 'Có thể trùng' } as const
