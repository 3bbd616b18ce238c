import { html } from 'hono/html'
import { limits } from '../receive.ts'
import { count } from '../words/number.ts'
import type { Html } from './html.ts'

/** The form that takes files or pasted text. It works without scripts; the script adds dropping and progress. */
export function receiveForm(): Html {
  return html`<form class="receive" action="/read" method="post" enctype="multipart/form-data" data-bytes="${limits.bytes}" data-files="${limits.files}">
<div class="drop"><label for="files">Saved pages</label>
<input type="file" id="files" name="file" multiple accept=".txt,.text,.md,.html,.htm,.xhtml,text/plain,text/html" aria-describedby="files-help">
<p class="small" id="files-help">HTML or plain text, at most ${count(limits.files, 'file')} and ${limits.bytes / 1024 / 1024} MB together. <span class="scripted">Or drop them anywhere on this page.</span></p></div>
<div class="paste"><label for="text">Or the text itself</label>
<textarea id="text" name="text" rows="7" spellcheck="false"></textarea></div>
<div class="from"><label for="address">Where it was published <span class="small">address, if known</span></label>
<input type="url" id="address" name="address" inputmode="url" placeholder="https://"></div>
<p class="send"><button>Read</button> <span class="small" role="status" aria-live="polite"></span></p>
</form>`
}
