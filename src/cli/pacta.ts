// The entry of the bundle: switches on Node's compile cache before anything else is loaded.

import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// A folder that cannot be written leaves the cache off; nothing else changes.
if (import.meta.filename.endsWith('.js')) enableCompileCache(join(import.meta.dirname, '.compile-cache'))

const { main } = await import('./main.ts')
await main(process.argv.slice(2))
