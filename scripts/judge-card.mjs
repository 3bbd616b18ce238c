// judge-card.mjs GOLD.jsonl… [--held=FOLDER] [--write]: runs train/judge.ts on gold reports and puts what it prints into models/judge/CARD.md,
// docs/how-it-reads.md and the reliability diagram docs/pictures/reliability.svg. With --write the judge is trained and kept anew.
//   sh scripts/with-node.sh scripts/judge-card.mjs bench/gold/train.jsonl bench/gold/dev.jsonl
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { box, dot, line, putBetween, root, words, writePicture } from './drawing.mjs'

const given = process.argv.slice(2)
const files = given.filter((word) => !word.startsWith('--'))
if (files.length === 0) {
  console.error(
    'judge-card: no gold. Name the gold reports of the training processes, bench/gold/train.jsonl and bench/gold/dev.jsonl.',
  )
  process.exit(2)
}
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [...process.execArgv, join(root, 'train', 'judge.ts'), ...given],
  {
    encoding: 'utf8',
  },
)
if (status !== 0) throw new Error(`train/judge.ts gave ${status}:\n${stderr}`)

const report = readReport(stdout)
/** Lines accepted of a hundred that are said, by `leastConfidence` of src/statement/read.ts. */
const said = saidFrom(0.4)
draw(report)
putBetween('models/judge/CARD.md', 'figures', figures(report))
putBetween('docs/how-it-reads.md', 'reliability', [
  `![Reliability diagram: what the judge said of ${report.lines} lines, and what became of them](pictures/reliability.svg)`,
  '',
  `On real blogs, speeches and long analyses it is too sure: of what is said there ${said.real} of 100 lines are accepted, on reports ${said.gold}. [The card](../models/judge/CARD.md) has the table and the limits.`,
])

/** What train/judge.ts prints, as numbers. */
function readReport(text) {
  const number = (pattern) => {
    const found = pattern.exec(text)
    if (!found)
      throw new Error(`train/judge.ts prints no line like ${pattern} any more: change scripts/judge-card.mjs.`)
    return found.slice(1).map(Number)
  }
  const [lines, ofGold, accepted] = number(/^(\d+) lines \((\d+) of gold reports\), (\d+) accepted$/m)
  const [error] = number(/^expected calibration error .* ([\d.]+)$/m)
  const bins = [...text.matchAll(/^([\d.]+)–([\d.]+): (\d+) lines, said ([\d.]+), was ([\d.]+)$/gm)].map((found) => {
    const [from, to, count, said, was] = found.slice(1).map(Number)
    return { from, to, count, said, was }
  })
  const alone = (name) => {
    const [said, was, off] = number(new RegExp(`^${name} alone: said ([\\d.]+), was ([\\d.]+), .* ([\\d.]+)$`, 'm'))
    return { said, was, off }
  }
  const kept = '(\\d+) of (\\d+), ([\\d.]+) % accepted, ([\\d.]+) % of the accepted kept'
  const levels = [...text.matchAll(new RegExp(`^from ([\\d.]+)  gold: kept ${kept}  real: kept ${kept}$`, 'gm'))].map(
    (found) => found.slice(1).map(Number),
  )
  if (bins.length === 0 || levels.length === 0) throw new Error('train/judge.ts prints no bins or levels any more.')
  return { lines, ofGold, accepted, error, bins, levels, gold: alone('gold'), real: alone('real') }
}

function saidFrom(least) {
  const level = report.levels.find(([from]) => from === least)
  return { gold: Math.round(level[3]), real: Math.round(level[7]) }
}

function figures({ lines, ofGold, accepted, error, bins, levels, gold, real }) {
  const cells = (...of) => `| ${of.join(' | ')} |`
  return [
    `Gold: ${files.map((file) => `\`${basename(file)}\``).join(', ')}. ${lines} lines, ${ofGold} of gold reports and ${lines - ofGold} of real texts; ${accepted} accepted. Each line was judged by a model that had seen nothing of its process or page (8 folds). Expected calibration error over ten bins: **${error.toFixed(3)}**.`,
    '',
    cells('', 'lines', 'said on average', 'accepted', 'expected calibration error'),
    cells('---', '---', '---', '---', '---'),
    cells('gold reports alone', ofGold, percent(gold.said), percent(gold.was), gold.off.toFixed(3)),
    cells('real texts alone', lines - ofGold, percent(real.said), percent(real.was), real.off.toFixed(3)),
    '',
    cells('probability said', 'lines', 'said on average', 'accepted'),
    cells('---', '---', '---', '---'),
    ...bins.map(({ from, to, count, said, was }) => cells(`${from}–${to}`, count, percent(said), percent(was))),
    '',
    `What is said at all from a probability on. Said is what has 0.4 or more: of that ${said.gold} of 100 lines are accepted on gold reports and ${said.real} on real texts.`,
    '',
    cells(
      'from',
      'gold: kept',
      'accepted',
      'of the accepted kept',
      'real texts: kept',
      'accepted',
      'of the accepted kept',
    ),
    cells('---', '---', '---', '---', '---', '---', '---'),
    ...levels.map(([from, a, b, c, d, e, f, g, h]) =>
      cells(from, `${a} of ${b}`, `${c} %`, `${d} %`, `${e} of ${f}`, `${g} %`, `${h} %`),
    ),
  ]
}

/** Bins as discs, as large as they have lines; on the diagonal the judge is as sure as it is right. */
function draw({ bins, error, lines }) {
  const [left, top, side] = [84, 30, 400]
  const [x, y] = [(share) => left + side * share, (share) => top + side * (1 - share)]
  const parts = [box(left, top, side, side, 'wash')]
  for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    parts.push(line(x(share), top, x(share), top + side, 'rule'), line(left, y(share), left + side, y(share), 'rule'))
    parts.push(words(x(share), top + side + 20, percent(share), 'soft', 12, 'middle'))
    parts.push(words(left - 8, y(share) + 4, percent(share), 'soft', 12, 'end'))
  }
  parts.push(line(x(0), y(0), x(1), y(1), 'line dotted'))
  const radius = (count) => 3 + 22 * Math.sqrt(count / Math.max(...bins.map((bin) => bin.count)))
  for (const { said, was, count } of [...bins].sort((a, b) => b.count - a.count)) {
    parts.push(line(x(said), y(said), x(said), y(was), 'line dispute'))
    parts.push(dot(x(said), y(was), radius(count), 'disc'))
  }
  // The number stands beside its disc, away from the diagonal.
  for (const { said, was, count } of bins) {
    const below = was < said
    const [dx, dy] = [radius(count) * 0.75 + 5, below ? radius(count) * 0.6 + 10 : -radius(count) * 0.6]
    parts.push(words(x(said) + (below ? dx : -dx), y(was) + dy, count, 'halo strong', 12, below ? 'start' : 'end'))
  }
  parts.push(words(left + side / 2, top + side + 42, 'what the judge said', 'strong', 13, 'middle'))
  parts.push(words(left, top - 12, 'what careful readers accepted', 'strong', 13))
  parts.push(
    words(
      left - 56,
      top + side + 66,
      `${lines} lines that the judge had not seen, in ten bins; a disc has the number of its lines.`,
      'soft',
      12,
    ),
  )
  parts.push(
    words(
      left - 56,
      top + side + 83,
      `On the dotted line it is as sure as it is right. Off it by ${(100 * error).toFixed(1)} points on average.`,
      'soft',
      12,
    ),
  )
  const told = bins.map(({ count, said, was }) => `${count} lines said ${percent(said)}, accepted ${percent(was)}`)
  writePicture('reliability', {
    width: 600,
    height: top + side + 100,
    title: 'Reliability diagram of the judge of lines',
    about: `${told.join('; ')}. Expected calibration error ${error.toFixed(3)}.`,
    parts,
  })
}

function percent(share) {
  return `${Math.round(share * 100)} %`
}
