/** Where the reader is: parameters of the page, what is chosen on it, and going elsewhere. */
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

/** Parameters of the page's path; `/ke-hoach/$planId` gives `{ planId }`. */
export const usePageParams = (): Readonly<Record<string, string>> => useParams({ strict: false })

/** Takes an address such as `/bang-theo-doi?quy=2#viec-3` apart, as links of the router want it. */
export function partsOf(address: string) {
  const { pathname, search, hash } = new URL(address, location.origin)
  return {
    to: pathname,
    search: Object.fromEntries(new URLSearchParams(search)),
    ...(hash ? { hash: hash.slice(1) } : {}),
  }
}

/** Goes to an address inside the application. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate()
  return (to) => void navigate(partsOf(to))
}

/** A filter or a tab, kept in the address so that "back", reload and a copied link show the same. */
export function useAddressState(name: string, initial = ''): readonly [string, (value: string) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = (value: string) =>
    void navigate({
      to: '.',
      replace: true,
      search: (before: Record<string, unknown>) => ({ ...before, [name]: value === initial ? undefined : value }),
    })
  return [search[name] === undefined ? initial : String(search[name]), set]
}
