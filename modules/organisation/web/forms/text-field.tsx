export { TextField } from '#platform/ui'
