import { expect, test } from 'vitest';
import { backOf, leftOf } from './back.ts';

const LINES = [
  { lineNo: 1, quantity: 3, returnedQuantity: 1, product: { unit: 'PIECE' } },
  { lineNo: 2, quantity: 0.3, returnedQuantity: 0.1, product: { unit: 'KG' } },
];

function typed(one: string, two = '') {
  return backOf(
    LINES,
    new Map([
      [1, one],
      [2, two],
    ]),
  );
}

test('what is left is exact', () => {
  expect(LINES.map(leftOf)).toEqual([2, 0.2]);
});

test('what was typed comes back, as far as there is something left', () => {
  expect(typed('2')).toEqual([{ lineNo: 1, quantity: 2 }]);
  expect(typed('1', '0.2')).toEqual([
    { lineNo: 1, quantity: 1 },
    { lineNo: 2, quantity: 0.2 },
  ]);
  expect(typed('0')).toEqual([]);
});

test('nothing comes back as long as something of it is wrong', () => {
  expect(typed('3')).toEqual([]);
  expect(typed('0.5')).toEqual([]);
  expect(typed('1', 'x')).toEqual([]);
});
