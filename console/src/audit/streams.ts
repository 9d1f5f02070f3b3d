/** Things whose history people ask for, by how their streams are named. */
export const KINDS = [
  'stream',
  'sale',
  'stock',
  'payment',
  'member',
  'promotion',
  'transfer',
  'stocktake',
  'employee',
] as const;

export type StreamKind = (typeof KINDS)[number];

const PREFIXES: Readonly<Record<Exclude<StreamKind, 'stream'>, string>> = {
  sale: 'sale-',
  stock: 'stock-',
  payment: 'payment-',
  member: 'member-',
  promotion: 'promotion-',
  transfer: 'transfer-',
  stocktake: 'count-',
  employee: 'employee-',
};

/** The name of a stream, of what somebody has typed; undefined where that can be none. */
export function streamOf(kind: StreamKind, text: string): string | undefined {
  const id = text.trim();
  if (kind === 'stream') {
    return /^[a-z-]+-.+$/.test(id) ? id : undefined;
  }
  const isOne = kind === 'stock' ? /^[^/\s]+\/[^/\s]+$/.test(id) : /^[^/\s]+$/.test(id);
  return isOne ? `${PREFIXES[kind]}${id}` : undefined;
}
