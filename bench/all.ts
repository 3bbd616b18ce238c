// npm run bench: every bench of this folder, one after the other, so that none takes another's time. Names pick some of them.
//   npm run bench [start statements …]

import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// A file that only helps others exports something; a bench is a program and exports nothing.
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'all.ts')
  .filter((file) => !/^export /m.test(readFileSync(join(import.meta.dirname, file), 'utf8')))
  .map((file) => file.replace('.ts', ''))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`bench: there is no ${unknown.join(', ')}. There are: ${benches.join(', ')}.`)
  process.exit(2)
}

const failed = (wanted.length > 0 ? wanted : benches).filter((name) => {
  console.log(`\n${name}`)
  const { status } = spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  })
  return status !== 0
})
if (failed.length > 0) {
  console.error(`bench: failed: ${failed.join(', ')}`)
  process.exitCode = 1
}
