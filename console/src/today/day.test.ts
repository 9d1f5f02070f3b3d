import { describe, expect, test } from 'vitest';
import { hoursOf, storesOf, sum } from './day.ts';

const row = (location: string, hour: number, netMinor: number, receipts = 1, marginMinor: number | null = null) => ({
  location,
  hour,
  netMinor,
  receipts,
  marginMinor,
});

describe('a day', () => {
  const now = [row('A', 9, 1000), row('B', 9, 3000), row('A', 11, 500, 2)];
  const before = [row('A', 9, 900), row('A', 12, 5000), row('C', 10, 700)];

  test('hours have no holes, and stand beside those of the other day', () => {
    const hours = hoursOf(now, before);
    expect(hours.map(hour => hour.hour)).toEqual([9, 10, 11, 12]);
    expect(hours[0]).toMatchObject({ now: { netMinor: 4000 }, before: { netMinor: 900 } });
    expect(hours[1]).toMatchObject({ now: { netMinor: 0 }, before: { netMinor: 700 } });
    expect(hoursOf([], [])).toEqual([]);
  });

  test('stores are ranked by all they have sold, and compared by the same hours only', () => {
    const stores = storesOf(now, before, 11);
    expect(stores.map(store => store.location)).toEqual(['B', 'A', 'C']);
    expect(stores[1]).toMatchObject({
      whole: { netMinor: 1500, receipts: 3 },
      now: { netMinor: 1000 },
      before: { netMinor: 900 },
    });
  });

  test('the margin is missing where nobody tells costs, and zero is a margin', () => {
    expect(sum(now).marginMinor).toBeUndefined();
    expect(sum([row('A', 9, 100, 1, 0)]).marginMinor).toBe(0);
    expect(sum([row('A', 9, 100, 1, -40), row('A', 10, 100, 1, 60)]).marginMinor).toBe(20);
  });
});
