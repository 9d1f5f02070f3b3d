import { keep, read } from './kept.ts';

/** How often each SKU was sold at this till; halved now and then, so that what is liked now leads. */
export type Counts = Readonly<Record<string, number>>;

const MOST = 1000;

export function counted(counts: Counts, skus: readonly string[]): Counts {
  const next: Record<string, number> = { ...counts };
  for (const sku of skus) {
    next[sku] = (next[sku] ?? 0) + 1;
  }
  const sum = Object.values(next).reduce((all, each) => all + each, 0);
  return sum <= MOST
    ? next
    : Object.fromEntries(
        Object.entries(next).flatMap(([sku, count]) => (count > 1 ? [[sku, Math.floor(count / 2)]] : [])),
      );
}

/** SKUs by how often they were sold, the most first. */
export function leading(counts: Counts): string[] {
  return Object.entries(counts)
    .sort(([one, often], [other, oftenOther]) => oftenOther - often || one.localeCompare(other))
    .map(([sku]) => sku);
}

export function favouritesAt(location: string): Promise<Counts> {
  return read<Counts>(`favourites/${location}`).then(counts => counts ?? {});
}

export async function countSold(location: string, skus: readonly string[]): Promise<void> {
  await keep(`favourites/${location}`, counted(await favouritesAt(location), skus));
}
