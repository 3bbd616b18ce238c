import irregular from '../../lexicon/language/irregular.json' with { type: 'json' }

const listed = new Map(Object.entries(irregular.forms).map(([lemma, forms]) => [lemma, forms.split(' ')]))

/**
 * Every form in which a text may write a lemma, in small letters, some that nobody writes among them: "sign" → sign, signs,
 * signed, signing, signned …; "party" → party, parties. Of several words each stands alone.
 */
export function formsOf(lemma: string): string[] {
  return lemma.split(' ').flatMap((word) => {
    const stem = word.replace(/e$/, '')
    const soft = word.replace(/y$/, 'i')
    const ends = ['', 's', 'es', 'ed', 'd', 'ing'].map((ending) => word + ending)
    const cut = ['ed', 'es', 'ing'].flatMap((ending) => [stem + ending, soft + ending])
    const doubled = /[^aeiouy]$/.test(word) ? ['ed', 'ing'].map((ending) => word + word.at(-1) + ending) : []
    return [...ends, ...cut, ...doubled, ...(listed.get(word) ?? [])]
  })
}

/** Forms in which a text may write a noun: those of `formsOf` that are no participle. */
export const nounFormsOf = (lemma: string): string[] =>
  formsOf(lemma).filter((form) => form === lemma || !/(?:ed|ing)$/.test(form))
