import { expect, test } from 'vitest';
import { readPrices } from './lines.ts';

test('prices are read as they are typed, or pasted from a table', () => {
  expect(readPrices('P05 12.80\n\nP06\t9.90\t8.50\nP07,3')).toEqual({
    prices: [
      { sku: 'P05', priceMinor: 1280 },
      { sku: 'P06', priceMinor: 990, floorMinor: 850 },
      { sku: 'P07', priceMinor: 300 },
    ],
  });
  expect(readPrices('').prices).toEqual([]);
});

test.each([
  ['P05', 1],
  ['P05 12.80\nP06 cheap', 2],
  ['P05 -1', 1],
  ['P05 1 x', 1],
  ['P05 1 1 1', 1],
  ['P/5 1', 1],
])('%j is wrong in line %d', (text, line) => expect(readPrices(text).wrongLine).toBe(line));
