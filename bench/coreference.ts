// Who is meant: which mentions of a text the reader takes for one party, beside the rule "the same name is the same party", on GUM dev.
//   node bench/coreference.ts [FILE in CoNLL-U with GUM's entities, gzipped]
// Asked for are all mentions of persons, organisations and places: names, nouns and pronouns, "I" and "you" as well. Words are given,
// trees and names are the reader's own. A mention is a head word: two mentions are the same where their heads are one word. Who is
// mentioned once only counts on neither side, as in OntoNotes (Pradhan et al., CoNLL 2012).

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { reach } from '../src/language/parties/persons.ts'
import { headOfSpan } from '../src/language/parties/tree.ts'
import { partiesOfSpan } from '../src/language/parties.ts'
import { loadLanguage, readTokens } from '../src/language/read.ts'
import type { Sentence } from '../src/model/sentence.ts'
import { bCubed, type Clusters, type Count, ceafE, fScore, muc } from './clusters.ts'
import { type AnnotatedDocument, readEntities } from './entities.ts'

type Reader = (sentences: Sentence[]) => Map<string, string>

const path = process.argv[2] ?? join(import.meta.dirname, '../../shared/data/ud/gum-dev.conllu.gz')
const readers: [string, Reader][] = [
  ['Pacta', parties],
  ['the same name', sameNames],
]
const metrics: [string, (gold: Clusters, read: Clusters) => Count][] = [
  ['MUC', muc],
  ['B³', bCubed],
  ['CEAF-e', ceafE],
]

if (!existsSync(path)) console.log(`coreference: skipped, no file ${path}`)
else await measure(readEntities(path))

async function measure(documents: AnnotatedDocument[]): Promise<void> {
  const language = await loadLanguage(join(import.meta.dirname, '../models'))
  const read: { news: boolean; gold: Clusters; found: Clusters[] }[] = []
  for (const { name, sentences, mentions } of documents) {
    const { sentences: ours } = await readTokens(language, sentences)
    const smallest = new Map<string, { entity: string; size: number }>()
    for (const { sentence, head, first, last, entity } of mentions) {
      const at = `${sentence}:${head}`
      if ((smallest.get(at)?.size ?? Number.POSITIVE_INFINITY) > last - first)
        smallest.set(at, { entity, size: last - first })
    }
    read.push({
      news: name.includes('_news_'),
      gold: clusters(new Map([...smallest].map(([at, { entity }]) => [at, entity]))),
      found: readers.map(([, reader]) => clusters(reader(ours))),
    })
  }
  print('all', read)
  print(
    'news',
    read.filter(({ news }) => news),
  )
}

function print(set: string, read: { gold: Clusters; found: Clusters[] }[]): void {
  readers.forEach(([name], k) => {
    const scores = metrics.map(([, metric]) => fScore(read.map(({ gold, found }) => metric(gold, found[k]!))))
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    const parts = metrics.map(([metric], m) => `${metric} ${scores[m]!.toFixed(1)}`).join('  ')
    console.log(`coreference  ${set.padEnd(5)} ${name.padEnd(14)} CoNLL F1 ${mean.toFixed(1)}  (${parts})`)
  })
}

/** Mentions of one and the same, from two on. */
function clusters(entityOf: ReadonlyMap<string, string>): Clusters {
  const found = new Map<string, Set<string>>()
  for (const [at, entity] of entityOf) found.set(entity, (found.get(entity) ?? new Set()).add(at))
  return [...found.values()].filter(({ size }) => size > 1)
}

/** Every noun, name and pronoun for which the reader knows a party. */
function parties(sentences: Sentence[]): Map<string, string> {
  const found = new Map<string, string>()
  sentences.forEach((sentence, at) => {
    sentence.tokens.forEach(({ upos }, k) => {
      if (!/^(?:NOUN|PROPN|PRON)$/.test(upos)) return
      const name = sentence.names.find(({ first, last }) => first <= k && k <= last)
      if (name && headOfSpan(sentence, name.first, name.last) !== k) return
      const meant = name?.party ? [{ party: name.party }] : partiesOfSpan(sentence, ...reach(sentence, k))
      if (meant.length > 0) found.set(`${at}:${k}`, meant.map(({ party }) => party.id).join(' '))
    })
  })
  return found
}

/** Names that the reader finds, put together where their words are the same. */
function sameNames(sentences: Sentence[]): Map<string, string> {
  const found = new Map<string, string>()
  sentences.forEach((sentence, at) => {
    for (const { first, last } of sentence.names) {
      const words = sentence.tokens.slice(first, last + 1).map(({ text }) => text.toLowerCase())
      found.set(`${at}:${headOfSpan(sentence, first, last)}`, words.join(' '))
    }
  })
  return found
}
