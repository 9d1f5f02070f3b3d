import type { Trouble } from '../../ledger/problem.ts';

/** What is counted: a product, or one batch of it. */
export type CountedGoods = {
  sku: string;
  batch?: string;
  producedOn?: string;
  expiresOn?: string;
  /** What it is called, so that it can be told without a line. */
  name: string;
};

/** Something that was counted on this phone. Quantities are in thousandths. */
export type Entry = {
  /** Of the command that tells it. */
  id: string;
  /** When it was counted, in milliseconds. */
  at: number;
  stocktake: string;
  /** The place where it was counted. */
  zone: string;
  by: string;
  goods: CountedGoods;
  /** How much was found by it; below zero where it takes back what was too much. */
  change: number;
  /** How much there is at the place by now: what the command tells. */
  total: number;
  state: 'WAITS' | 'TAKEN' | 'REFUSED';
  /** Why it was refused. */
  trouble?: Trouble;
};

/** An entry that is kept; they are in the order of their numbers. */
export type Kept = Entry & { seq: number };

/** What there is of some goods at a place, by what was counted on this phone. */
export type Tally = { goods: CountedGoods; total: number; last: Kept };

export function keyOf({ sku, batch }: Pick<CountedGoods, 'sku' | 'batch'>): string {
  return `${sku}/${batch ?? ''}`;
}

/** What was counted at a place, the goods that were touched last first. What was refused counts nothing. */
export function tallies(entries: readonly Kept[], zone: string): Tally[] {
  const byGoods = new Map<string, Tally>();
  for (const entry of entries) {
    if (entry.zone === zone && entry.state !== 'REFUSED') {
      const key = keyOf(entry.goods);
      byGoods.delete(key);
      byGoods.set(key, { goods: entry.goods, total: entry.total, last: entry });
    }
  }
  return [...byGoods.values()].reverse();
}

/** How much of some goods was counted at a place on this phone; undefined where none was. */
export function totalOf(entries: readonly Kept[], zone: string, goods: CountedGoods): number | undefined {
  return tallies(entries, zone).find(tally => keyOf(tally.goods) === keyOf(goods))?.total;
}

/** How many of somebody's entries wait to be sent. */
export function waiting(entries: readonly Kept[]): Kept[] {
  return entries.filter(entry => entry.state === 'WAITS');
}
