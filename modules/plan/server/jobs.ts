import { z } from 'zod'
import { notifyMany } from '#modules/inbox/server'
import { listUnitsOn } from '#modules/organisation/server'
import { federationJob, type Job } from '#platform/jobs'
import { addDays } from '#platform/kernel'
import { reminderDaysAfter, reminderDaysBefore, remindersOn } from '../domain/reminders.ts'
import { listDueBetween } from './store-reminders.ts'

const remind = federationJob({
  name: 'plan.remind',
  schedule: '15 6 * * *',
  schema: z.object({ federationId: z.string() }),
  run: async (_, { tx, now, today, federationId }) => {
    const until = addDays(today, reminderDaysBefore)
    const approaching = await listDueBetween(tx, addDays(today, -reminderDaysAfter), until)
    if (approaching.length === 0) return
    const units = new Map((await listUnitsOn(tx, today)).map((unit) => [unit.presentPath, unit.unitId]))
    const notices = remindersOn(today, approaching).flatMap((reminder) => {
      const unitId = units.get(reminder.unitPath)
      return unitId ? [{ ...reminder, federationId, unitId, kind: 'plan.reminder', at: now }] : []
    })
    await notifyMany(tx, notices)
  },
})

export const planJobs: Job[] = [remind]
