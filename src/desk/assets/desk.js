// Makes the start page's form better where scripts run: files can be dropped anywhere, and the reading is watched in place.
// Everything works without this file.

const form = document.querySelector('form.receive')
if (form) {
  const status = form.querySelector('[role=status]')
  const button = form.querySelector('button')
  const most = { bytes: Number(form.dataset.bytes), files: Number(form.dataset.files) }
  document.documentElement.classList.add('scripts')

  const words = {
    waiting: 'waits',
    reading: 'is being read',
    recording: 'is being recorded',
    kept: 'read and kept',
    known: 'known already',
    failed: 'not read',
  }

  /** Says how it stands. Text only: names come from outside. */
  const say = (text) => {
    status.textContent = text
  }

  const line = (item) => {
    const told = item.failure ? `${item.failure.what}. ${item.failure.remedy}` : words[item.step]
    return `${item.name}: ${told}${item.statements === undefined ? '' : ` – ${item.statements} statements`}`
  }

  async function watch(address) {
    for (;;) {
      const job = await (await fetch(`${address}.json`)).json()
      if (job.error) throw new Error(job.error.what)
      say(job.items.map(line).join('\n'))
      if (job.done) {
        if (job.items.some((item) => item.step !== 'failed')) location.assign(address)
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  async function send(data) {
    const files = data.getAll('file').filter((file) => file instanceof File && (file.name || file.size))
    const bytes = files.reduce((sum, file) => sum + file.size, 0)
    if (files.length > most.files) return say(`${files.length} files at once are too many: send at most ${most.files}.`)
    if (bytes > most.bytes)
      return say(`This is more than ${most.bytes / 1024 / 1024} MB: read it with pacta add instead.`)
    button.disabled = true
    say('Sending …')
    try {
      const answer = await fetch(form.action, { method: 'POST', body: data, headers: { accept: 'application/json' } })
      const job = await answer.json()
      if (job.error) say(`${job.error.what}. ${job.error.remedy}`)
      else await watch(job.job)
    } catch (error) {
      say(`The desk does not answer: ${error.message}`)
    } finally {
      button.disabled = false
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    send(new FormData(form))
  })

  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files')
  addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    form.classList.add('over')
  })
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('over')
  })
  addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    form.classList.remove('over')
    const data = new FormData()
    for (const file of event.dataTransfer.files) data.append('file', file)
    form.scrollIntoView({ block: 'nearest' })
    send(data)
  })
}
