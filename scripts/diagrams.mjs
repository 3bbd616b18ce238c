// diagrams.mjs: makes the pictures of docs/how-it-reads.md, and the reasons that it shows, from what `pacta page`, `parse` and `statements` say of example reports.
//   sh scripts/with-node.sh scripts/diagrams.mjs
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { modes } from '../src/model/vocabulary.ts'
import { box, cut, dot, head, line, path, putBetween, root, widthOf, words, writePicture } from './drawing.mjs'

/** Relations of Universal Dependencies in plain words. */
const plain = {
  nsubj: 'who',
  obj: 'what',
  ccomp: 'what is said or wanted',
  aux: 'helps the verb',
  advmod: 'how',
  mark: 'opens the clause',
  'nmod:poss': 'whose',
}

const courier = 'south-caucasus/2025-08-09-eastgate-courier.html'
/** Example report, act, and words of the quote: the statements that are drawn. */
const demand = statementOf(courier, 'amend-law', 'Armenia amend its constitution')
tree(demand)
ladder([
  statementOf('south-caucasus/2025-08-08-talvik-wire.txt', 'initial', 'their foreign ministers initialled'),
  statementOf('thailand-cambodia/2025-08-07-selat-border-committee.txt', 'mobilise', 'undertook not to reinforce'),
  statementOf(courier, 'establish', 'is to be set up'),
  demand,
  statementOf('thailand-cambodia/2025-07-28-selat-wire.txt', 'monitor', 'ready to coordinate'),
  statementOf('thailand-cambodia/2025-07-29-mekong-standard.html', 'violate', 'denied that its troops'),
])
voices([
  ['in the outlet’s own voice', statementOf('colombia/2023-08-03-andes-mirror.html', 'monitor', 'will monitor')],
  ['on somebody’s word', demand],
  ['on nobody’s name', statementOf('sudan/2023-06-02-weir-street-journal.html', 'meet', 'will be resumed')],
])
putBetween('docs/how-it-reads.md', 'why', reasons(demand))

/** What `--why` says of a statement, as a person sees it. */
function reasons({ file, statement }) {
  const mark = statement.id.slice(0, 12)
  const told = run(['statements', '--why', file])
    .split('\n\n')
    .find((one) => one.includes(mark))
  return ['```console', `$ ./pacta statements --why ${file}`, ...told.split('\n'), '…', '```']
}

/** The sentence of a statement as a tree, its words coloured by what the statement takes from them. */
function tree({ page, statement }) {
  const [{ quote, start, end }] = statement.evidence
  const { sentences } = JSON.parse(run(['parse', '--json', '-'], page.text))
  const sentence = sentences.find((one) => one.start <= start && one.end >= end)
  const shown = sentence.tokens.flatMap((token, k) =>
    token.start >= start && token.end <= end ? [{ ...token, number: k + 1, part: partOf(token, statement) }] : [],
  )
  const size = 16
  let x = 28
  for (const token of shown) {
    const width = Math.max(widthOf(token.text, size), 48)
    Object.assign(token, {
      middle: x + width / 2,
      half: width / 2,
      above: shown.find((one) => one.number === token.head),
    })
    x += width + 16
  }
  // The way from the act up to the main clause.
  for (let token = shown.find(({ part }) => part.kind === 'deed'); token; token = token.above) token.climbed = true
  const steps = (token) => (token.above ? Math.abs(shown.indexOf(token.above) - shown.indexOf(token)) : 0)
  const base = 96 + 24 * Math.max(...shown.map(steps))
  const [arcs, labels] = [[], []]
  for (const token of shown) {
    const kind = token.climbed ? 'wish' : 'soft'
    const weight = token.climbed ? 'line bold wish' : 'line'
    if (!token.above) {
      arcs.push(path(`M${token.middle} 32V${base - 22}`, weight))
      labels.push(words(token.middle, 25, 'top of the sentence', kind, 12, 'middle'))
    } else {
      const from = token.above.middle + (token.above.middle < token.middle ? 8 : -8)
      const apex = base - 38 - 24 * steps(token)
      const control = base - 22 - (base - 22 - apex) / 0.75
      arcs.push(
        path(
          `M${from} ${base - 22}C${from} ${control} ${token.middle} ${control} ${token.middle} ${base - 22}`,
          weight,
        ),
      )
      labels.push(words((from + token.middle) / 2, apex - 5, relationOf(token), `halo ${kind}`, 12, 'middle'))
    }
    arcs.push(head(token.middle, base - 19, 'down', kind))
    const { kind: colour } = token.part
    labels.push(words(token.middle, base, token.text, colour && `strong ${colour}`, size, 'middle'))
  }
  for (const name of new Set(shown.map(({ part }) => part.name).filter(Boolean))) {
    const of = shown.filter(({ part }) => part.name === name)
    const [from, to] = [of[0].middle - of[0].half, of.at(-1).middle + of.at(-1).half]
    labels.push(path(`M${from} ${base + 12}H${to}`, `line bold ${of[0].part.kind}`))
    labels.push(words((from + to) / 2, base + 31, name, of[0].part.kind, 13, 'middle'))
  }
  const told = shown.map((token) =>
    token.above
      ? `“${token.text}” hangs on “${token.above.text}” (${relationOf(token)})`
      : `“${token.text}” is the top`,
  )
  const parts = [...new Set(shown.map(({ part }) => part.name).filter(Boolean))].map(
    (name) => `${name}: ${shown.flatMap(({ part, text }) => (part.name === name ? text : [])).join(' ')}`,
  )
  writePicture('tree', {
    width: Math.ceil(x + 12),
    height: base + 50,
    title: 'The tree of a sentence',
    about: `“${quote}”: ${told.join('; ')}. ${parts.join('; ')}.`,
    parts: [...arcs, ...labels],
  })
}

function relationOf({ deprel }) {
  return plain[deprel] ?? deprel
}

/** What a statement takes from a word, and its colour. */
function partOf({ text, start }, { why, attribution, roles }) {
  const says = (field) => why.some((reason) => reason.field === field && reason.text.startsWith(`“${text}”`))
  const within = (mentions) => mentions.some((mention) => start >= mention.start && start < mention.end)
  if (says('act')) return { name: 'the act', kind: 'deed' }
  if (says('mode')) return { name: 'lowers the mode', kind: 'wish' }
  if (within(attribution)) return { name: 'the voice', kind: 'dispute' }
  if (within(roles.agent)) return { name: 'the agent', kind: 'word' }
  return within(roles.object) ? { name: 'the object', kind: 'word' } : { name: '', kind: '' }
}

/** How each statement comes down the ladder of modes, word by word. */
function ladder(rows) {
  const [left, column, rowHeight, top] = [30, 80, 74, 74]
  const width = left * 2 + column * modes.length
  const height = top + rowHeight * rows.length + 14
  const middle = (mode) => left + column * (modes.indexOf(mode) + 0.5)
  const parts = [
    words(left, 26, 'what is', 'strong soft', 13),
    words(width - left, 26, 'what is not', 'strong soft', 13, 'end'),
    line(left + 62, 22, width - left - 96, 22),
    head(width - left - 90, 22, 'right', 'soft'),
  ]
  for (const mode of modes) {
    parts.push(words(middle(mode), 50, mode, kindOf(mode), 12.5, 'middle'))
    parts.push(line(middle(mode), 58, middle(mode), height - 12, 'rule'))
  }
  const told = rows.map(({ statement }, k) => {
    const y = top + rowHeight * k + 46
    const { mode, polarity, evidence } = statement
    const steps = stepsOf(statement)
    parts.push(box(left - 14, y - 46, width - 2 * left + 28, rowHeight - 8))
    parts.push(words(left, y - 24, `“${cut(evidence[0].quote, 92)}”`, 'quote', 13))
    let from = null
    steps.forEach((step) => {
      const x = middle(step.mode)
      if (from === null) {
        parts.push(dot(x, y, 5, kindOf(step.mode)), words(x, y - 9, step.word, kindOf(step.mode), 12, 'middle'))
      } else {
        parts.push(
          line(from + 7, y, x - 9, y, `line bold ${kindOf(step.mode)}`),
          head(x - 5, y, 'right', kindOf(step.mode)),
        )
        parts.push(dot(x, y, 5, kindOf(step.mode)), words(x, y - 9, step.word, kindOf(step.mode), 12, 'middle'))
      }
      from = x
    })
    parts.push(
      words(from, y + 16, `${polarity === 'negative' ? 'not · ' : ''}${mode}`, `strong ${kindOf(mode)}`, 12, 'middle'),
    )
    return `“${evidence[0].quote}”: ${steps.map((step) => `${step.word} ${step.mode}`).join(', then ')}`
  })
  writePicture('modes', {
    width,
    height,
    title: 'The ladder of modes',
    about: `From what is to what is not: ${modes.join(', ')}. ${told.join('. ')}.`,
    parts,
  })
}

/** The words that lower a statement's mode, in the order of the climb; those that change nothing are left out. */
function stepsOf({ mode, why }) {
  const steps = []
  for (const { field, text } of why) {
    const found = field === 'mode' && /^(“.+?”).*: ([a-z-]+)(?: at most)?$/.exec(text)
    if (!found || (steps.length && modes.indexOf(found[2]) <= modes.indexOf(steps.at(-1).mode))) continue
    steps.push({ word: found[1], mode: found[2] })
  }
  if (steps.at(-1)?.mode !== mode)
    throw new Error(`The reasons of a statement do not lead to its mode ${mode}: choose another.`)
  return steps
}

/** Chains of voices, from the page outward. */
function voices(rows) {
  const [left, rowHeight, size] = [28, 128, 15]
  const chains = rows.map(([, { page, statement }]) => [
    ['outlet', page.outlet],
    ...page.agencies.map((name) => ['agency', name]),
    ...statement.attribution.map(({ kind, name }) => [kind, name]),
  ])
  const width = Math.max(
    ...chains.map((chain) => chain.reduce((sum, [, name]) => sum + Math.max(widthOf(name, size), 90) + 66, left)),
    ...rows.map(([, { statement }]) => left * 2 + widthOf(cut(statement.evidence[0].quote, 80), 14) * 0.92),
  )
  const parts = []
  const told = rows.map(([what, { statement }], k) => {
    const y = 34 + rowHeight * k
    const chain = chains[k]
    if (k) parts.push(line(left, y - 26, width - left, y - 26, 'rule'))
    parts.push(words(left, y, what, 'strong', 14))
    let x = left
    chain.forEach(([kind, name], place) => {
      const room = Math.max(widthOf(name, size), 90)
      const colour =
        kind === 'unnamed' ? 'wish' : place < 1 + chain.filter(([one]) => one === 'agency').length ? 'soft' : 'dispute'
      if (place) parts.push(line(x - 36, y + 33, x - 8, y + 33), head(x - 40, y + 33, 'left', 'soft'))
      parts.push(box(x, y + 12, room, 44))
      parts.push(
        words(x + room / 2, y + 31, name, `strong ${colour} ${kind === 'unnamed' ? 'quote' : ''}`, size, 'middle'),
      )
      parts.push(words(x + room / 2, y + 49, kind, 'soft', 12, 'middle'))
      if (kind === 'unnamed') parts.push(path(`M${x + 8} ${y + 36}H${x + room - 8}`, 'line dotted wish'))
      x += room + 48
    })
    parts.push(words(left, y + 80, `“${cut(statement.evidence[0].quote, 80)}”`, 'quote', 14))
    return `${what}: ${chain.map(([kind, name]) => `${name} (${kind})`).join(' ← ')}: “${statement.evidence[0].quote}”`
  })
  writePicture('voices', {
    width: Math.ceil(width),
    height: rowHeight * rows.length + 8,
    title: 'Whose word it is',
    about: told.join('. '),
    parts,
  })
}

/** A statement of an example report with its page, as the program gives them. */
function statementOf(report, act, quote) {
  const file = join('examples', report)
  const statement = run(['statements', file])
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one))
    .find((one) => one.act === act && one.evidence[0].quote.includes(quote))
  if (!statement)
    throw new Error(`Nothing is read as ${act} from “${quote}” in ${file} any more: choose another sentence.`)
  return { file, page: JSON.parse(run(['page', '--json', file])), statement }
}

function run(args, input) {
  const { status, stdout, stderr } = spawnSync(join(root, 'pacta'), args, {
    cwd: root,
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`pacta ${args.join(' ')} gave ${status}:\n${stderr}`)
  return stdout
}

function kindOf(mode) {
  if (mode === 'denied') return 'dispute'
  if (mode === 'occurred' || mode === 'under-way') return 'deed'
  return mode === 'agreed' || mode === 'pledged' ? 'word' : 'wish'
}
