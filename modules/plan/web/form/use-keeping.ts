/** Keeps a draft on the server while it is being typed: one write after the other, each with the version of the last. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { replyKey, useVerb } from '#platform/ui'
import { addTask, getPlan, type Plan, removeTask, updatePlan, updateTask } from '../../contract.ts'
import { type FactsForm, factsFormOf, factsInputOf, isFactsReady } from './facts-form.ts'
import { merged, nextWrite, type Row, rowsOfPlan, savedAfter, savedOf, type Write } from './sync.ts'
import { inputOf } from './task/task-form.ts'

const quietMs = 700

export function useKeeping(plan: Plan) {
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOfPlan(plan))
  const [facts, setFacts] = useState<FactsForm>(() => factsFormOf(plan))
  const [isBusy, setBusy] = useState(false)
  const writes = useWrites(plan.id)
  const screen = useRef({ rows, facts })
  const server = useRef({
    version: plan.version,
    saved: savedOf(rows),
    facts: JSON.stringify(factsInputOf(facts)),
    plan,
  })
  const running = useRef(false)
  screen.current = { rows, facts }

  const isDirty =
    nextWrite(rows, server.current.saved) !== undefined || JSON.stringify(factsInputOf(facts)) !== server.current.facts

  const keep = useCallback(async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    try {
      while (await keepOne(screen, server, writes, setRows)) {}
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [writes])

  // biome-ignore lint/correctness/useExhaustiveDependencies: typed content is what starts the waiting anew
  useEffect(() => {
    const timer = setTimeout(() => void keep(), quietMs)
    return () => clearTimeout(timer)
  }, [rows, facts, keep])

  useEffect(() => {
    if (plan.version <= server.current.version || running.current) return
    const after = merged(screen.current.rows, server.current.saved, plan)
    const theirFacts = factsFormOf(plan)
    const isMine = JSON.stringify(factsInputOf(screen.current.facts)) !== server.current.facts
    server.current = {
      version: plan.version,
      saved: after.saved,
      facts: JSON.stringify(factsInputOf(theirFacts)),
      plan,
    }
    setRows(after.rows)
    if (!isMine) setFacts(theirFacts)
  }, [plan])

  return { rows, setRows, facts, setFacts, isDirty, isBusy, keep, refused: writes.refused }
}

type Screen = { current: { readonly rows: readonly Row[]; readonly facts: FactsForm } }
type Server = { current: { version: number; saved: ReturnType<typeof savedOf>; facts: string; plan: Plan } }
type Writes = ReturnType<typeof useWrites>
type SetRows = (change: (rows: readonly Row[]) => readonly Row[]) => void

/** One write; answers whether there may be another. */
async function keepOne(screen: Screen, server: Server, writes: Writes, setRows: SetRows): Promise<boolean> {
  const { version, saved } = server.current
  const input = factsInputOf(screen.current.facts)
  const print = JSON.stringify(input)
  if (print !== server.current.facts && isFactsReady(screen.current.facts)) {
    const plan = await writes.sendFacts({ ...input, version, seasonId: server.current.plan.seasonId })
    if (plan) server.current = { ...server.current, version: plan.version, facts: print, plan }
    return plan !== undefined
  }
  const write = nextWrite(screen.current.rows, saved)
  if (!write) return false
  const plan = await writes.sendTask(write, version)
  if (!plan) return false
  const after = savedAfter(write, saved, plan)
  server.current = { ...server.current, version: plan.version, saved: after.saved, plan }
  if (write.op === 'add') {
    const named = (rows: readonly Row[]) =>
      rows.map((row) => (row.key === write.row.key ? { ...row, id: after.addedId } : row))
    screen.current = { ...screen.current, rows: named(screen.current.rows) }
    setRows(named)
  }
  return true
}

function useWrites(planId: Plan['id']) {
  const replies = useQueryClient()
  const options = {
    quiet: true,
    onDone: (plan: Plan) => replies.setQueryData(replyKey(getPlan, { params: { planId } }), plan),
  }
  const facts = useVerb(updatePlan, options)
  const add = useVerb(addTask, options)
  const update = useVerb(updateTask, options)
  const remove = useVerb(removeTask, options)
  const params = { planId }
  const sendTask = async (write: Write, version: number): Promise<Plan | undefined> => {
    if (write.op === 'remove') return remove.send({ params: { planId, taskId: write.id }, body: { version } })
    const task = inputOf(write.row.form)
    if (write.op === 'add') return add.send({ params, body: { version, task, position: write.position } })
    return update.send({ params: { planId, taskId: write.row.id }, body: { version, task } })
  }
  type FactsBody = NonNullable<Parameters<typeof facts.send>[0]>['body']
  const current = useRef({
    sendTask,
    sendFacts: async (body: FactsBody) => (body ? facts.send({ params, body }) : undefined),
    refused: null as Error | null,
  })
  current.current.sendTask = sendTask
  current.current.refused = facts.refused ?? add.refused ?? update.refused ?? remove.refused
  return current.current
}
