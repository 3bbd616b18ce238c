import { canonical, sha256 } from '../ledger/canonical.ts'
import { emptyHead } from '../ledger/entry.ts'
import { isThreshold } from '../ledger/threshold.ts'
import {
  type Fault,
  type Remark,
  type Reread,
  verifyBytes,
  verifyLine,
  verifyPage,
  verifyQuotes,
} from '../ledger/verify.ts'
import { addEntry, finishViews, rulesVersion, startViews, type ViewsInMaking } from '../ledger/views.ts'
import type { DecisionEntry, Entry } from '../model/entry.ts'
import { PactaError } from '../model/failure.ts'
import { indexRows } from './index-entries.ts'
import type { Store } from './store.ts'

/** What a check of the whole ledger found. */
export interface Verification {
  entries: number
  /** Hash of the last entry. Kept elsewhere, it also shows whether the end of the log was cut off. */
  head: string
  faults: Fault[]
  remarks: Remark[]
}

/**
 * Checks the chain, each quote against its page, each page against its bytes, the bytes against their hash, the index
 * against the log, and the kept views against views made anew. It changes nothing and stops at no fault.
 * @param reread reads a page out of bytes; without it pages are not compared with their bytes.
 */
export async function verifyStore(store: Store, reread?: Reread): Promise<Verification> {
  const faults: Fault[] = []
  const remarks: Remark[] = []
  const views = startViews()
  let asRecorded = true
  let before: { sequence: number; hash: string } = emptyHead
  let entries = 0
  for await (const line of store.raw.lines()) {
    entries++
    const { entry, faults: found } = verifyLine(before, line)
    faults.push(...found)
    before = { sequence: line.sequence, hash: entry?.hash ?? line.hash }
    if (!entry || found.length > 0) asRecorded = false
    if (!entry) continue
    const { sequence } = line
    const where = `entry ${sequence}`
    if (line.hash !== entry.hash || line.recorded !== entry.recorded || line.kind !== entry.kind) {
      faults.push({ sequence, where, what: 'the columns beside the line do not say what the line says' })
    }
    try {
      await verifyBody(store, entry, reread, faults, remarks)
      if (asRecorded) addEntry(views, entry)
    } catch (error) {
      // A damaged neighbour (the document's own line) is named where it stands, and so was this line if it was changed.
      if (found.length > 0 || error instanceof PactaError) continue
      faults.push({ sequence, where, what: `its body has not the shape of its kind: ${(error as Error).message}` })
    }
  }
  await verifyViews(store, views, asRecorded, faults)
  return { entries, head: before.hash, faults, remarks }
}

async function verifyBody(
  store: Store,
  entry: Entry,
  reread: Reread | undefined,
  faults: Fault[],
  remarks: Remark[],
): Promise<void> {
  const { sequence } = entry
  if (canonical(await store.raw.index(sequence)) !== canonical(indexRows(entry))) {
    const what = 'the index does not lead to what the log says; `pacta rebuild` makes it again'
    faults.push({ sequence, where: `entry ${sequence}, index`, what })
  }
  if (entry.kind === 'document') {
    const { document } = entry.body
    faults.push(...verifyBytes(sequence, document, await store.bytes(document.id)))
  } else if (entry.kind === 'statements') {
    const { page, statements } = entry.body
    faults.push(...verifyQuotes(sequence, page, statements))
    const document = reread && (await store.document(page.document))
    const bytes = document && (await store.bytes(page.document))
    // Bytes that are missing or changed have been named with their document.
    if (!reread || !document || !bytes || sha256(bytes) !== page.document) return
    const compared = verifyPage(sequence, page, document, bytes, reread)
    faults.push(...compared.faults)
    remarks.push(...compared.remarks)
  } else if (entry.kind === 'decision') faults.push(...(await verifyDecision(store, sequence, entry.body)))
}

/** What a person put in a line's place needs its quote as the line did, and a threshold is a probability. */
async function verifyDecision(store: Store, sequence: number, body: DecisionEntry['body']): Promise<Fault[]> {
  const where = `entry ${sequence}, decision of ${body.by}`
  if (body.decision === 'threshold' && !isThreshold(body.threshold))
    return [{ sequence, where, what: 'its threshold is no number from 0 to 1, and sets nothing' }]
  if (!body.statement) return []
  const page = await store.page(body.statement.page)
  if (page) return verifyQuotes(sequence, page, [body.statement])
  return [{ sequence, where, what: 'the page of its statement is not in the log' }]
}

/** Views are compared with the log only where every line is as it was recorded: of a changed log nothing follows. */
async function verifyViews(store: Store, made: ViewsInMaking, asRecorded: boolean, faults: Fault[]): Promise<void> {
  const kept = await store.raw.views()
  if (!kept) return
  const fault = (what: string): number => faults.push({ sequence: null, where: 'views', what })
  if (kept.sequence > made.head.sequence && asRecorded) {
    fault(`they were made from ${kept.sequence} entries, but the log ends at ${made.head.sequence}: its end is missing`)
  }
  if (sha256(kept.body) !== kept.hash) fault('the kept views were changed; `pacta rebuild` makes them again')
  else if (asRecorded && kept.sequence === made.head.sequence && kept.rules === rulesVersion && !isMadeOf(made, kept))
    fault('the kept views are not what the log gives; `pacta rebuild` makes them again')
}

function isMadeOf(made: ViewsInMaking, kept: { body: string }): boolean {
  try {
    return canonical(finishViews(made)) === kept.body
  } catch {
    return false
  }
}
