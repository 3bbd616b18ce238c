// readme.mjs: runs the commands that the README shows and puts what they print into it.
// A block stands under `<!-- run: COMMAND -->`, or `<!-- run: COMMAND | about WORDS -->` for the paragraphs of the output
// that have these words, or `<!-- run: COMMAND | first NUMBER -->` for its first lines.
// The commands see a fresh ledger of the example reports.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, 'README.md')
const home = mkdtempSync(join(tmpdir(), 'pacta-readme-'))
const blocks = /<!-- run: (.+?)(?: \| (about|first) (.+?))? -->\n```[a-z]*\n[\s\S]*?```/g

try {
  run('./pacta demo --no-serve')
  const before = readFileSync(target, 'utf8')
  const after = before.replaceAll(blocks, (_, command, choice, words) => {
    const all = run(command).trimEnd().replaceAll(home, './pacta-data')
    const shown = choose(all, choice, words)
    if (!shown) throw new Error(`What "${command}" prints no longer has "${words}". Change the line in README.md.`)
    const head = `<!-- run: ${command}${choice ? ` | ${choice} ${words}` : ''} -->`
    return [head, '```console', `$ ${command}`, ...(shown === all ? [shown] : [shown, '…']), '```'].join('\n')
  })
  writeFileSync(target, after)
} finally {
  rmSync(home, { recursive: true })
}

function choose(all, choice, words) {
  if (choice === 'first') return all.split('\n').slice(0, Number(words)).join('\n')
  if (choice !== 'about') return all
  const paragraphs = all.split('\n\n').filter((paragraph) => paragraph.replaceAll(/\s+/g, ' ').includes(words))
  return paragraphs.join('\n\n')
}

function run(command) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PACTA_HOME: home, NO_COLOR: '1' },
  })
  if (status !== 0) throw new Error(`${command} gave ${status}:\n${stderr}`)
  return stdout
}
