// How well one partition of mentions into clusters meets another: MUC, B³ and CEAF-e, and their mean, the CoNLL score
// (Pradhan et al., "Scoring Coreference Partitions of Predicted Mentions: A Reference Implementation", ACL 2014).

/** Clusters of mentions; a mention is any string that is the same on both sides. */
export type Clusters = readonly ReadonlySet<string>[]

/** What is added up over documents: right and asked for (recall), right and given (precision). */
export interface Count {
  recall: [right: number, all: number]
  precision: [right: number, all: number]
}

/** F1 in percent of counts added up over all documents. */
export function fScore(counts: readonly Count[]): number {
  const share = (side: keyof Count): number => {
    const all = counts.reduce((sum, count) => sum + count[side][1], 0)
    return all === 0 ? 0 : counts.reduce((sum, count) => sum + count[side][0], 0) / all
  }
  const [recall, precision] = [share('recall'), share('precision')]
  return recall + precision === 0 ? 0 : (200 * recall * precision) / (recall + precision)
}

/** Links that must be added to make one side of the other (Vilain et al., "A Model-Theoretic Coreference Scoring Scheme", MUC-6, 1995). */
export function muc(gold: Clusters, read: Clusters): Count {
  const side = (those: Clusters, others: Clusters): [number, number] => {
    const at = clusterOf(others)
    let right = 0
    let all = 0
    for (const cluster of those) {
      const parts = new Set([...cluster].map((mention) => at.get(mention) ?? mention))
      right += cluster.size - parts.size
      all += cluster.size - 1
    }
    return [right, all]
  }
  return { recall: side(gold, read), precision: side(read, gold) }
}

/** For each mention the share of its cluster that the other side has with it (Bagga and Baldwin, "Algorithms for Scoring Coreference Chains", LREC 1998). */
export function bCubed(gold: Clusters, read: Clusters): Count {
  const side = (those: Clusters, others: Clusters): [number, number] => {
    const at = clusterOf(others)
    let right = 0
    let all = 0
    for (const cluster of those)
      for (const mention of cluster) {
        const other = at.get(mention)
        right += other ? shared(cluster, other) / cluster.size : 0
        all += 1
      }
    return [right, all]
  }
  return { recall: side(gold, read), precision: side(read, gold) }
}

/** Likeness of clusters paired off one to one as well as can be (Luo, "On Coreference Resolution Performance Metrics", HLT/EMNLP 2005; φ4). */
export function ceafE(gold: Clusters, read: Clusters): Count {
  const likeness = gold.map((one) => read.map((other) => (2 * shared(one, other)) / (one.size + other.size)))
  const right = bestPairing(likeness)
  return { recall: [right, gold.length], precision: [right, read.length] }
}

function clusterOf(clusters: Clusters): Map<string, ReadonlySet<string>> {
  return new Map(clusters.flatMap((cluster) => [...cluster].map((mention) => [mention, cluster] as const)))
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((mention) => other.has(mention)).length
}

/** The largest sum of values of which no two share a row or a column (Kuhn, "The Hungarian Method for the Assignment Problem", 1955). */
export function bestPairing(values: readonly (readonly number[])[]): number {
  const rows = values.length
  const size = Math.max(rows, values[0]?.length ?? 0)
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0)
  const byRow = new Array<number>(size + 1).fill(0)
  const byColumn = new Array<number>(size + 1).fill(0)
  const rowOf = new Array<number>(size + 1).fill(0)
  for (let row = 1; row <= size; row++) {
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY)
    const before = new Array<number>(size + 1).fill(0)
    const seen = new Array<boolean>(size + 1).fill(false)
    let column = 0
    rowOf[0] = row
    while (rowOf[column] !== 0) {
      seen[column] = true
      const from = rowOf[column]!
      let step = Number.POSITIVE_INFINITY
      let next = 0
      for (let k = 1; k <= size; k++) {
        if (seen[k]) continue
        const slack = cost(from, k) - byRow[from]! - byColumn[k]!
        if (slack < least[k]!) {
          least[k] = slack
          before[k] = column
        }
        if (least[k]! < step) {
          step = least[k]!
          next = k
        }
      }
      for (let k = 0; k <= size; k++)
        if (seen[k]) {
          byRow[rowOf[k]!]! += step
          byColumn[k]! -= step
        } else least[k]! -= step
      column = next
    }
    for (; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!
  }
  return rowOf.slice(1).reduce((sum, row, k) => sum - cost(row, k + 1), 0)
}
