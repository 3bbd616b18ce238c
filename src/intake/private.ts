import { BlockList, isIP } from 'node:net'

/** Networks that are not the public internet (IANA special-purpose registries, RFC 6890 and its successors). */
const blocked = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  blocked.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  blocked.addSubnet(network, prefix, 'ipv6')

/** Whether a host, as an IP address or a name that always means this machine, lies in a private network. Other names are judged once resolved. */
export function isPrivate(host: string): boolean {
  const kind = isIP(host)
  if (kind === 0) return /^(?:localhost|.*\.localhost|.*\.local|.*\.internal)\.?$/i.test(host)
  if (kind === 4) return blocked.check(host, 'ipv4')
  const embedded = embeddedFour(host)
  return blocked.check(host, 'ipv6') || (embedded !== null && blocked.check(embedded, 'ipv4'))
}

/** The IPv4 address inside a mapped (::ffff:0:0/96), compatible (::/96), NAT64 (64:ff9b::/96) or 6to4 (2002::/16) address. */
function embeddedFour(host: string): string | null {
  const groups = new URL(`http://[${host.replace(/%.*$/, '')}]`).hostname.slice(1, -1)
  const [left = '', right] = groups.split('::')
  const head = left ? left.split(':') : []
  const tail = right ? right.split(':') : []
  const all = right === undefined ? head : [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail]
  const numbers = all.map((group) => Number.parseInt(group, 16))
  const four = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.')
  const [first, second, third] = numbers as [number, number, number]
  if (first === 0x2002) return four(second, third)
  const low = four(numbers[6] as number, numbers[7] as number)
  if (numbers.slice(0, 5).every((number) => number === 0) && (numbers[5] === 0xffff || numbers[5] === 0)) return low
  return first === 0x64 && second === 0xff9b && numbers.slice(2, 6).every((number) => number === 0) ? low : null
}
