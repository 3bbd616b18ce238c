const extensions: Record<string, string> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  json: 'application/json',
  xml: 'application/xml',
  jpg: 'image/jpeg',
  png: 'image/png',
  zip: 'application/zip',
}

/**
 * Media type of a document and the charset that the transport names: by its header, else its first bytes, else its name's ending.
 * A header that says no more than "bytes" or "plain text" gives way to markup at the beginning.
 */
export function mediaTypeOf(
  address: string,
  bytes: Uint8Array,
  contentType: string | null,
): { mediaType: string; charset?: string } {
  const header = contentType?.split(';')[0]?.trim().toLowerCase()
  const charset = contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1]?.toLowerCase()
  const stated = header && header !== 'application/octet-stream' && header !== 'text/plain' ? header : null
  const ending = extensions[address.toLowerCase().match(/\.([a-z\d]{2,5})(?:[?#].*)?$/)?.[1] ?? '']
  const mediaType = stated ?? sniff(bytes) ?? header ?? (ending && isText(ending) ? ending : null) ?? 'text/plain'
  return {
    mediaType: mediaType === 'text/plain' && ending === 'text/html' && !header ? ending : mediaType,
    ...(charset && { charset }),
  }
}

function isText(mediaType: string): boolean {
  return mediaType.startsWith('text/') || /json|xml/.test(mediaType)
}

/** By the first bytes: markup, or a format that is surely no text. */
function sniff(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
    .toString('latin1')
    .replaceAll('\0', '')
  if (head.startsWith('%PDF-')) return 'application/pdf'
  if (head.startsWith('PK\x03\x04')) return 'application/zip'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('\x89PNG')) return 'image/png'
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|title|div|article|section|main|h1|p)[\s>]/i.test(
    head,
  )
    ? 'text/html'
    : null
}
