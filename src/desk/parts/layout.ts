import { html } from 'hono/html'
import { addressOf } from '../address.ts'
import { day } from '../words/day.ts'
import { number } from '../words/number.ts'
import { type Html, nothing } from './html.ts'

/** What surrounds every page. */
export interface Frame {
  head: { sequence: number; hash: string; recorded: string | null }
  /** State of the hash chain, in words. */
  chain: string
  version: string
  /** Address of the same data as JSON; absent where there is none. */
  json?: string
  /** Names of the served style, script and fonts, with the hash of what is in them. */
  assets: { style: string; script: string; icon: string; fonts: string[] }
  /** Seconds after which the page asks for itself again. */
  refresh?: number
  /** Where the page belongs in the head's navigation. */
  place?: 'processes' | 'review' | 'documents' | 'log'
}

const places = [
  { place: 'processes', href: '/', text: 'Processes' },
  { place: 'review', href: '/review', text: 'Review' },
  { place: 'documents', href: '/documents', text: 'Documents' },
  { place: 'log', href: '/log', text: 'Log' },
] as const

/** A whole page. `title` is plain text. */
export function layout(frame: Frame, title: string, body: Html): Html {
  const { head } = frame
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Pacta</title>
${frame.assets.fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="icon" href="${frame.assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${frame.assets.style}">
${frame.json ? html`<link rel="alternate" type="application/json" href="${frame.json}">` : nothing}
${frame.refresh ? html`<meta http-equiv="refresh" content="${frame.refresh}">` : nothing}
<script type="module" src="${frame.assets.script}"></script>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header class="top"><a class="name" href="/">Pacta</a>
<nav aria-label="Desk">${places.map(({ place, href, text }) => html`<a href="${href}"${frame.place === place ? html` aria-current="page"` : nothing}>${text}</a>`)}</nav>
<p class="when">${head.recorded ? html`As known on <time datetime="${head.recorded}">${day(head.recorded)}</time>` : 'Nothing recorded yet'}</p></header>
<main id="main" tabindex="-1">
${body}
</main>
<footer class="end"><p>${head.sequence > 0 ? html`<a href="${addressOf('entry', head.sequence)}">Entry ${number(head.sequence)}</a> · ` : nothing}<a href="/log">${frame.chain}</a></p>
${frame.json ? html`<p><a href="${frame.json}">This page as JSON</a></p>` : nothing}<p><a href="/about">What is kept here, and how to read it</a></p><p>Pacta ${frame.version}</p></footer>
</body>
</html>`
}
