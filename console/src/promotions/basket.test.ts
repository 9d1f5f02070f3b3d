import { expect, test } from 'vitest';
import { basketOf } from './basket.ts';

test('a basket is read line by line', () => {
  expect(basketOf('P05 2\nF01\n\nG02 0.5\nwhat is this?\nP06 0')).toEqual([
    { sku: 'P05', quantity: 2 },
    { sku: 'F01', quantity: 1 },
    { sku: 'G02', quantity: 0.5 },
  ]);
});
