export { FormDialog } from '#platform/ui'
