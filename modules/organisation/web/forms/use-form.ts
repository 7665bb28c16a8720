export { missing, useForm } from '#platform/ui'
