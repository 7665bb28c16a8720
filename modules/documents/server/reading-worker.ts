/** The thread in which one document is read. */
import { parentPort, workerData } from 'node:worker_threads'
import { readDocument } from '../domain/reading/index.ts'

parentPort?.postMessage(readDocument(workerData as string))
