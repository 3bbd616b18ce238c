import type { AnyPage } from './page.ts'
import { aboutPage } from './pages/about.ts'
import { bodyPage } from './pages/body.ts'
import { commitmentPage } from './pages/commitment.ts'
import { documentsPage } from './pages/documents.ts'
import { entryPage } from './pages/entry.ts'
import { instrumentPage } from './pages/instrument.ts'
import { logPage } from './pages/log.ts'
import { pageAsRead } from './pages/page-as-read.ts'
import { partyPage } from './pages/party.ts'
import { processPage } from './pages/process.ts'
import { reviewPage } from './pages/review.ts'
import { startPage } from './pages/start.ts'
import { statementPage } from './pages/statement.ts'

/** Every page of the desk. */
export const pages: readonly AnyPage[] = [
  startPage,
  processPage,
  instrumentPage,
  commitmentPage,
  bodyPage,
  partyPage,
  statementPage,
  reviewPage,
  documentsPage,
  pageAsRead,
  logPage,
  entryPage,
  aboutPage,
]

/** The address of a page as JSON. */
export function jsonPath(path: string): string {
  return path === '/' ? '/index.json' : `${path}.json`
}
