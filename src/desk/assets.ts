import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { PactaError } from '../model/failure.ts'

/** A file that the desk serves under `/assets/`. */
export interface Asset {
  bytes: Uint8Array<ArrayBuffer>
  mediaType: string
}

/** The desk's style, script and fonts. Their addresses carry a hash of what is in them, so that they may be kept for good. */
export interface Assets {
  /** By address. */
  files: Map<string, Asset>
  style: string
  script: string
  icon: string
  /** Fonts that every page needs at once. */
  fonts: string[]
}

/** The families, Source Serif 4 and Source Sans 3, each with the axis that its files vary in beside weight. */
const families = [
  {
    package: '@fontsource-variable/source-serif-4',
    family: 'Source Serif 4 Variable',
    slug: 'source-serif-4',
    axis: 'opsz',
  },
  {
    package: '@fontsource-variable/source-sans-3',
    family: 'Source Sans 3 Variable',
    slug: 'source-sans-3',
    axis: 'wght',
  },
]

/** Style sheets in the order in which they are served as one. */
const sheets = ['base', 'lines', 'strip', 'tables', 'sentences', 'page', 'start', 'media'].map((name) => `${name}.css`)

const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese']

/**
 * Reads the style, the script and the fonts.
 * @param folder where the style sheets and `desk.js` lie; beside the program where it is not given.
 * Throws PactaError where they are missing.
 */
export function loadAssets(folder: string | undefined): Assets {
  const from = folder ?? ownFolder()
  const files = new Map<string, Asset>()
  const keep = (name: string, mediaType: string, bytes: Uint8Array): string => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    const address = `/assets/${hash}/${name}`
    files.set(address, { bytes: new Uint8Array(bytes), mediaType })
    return address
  }
  const fonts: string[] = []
  const faces = families.flatMap((family) => {
    const ranges = JSON.parse(readPackageFile(`${family.package}/unicode.json`).toString('utf8')) as Record<
      string,
      string
    >
    return subsets.flatMap((subset) =>
      ['normal', 'italic'].map((style) => {
        const name = `${family.slug}-${subset}-${family.axis}-${style}.woff2`
        const address = keep(name, 'font/woff2', readPackageFile(`${family.package}/files/${name}`))
        if (subset === 'latin' && style === 'normal') fonts.push(address)
        return `@font-face{font-family:"${family.family}";font-style:${style};font-weight:200 900;font-display:swap;src:url(${address}) format("woff2");unicode-range:${ranges[subset]}}`
      }),
    )
  })
  const style = Buffer.concat([Buffer.from(`${faces.join('\n')}\n`), ...sheets.map((name) => readOwn(from, name))])
  return {
    files,
    style: keep('desk.css', 'text/css; charset=utf-8', style),
    script: keep('desk.js', 'text/javascript; charset=utf-8', readOwn(from, 'desk.js')),
    icon: keep('icon.svg', 'image/svg+xml', readOwn(from, 'icon.svg')),
    fonts,
  }
}

/** Beside this file in the sources; in the sources beside `dist/` when bundled. */
function ownFolder(): string {
  const places = ['./assets/', '../src/desk/assets/'].map((place) => fileURLToPath(new URL(place, import.meta.url)))
  return places.find((place) => existsSync(`${place}/base.css`)) ?? places[0]!
}

function readOwn(folder: string, name: string): Buffer {
  try {
    return readFileSync(`${folder}/${name}`)
  } catch (cause) {
    throw new PactaError('A file of the desk is missing', `${folder}/${name}`, 'Get Pacta again.', { cause })
  }
}

function readPackageFile(name: string): Buffer {
  try {
    return readFileSync(createRequire(import.meta.url).resolve(name))
  } catch (cause) {
    throw new PactaError('A font of the desk is missing', name, 'Run `npm ci` in the folder of Pacta.', { cause })
  }
}
