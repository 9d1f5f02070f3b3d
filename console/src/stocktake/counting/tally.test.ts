import { describe, expect, test } from 'vitest';
import { type CountedGoods, type Kept, tallies, totalOf, waiting } from './tally.ts';

const TEA: CountedGoods = { sku: 'TEA', name: 'Tea' };
const OLD_MILK: CountedGoods = { sku: 'MILK', batch: 'L-1', name: 'Milk' };
const NEW_MILK: CountedGoods = { sku: 'MILK', batch: 'L-2', name: 'Milk' };

/** A phone on which things are counted one after the other. */
function phone() {
  const entries: Kept[] = [];
  return {
    entries,
    count(goods: CountedGoods, change: number, zone = 'shelf', state: Kept['state'] = 'TAKEN') {
      const total = (totalOf(entries, zone, goods) ?? 0) + change;
      const seq = entries.length + 1;
      entries.push({ seq, id: `c${seq}`, at: seq, stocktake: 'ST', zone, by: 'wang', goods, change, total, state });
      return total;
    },
  };
}

describe('what was counted on a phone', () => {
  test('adds up by goods, batch by batch, and by place', () => {
    const { entries, count } = phone();
    count(TEA, 1000);
    count(TEA, 2500);
    count(OLD_MILK, 4000);
    count(NEW_MILK, 6000);
    count(TEA, 9000, 'storeroom');

    expect(tallies(entries, 'shelf').map(tally => [tally.goods.batch ?? tally.goods.sku, tally.total])).toEqual([
      ['L-2', 6000],
      ['L-1', 4000],
      ['TEA', 3500],
    ]);
    expect(totalOf(entries, 'storeroom', TEA)).toBe(9000);
    expect(totalOf(entries, 'window', TEA)).toBeUndefined();
  });

  test('is taken back by an entry against it', () => {
    const { entries, count } = phone();
    count(TEA, 24000);
    expect(count(TEA, -24000)).toBe(0);
    expect(tallies(entries, 'shelf')).toHaveLength(1);
    expect(entries).toHaveLength(2);
  });

  test('is nothing where it was refused', () => {
    const { entries, count } = phone();
    count(TEA, 2000);
    count(TEA, 3000, 'shelf', 'REFUSED');
    expect(totalOf(entries, 'shelf', TEA)).toBe(2000);
    expect(count(TEA, 1000, 'shelf', 'WAITS')).toBe(3000);
    expect(waiting(entries)).toHaveLength(1);
  });
});
