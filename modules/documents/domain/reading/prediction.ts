/** The neutral JSON by which readings are compared with a careful human's. */
import type { Reading } from './types.ts'

export function toPrediction(reading: Reading) {
  return {
    doc_type: reading.kind?.value ?? null,
    number: reading.number?.value ?? null,
    issuer: reading.issuer?.value ?? null,
    place: reading.place?.value ?? null,
    date: reading.date?.value ?? null,
    title: reading.subject?.value ?? null,
    signer: reading.signer
      ? { authority: reading.signer.authority, position: reading.signer.position, name: reading.signer.name }
      : null,
    addressees: reading.addressees.map((addressee) => addressee.value),
    recipients: reading.recipients.map((recipient) => recipient.value),
    citations: reading.citations.map(({ kind, number, date, issuer }) => ({ kind, number, date, issuer })),
    outline: reading.outline.map(({ level, label, title }) => ({ level, label, title })),
    tasks: reading.tasks.map((task) => ({
      ...(task.row === null ? {} : { row: task.row }),
      ...(task.section === null ? {} : { section: task.section }),
      text: task.text,
      units: task.units.map((unit) => unit.name),
      ...(task.period === null ? {} : { period: task.period }),
      ...(task.deadline === null ? {} : { deadline: reading.deadlines[task.deadline]?.date ?? null }),
    })),
    deadlines: reading.deadlines.map((deadline) => ({
      date: deadline.date,
      date_end: deadline.dateEnd,
      op: deadline.op,
      what: deadline.what,
      to: deadline.to,
      phrase: deadline.phrase,
    })),
    limits: reading.limits.map(({ value, unit, op, phrase }) => ({ value, unit, op, phrase })),
    copies: reading.copies.map(({ count, of, phrase }) => ({ count, of, phrase })),
  }
}
