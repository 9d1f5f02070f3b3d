import { describe, expect, test } from 'vitest';
import { leftOf, sentBack } from './sendBack.ts';

const LINES = [
  { lineNo: 1, quantity: 48, sentBack: 6 },
  { lineNo: 2, quantity: 0.3, sentBack: 0.1 },
];

describe('goods go back', () => {
  test('as far as they have not gone yet', () => {
    expect(LINES.map(leftOf)).toEqual([42, 0.2]);
    expect(sentBack(LINES, new Map([[1, '42']]))).toEqual([{ receiptLineNo: 1, quantity: 42 }]);
    expect(sentBack(LINES, new Map([[1, '42.001']]))).toBeUndefined();
    expect(
      sentBack(
        LINES,
        new Map([
          [1, ' 2 '],
          [2, '0.2'],
        ]),
      ),
    ).toEqual([
      { receiptLineNo: 1, quantity: 2 },
      { receiptLineNo: 2, quantity: 0.2 },
    ]);
  });

  test('not where nothing, or nonsense, was typed', () => {
    expect(sentBack(LINES, new Map())).toBeUndefined();
    expect(sentBack(LINES, new Map([[1, '0']]))).toBeUndefined();
    expect(sentBack(LINES, new Map([[2, 'all']]))).toBeUndefined();
  });
});
