import { describe, expect, test } from 'vitest';
import { askedOf, fileOf, sidesOf } from './asked.ts';

describe('what is asked of the books', () => {
  test('is the month until today, by the Chinese chart, where the address says nothing', () => {
    expect(askedOf({}, '2026-11-30')).toEqual({ from: '2026-11-01', to: '2026-11-30', chart: 'SMALL_ENTERPRISES' });
  });

  test('is what the address says, but for a chart that there is not', () => {
    const search = { from: '2026-09-15', to: '2026-10-02', location: 'SH-01', chart: 'INTERNATIONAL' };
    expect(askedOf(search, '2026-11-30')).toEqual(search);
    expect(askedOf({ to: '2026-10-02', chart: 'NONE' }, '2026-11-30')).toMatchObject({
      from: '2026-10-01',
      chart: 'SMALL_ENTERPRISES',
    });
  });

  test('is had as a file of the same days, location and chart', () => {
    const asked = askedOf({ location: '北门' }, '2026-11-30');
    expect(fileOf('trial-balance', 'STORE', asked, 'pdf')).toBe(
      '/v1/books/trial-balance.pdf?from=2026-11-01&to=2026-11-30&chart=SMALL_ENTERPRISES&location=%E5%8C%97%E9%97%A8',
    );
    expect(fileOf('profit-and-loss', 'CATEGORY', askedOf({}, '2026-11-30'), 'csv')).toBe(
      '/v1/books/profit-and-loss-by-category.csv?from=2026-11-01&to=2026-11-30&chart=SMALL_ENTERPRISES',
    );
  });
});

test('an entry that names an account more than once has all of it', () => {
  const line = (role: 'STOCK' | 'BANK', debitMinor: number | null, creditMinor: number | null) => ({
    account: { role },
    debitMinor,
    creditMinor,
    location: null,
  });
  const entry = { lines: [line('STOCK', 300, null), line('BANK', null, 250), line('STOCK', null, 50)] };
  expect(sidesOf(entry, 'STOCK')).toEqual({ debitMinor: 300, creditMinor: 50 });
  expect(sidesOf(entry, 'SALES')).toEqual({ debitMinor: 0, creditMinor: 0 });
});
