import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { reportError, UsageError } from './errors.ts'
import { ReaderGone, watchReader } from './output.ts'
import { installation } from './place.ts'

const NO_GATE = 'read every page in full, also where a first look finds no word of an act'

/** What a command gives back: 0 done, 1 some inputs failed. */
export type ExitCode = 0 | 1

const ENVIRONMENT = `
Environment:
  PACTA_HOME           folder of the embedded ledger (default: ./pacta-data)
  PACTA_DATABASE_URL   a PostgreSQL database instead, e.g. postgres://user@host/pacta
  PACTA_MODEL_URL      a language model that proposes further statements, e.g. http://localhost:8080/v1
  PACTA_MODEL_NAME     its name, as its server knows it
  PACTA_MODEL_KEY      its key, where it asks for one
  NO_COLOR             no colours on the terminal

Exit codes: 0 done; 1 some inputs failed, each named on stderr; 2 wrong use.`

/** Runs one command line and sets the exit code: 0 done, 1 some inputs failed, 2 wrong use. */
export async function main(args: string[]): Promise<void> {
  watchReader()
  const done = (code: ExitCode): void => {
    process.exitCode = code
  }
  try {
    await makeProgram(done).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof ReaderGone) return
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      return
    }
    reportError(error)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}

function makeProgram(done: (code: ExitCode) => void): Command {
  const program = new Command('pacta')
    .description('Reads public reporting on agreements and peace processes into a sourced, append-only ledger.')
    .version(version())
    .addHelpText('after', ENVIRONMENT)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`pacta: ${text.replace(/^error: /, '')}`) })
    .showHelpAfterError('Run it with --help to see how it is used.')
  // A command's own file is loaded when it runs, so that no command pays for another's start.
  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .addOption(new Option('--debug', 'show stack traces'))
      .allowExcessArguments(false)
  const least = (one: Command): Command =>
    one.option('--least <probability>', 'threshold of confidence for this command alone, from 0 to 1')
  const json = (one: Command): Command => one.option('--json', 'print JSON')
  const jsonl = (one: Command): Command =>
    one.option('--jsonl', 'one JSON object a line from stdin, one a line to stdout')

  // Threads read the lines: what reads a page need not be loaded beside them.
  const eachLine = async (what: 'page' | 'parse'): Promise<ExitCode> => (await import('./jsonl.ts')).runJsonl(what)

  const model = (one: Command): Command =>
    one
      .option('--model-url <address>', 'a language model that proposes further statements, for review')
      .option('--model-name <name>', 'its name, as its server knows it')
      .option('--model-requests <number>', 'requests that the run may send it (default: 1000)')
      .option('--model-tokens <number>', 'tokens that the run may use of it (default: 1000000)')
      .option('--model-timeout <seconds>', 'time for one request (default: 60)')

  command('demo', 'read the bundled reports and open the desk')
    .option('--port <number>', 'port of the desk (default: 4173, or the next free one)')
    .option('--no-serve', 'stop after the dossier')
    .action(async (options) => done(await (await import('./commands/demo.ts')).demo(options)))

  model(json(command('add', 'read files, folders and URLs into the ledger')))
    .argument('<address...>', 'file, folder, URL, or - for stdin')
    .option('--no-gate', NO_GATE)
    .action(async (addresses, options) => done(await (await import('./commands/add.ts')).add(addresses, options)))

  json(jsonl(command('page', 'what was read out of a page')))
    .argument('[address]', 'file, URL, or - for stdin')
    .action(async (address, options) =>
      done(options.jsonl ? await eachLine('page') : await (await import('./commands/page.ts')).page(address, options)),
    )

  json(jsonl(command('parse', 'sentences, tags, trees and names of a text, as CoNLL-U')))
    .argument('[file]', 'file; stdin when it is left out')
    .addOption(
      new Option('--input <form>', 'plain text, or one tokenised sentence a line')
        .choices(['text', 'tokens'])
        .default('text'),
    )
    .option('--reference <day>', 'day from which "yesterday" is counted, e.g. 2025-08-09')
    .action(async (file, options) =>
      done(options.jsonl ? await eachLine('parse') : await (await import('./commands/parse.ts')).parse(file, options)),
    )

  model(jsonl(command('statements', 'the statements of a page with their evidence, as JSON Lines')))
    .argument('[address]', 'file, URL, or - for stdin')
    .addOption(new Option('--as <form>', 'in another form: events after the PLOVER manual').choices(['plover']))
    .option('--why', 'for a person: each line with its quote and the rules that made it')
    .option('--no-gate', NO_GATE)
    .action(async (address, options) =>
      done(await (await import('./commands/statements.ts')).statements(address, options)),
    )

  least(json(command('show', 'the dossier in the terminal')))
    .argument('[process-or-id]', 'a process by name, or the id of anything in the ledger')
    .option('--as-of <when>', 'what was known then: a day, a time, or an entry number')
    .option('--since <when>', 'only what is new since then: a day, a time, or an entry number')
    .action(async (what, options) => done(await (await import('./commands/show.ts')).show(what, options)))

  least(command('serve', 'the desk on http://localhost:4173'))
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on', '4173')
    .option('--name <host...>', 'names that it answers to beside localhost; * for any')
    .action(async (options) => done(await (await import('./commands/serve.ts')).serve(options)))

  addReview(least(json(command('review', 'the lines that wait for a person, the least sure first'))), done)

  least(command('export', 'the ledger as a table or as JSON Lines, to stdout'))
    .addOption(new Option('--as <format>', 'format').choices(['csv', 'jsonl']).makeOptionMandatory())
    .addOption(new Option('--table <name>', 'what to export').choices(['statements', 'commitments', 'instruments']))
    .action(async (options) => done(await (await import('./commands/export.ts')).exportLedger(options)))

  json(command('verify', 'check the hash chain, the quotes and the views')).action(async (options) =>
    done(await (await import('./commands/verify.ts')).verify(options)),
  )

  json(command('rebuild', 'make every view again from the log')).action(async (options) =>
    done(await (await import('./commands/rebuild.ts')).rebuild(options)),
  )

  return program
}

/** What a person does about the lines that wait, each an action of `pacta review`. */
function addReview(review: Command, done: (code: ExitCode) => void): void {
  const commands = () => import('./commands/review.ts')
  const action = (usage: string, description: string): Command =>
    review
      .command(usage)
      .description(description)
      .addOption(new Option('--debug', 'show stack traces'))
      .option('--json', 'print JSON')
      .option('--note <text>', 'why, for whoever reads the log')
      .allowExcessArguments(false)
  const by = ['--by <name>', 'name of the person who decides'] as const
  // What stands behind an action is the action's, not the queue's.
  review
    .enablePositionalOptions()
    .option('--process <name>', 'only of this process')
    .action(async (options) => done(await (await commands()).review(options)))
  action('accept', 'let lines count as they were read')
    .argument('<id...>', 'ids of lines, or their first six characters or more')
    .requiredOption(...by)
    .action(async (ids, options) => done(await (await commands()).decide('accept', ids, options)))
  action('reject', 'let lines count never')
    .argument('<id...>', 'ids of lines, or their first six characters or more')
    .requiredOption(...by)
    .action(async (ids, options) => done(await (await commands()).decide('reject', ids, options)))
  action('correct', 'let another reading of a line count in its place')
    .argument('<id>', 'id of a line, or its first six characters or more')
    .requiredOption(...by)
    .option('--act <act>', 'the act that it tells')
    .option('--mode <mode>', 'how it stands to the world')
    .option('--polarity <polarity>', 'positive or negative')
    .action(async (id, options) => done(await (await commands()).decide('correct', [id], options)))
  action('threshold', 'what the threshold of this ledger is, or from now on is to be')
    .argument('[probability]', 'from 0 (every line counts) to 1; the default is 0.6')
    .option(...by)
    .action(async (value, options) => done(await (await commands()).threshold(value, options)))
}

function version(): string {
  return JSON.parse(readFileSync(join(installation(), 'package.json'), 'utf8')).version
}
