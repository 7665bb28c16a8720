/** A field is found by its name, which is its path in what is sent: `federation.name`, `units.0.name`. */
export const fieldId = (name: string): string => `field-${name}`

/** The visible label of a field on this page, if it has one. */
export const labelOf = (name: string): string =>
  document.querySelector(`label[for="${CSS.escape(fieldId(name))}"]`)?.getAttribute('data-label') ?? ''
