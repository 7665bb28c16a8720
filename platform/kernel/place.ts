/** Places in the unit tree. A path is `/`, then one label per level with a closing slash: `/a/b/`. ASCII only. */
declare const treePath: unique symbol
export type TreePath = string & { readonly [treePath]: true }

/** True for the place itself and everything below it. */
export const covers = (place: string, path: string): boolean => path.startsWith(place)

/** All places from the root down to the path itself: `/a/b/` → [`/a/`, `/a/b/`]. */
export function lineOf(path: string): TreePath[] {
  const labels = path.split('/').filter(Boolean)
  return labels.map((_, index) => `/${labels.slice(0, index + 1).join('/')}/` as TreePath)
}

export const depthOf = (path: string): number => path.split('/').length - 2
