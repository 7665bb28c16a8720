/** What one workbook and one person may cost. */

/** A federation of the greatest size has less than this in any one list. */
export const mostRows = 200_000

/** Runs that wait for one person: more than that nobody is working on. */
export const mostOpenRuns = 5

/** A run that was cut off so often is given up: what cuts it off is in the file or in the product. */
export const mostAttempts = 4

/** After these days without a touch an open run is given up, and what was kept of an ended one is forgotten. */
export const keptDays = 28
