// Bundles the program into dist/: small chunks, so that a command loads only what it needs.
// New chunks are laid beside the old ones and the entry is renamed last: a program that runs meanwhile keeps its own chunks.

import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const DAY = 24 * 60 * 60 * 1000

const started = new Date()
await mkdir(dist, { recursive: true })
const fresh = await mkdtemp(join(dist, '.build-'))
try {
  await build({
    absWorkingDir: root,
    entryPoints: { pacta: 'src/cli/pacta.ts', 'reader.worker': 'src/cli/reader.worker.ts' },
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    chunkNames: 'chunk-[hash]',
    // Native, or started from their own file as a worker; `canvas` and `pg-native` are extras that their users can do without.
    external: ['onnxruntime-node', 'piscina', 'canvas', 'pg-native'],
    banner: {
      js: "import { createRequire as nodeCreateRequire } from 'node:module'; const require = nodeCreateRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  const files = await readdir(fresh)
  const entries = ['reader.worker.js', 'pacta.js']
  for (const file of [...files.filter((name) => !entries.includes(name)), ...entries])
    await rename(join(fresh, file), join(dist, file))
  await cp(join(root, 'src/desk/assets'), join(dist, 'assets'), { recursive: true })
  // What changes while it is built is newer than the bundle.
  await utimes(join(dist, 'pacta.js'), started, started)
  for (const file of await readdir(dist))
    if (file.startsWith('chunk-') && !files.includes(file) && (await age(file)) > DAY) await rm(join(dist, file))
} catch (error) {
  if (!error?.errors) throw error
  process.exitCode = 1
} finally {
  await rm(fresh, { recursive: true, force: true })
}

async function age(file) {
  return Date.now() - (await stat(join(dist, file))).mtimeMs
}
