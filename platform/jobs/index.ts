export { enqueue } from './enqueue.ts'
export {
  type FederationJob,
  federationJob,
  type InstallationContext,
  type InstallationJob,
  type Job,
  type JobContext,
  type LongContext,
  type LongJob,
  longJob,
} from './job.ts'
export { migrateJobs } from './migrate-jobs.ts'
export { type FederationClock, type JobsOptions, type RunningJobs, startJobs } from './start-jobs.ts'
