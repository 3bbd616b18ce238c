// Trains the judge of lines: a logistic regression over readable features, and says how well calibrated it is.
//   sh scripts/with-node.sh train/judge.ts GOLD.jsonl… [--held=FOLDER] [--write]
// GOLD: gold reports (bench/gold/). FOLDER: models that learnt triggers without a part of the reports each, 0/language, 1/language …, and
// folds.json: process → the model that did not see it. Without it the network is asked about reports that it learnt from, and knows too much.
// Beside them `train/data/judged.jsonl`: lines of real texts as readers judged them, features only.

import { readFileSync, writeFileSync } from 'node:fs'
import { itemPage } from '../src/cli/item.ts'
import { type Language, loadLanguage, readLanguage } from '../src/language/read.ts'
import type { Statement } from '../src/model/statement.ts'
import type { Features } from '../src/statement/judge.ts'
import { readJudged } from '../src/statement/read.ts'
import { isRight, readGold } from '../bench/gold/match.ts'

/** A line with what careful readers said of it, and the process or page that it is of: folds never part one. */
interface Example {
  of: string
  ok: boolean
  features: Features
}

const root = new URL('..', import.meta.url).pathname
const given = process.argv.slice(2)
const files = given.filter((word) => !word.startsWith('--'))

const heldFolder = given.find((word) => word.startsWith('--held='))?.slice('--held='.length)
const modelOf: Record<string, number> = heldFolder ? JSON.parse(readFileSync(`${heldFolder}/folds.json`, 'utf8')) : {}
const languages = new Map<string, Language>()

/** The network that did not learn from the process, where such are given. */
async function languageFor(process: string): Promise<Language> {
  const held = modelOf[process]
  if (heldFolder && held === undefined) throw new Error(`${heldFolder}/folds.json names no model that did not see ${process}.`)
  const folder = heldFolder ? `${heldFolder}/${held}` : `${root}models`
  const loaded = languages.get(folder) ?? (await loadLanguage(folder))
  languages.set(folder, loaded)
  return loaded
}

const examples: Example[] = []
for (const file of files)
  for (const gold of readGold(file)) {
    const page = itemPage(gold)
    const sentences = await readLanguage(await languageFor(gold.process), page.text, { blocks: page.blocks, published: gold.published })
    for (const { statement, features } of readJudged(page, sentences, 0))
      examples.push({ of: gold.process, ok: isRight(gold, statement as Statement), features })
  }
const fromGold = examples.length
for (const line of readFileSync(`${root}train/data/judged.jsonl`, 'utf8').trim().split('\n')) {
  const { page, ok, features } = JSON.parse(line)
  examples.push({ of: `page ${page}`, ok, features })
}

const strength = 2.5
const rounds = 400

interface Model {
  bias: number
  weights: Map<string, number>
}

const odds = ({ bias, weights }: Model, features: Features): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, bias)
const probability = (model: Model, features: Features): number => 1 / (1 + Math.exp(-odds(model, features)))

/** Logistic regression with L2 by gradient descent with a step for each weight (Adagrad, Duchi et al. 2011). */
function train(of: readonly Example[]): Model {
  const counts = new Map<string, number>()
  for (const { features } of of) for (const name of Object.keys(features)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= 5).map(([name]) => name)
  const model: Model = { bias: 0, weights: new Map(names.map((name) => [name, 0])) }
  const steps = new Map<string, number>()
  let biasStep = 0
  for (let round = 0; round < rounds; round++) {
    const slope = new Map<string, number>(names.map((name) => [name, strength * model.weights.get(name)!]))
    let biasSlope = 0
    for (const { ok, features } of of) {
      const error = probability(model, features) - Number(ok)
      biasSlope += error
      for (const [name, value] of Object.entries(features))
        if (slope.has(name)) slope.set(name, slope.get(name)! + error * value)
    }
    biasStep += biasSlope ** 2
    model.bias -= (0.5 * biasSlope) / Math.sqrt(biasStep + 1e-9)
    for (const name of names) {
      const by = slope.get(name)!
      steps.set(name, (steps.get(name) ?? 0) + by ** 2)
      model.weights.set(name, model.weights.get(name)! - (0.5 * by) / Math.sqrt(steps.get(name)! + 1e-9))
    }
  }
  return model
}

const folds = 8
const groups = [...new Set(examples.map(({ of }) => of))]
const foldOf = new Map(groups.map((group, k) => [group, k % folds]))
const held: { p: number; ok: boolean; gold: boolean }[] = []
for (let fold = 0; fold < folds; fold++) {
  const model = train(examples.filter(({ of }) => foldOf.get(of) !== fold))
  examples.forEach(({ of, ok, features }, k) => {
    if (foldOf.get(of) === fold) held.push({ p: probability(model, features), ok, gold: k < fromGold })
  })
}

/** Expected calibration error over ten bins of equal width (Guo et al., ICML 2017). */
function calibration(of: readonly { p: number; ok: boolean }[]): { error: number; bins: string[] } {
  let error = 0
  const bins: string[] = []
  for (let bin = 0; bin < 10; bin++) {
    const inside = of.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === bin)
    if (!inside.length) continue
    const said = inside.reduce((sum, { p }) => sum + p, 0) / inside.length
    const was = inside.filter(({ ok }) => ok).length / inside.length
    error += (inside.length / of.length) * Math.abs(said - was)
    bins.push(`${bin / 10}–${(bin + 1) / 10}: ${inside.length} lines, said ${said.toFixed(2)}, was ${was.toFixed(2)}`)
  }
  return { error, bins }
}

const report = calibration(held)
console.log(`${examples.length} lines (${fromGold} of gold reports), ${held.filter(({ ok }) => ok).length} accepted`)
console.log(`expected calibration error on held-out folds ${report.error.toFixed(3)}`)
for (const bin of report.bins) console.log(bin)
for (const [name, of] of [
  ['gold', held.filter(({ gold }) => gold)],
  ['real', held.filter(({ gold }) => !gold)],
] as const) {
  const said = of.reduce((sum, { p }) => sum + p, 0) / of.length
  const was = of.filter(({ ok }) => ok).length / of.length
  console.log(
    `${name} alone: said ${said.toFixed(2)}, was ${was.toFixed(2)}, expected calibration error ${calibration(of).error.toFixed(3)}`,
  )
}
for (const least of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7]) {
  const say = (name: string, of: readonly { p: number; ok: boolean }[]): string => {
    const kept = of.filter(({ p }) => p >= least)
    const right = kept.filter(({ ok }) => ok).length
    return `${name}: kept ${kept.length} of ${of.length}, ${((100 * right) / kept.length).toFixed(1)} % accepted, ${((100 * right) / of.filter(({ ok }) => ok).length).toFixed(1)} % of the accepted kept`
  }
  console.log(`from ${least}  ${say('gold', held.filter(({ gold }) => gold))}  ${say('real', held.filter(({ gold }) => !gold))}`)
}
if (given.includes('--write')) {
  const model = train(examples)
  const features = Object.fromEntries(
    [...model.weights]
      .filter(([, weight]) => Math.abs(weight) >= 0.02)
      .sort((a, b) => a[1] - b[1])
      .map(([name, weight]) => [name, Math.round(weight * 1000) / 1000]),
  )
  writeFileSync(
    `${root}models/judge/weights.json`,
    `${JSON.stringify({ bias: Math.round(model.bias * 1000) / 1000, features }, null, 2)}\n`,
  )
}
