import { describe, expect, test } from 'vitest';
import { allOf, canMove, linesOf, mostOf, scannedOf, type TransferLine } from './moves.ts';

function line(lineNo: number, approved: number | null, inTransit: number): TransferLine {
  return {
    lineNo,
    sku: `S${lineNo}`,
    requested: 12,
    approved,
    notSent: 0,
    sent: { quantity: inTransit },
    received: { quantity: 0 },
    inTransit: { quantity: inTransit, valueMinor: null },
    givenUp: [],
    batches: [],
    product: null,
  };
}

describe('moves of a transfer', () => {
  test('are about what there is at their step', () => {
    const lines = [line(1, 10, 8), line(2, 0, 0)];
    expect(mostOf('approve', line(1, null, 0))).toBe(12);
    expect(linesOf('dispatch', lines).map(each => each.lineNo)).toEqual([1]);
    expect([...allOf('receive', lines)]).toEqual([[1, '8']]);
  });

  test('by scan begin at nought and add up', () => {
    const first = scannedOf(undefined, line(2, 10, 8), 1);
    const second = scannedOf(first, line(2, 10, 8), 1.25);
    expect([...second]).toEqual([[2, '2.25']]);
    expect(canMove('receive', [line(1, 10, 8), line(2, 10, 8)], second)).toBe(true);
  });

  test('are refused beyond what there is, and for nothing', () => {
    const lines = [line(1, 10, 8)];
    expect(canMove('receive', lines, new Map([[1, '9']]))).toBe(false);
    expect(canMove('receive', lines, new Map([[1, '0']]))).toBe(false);
    expect(canMove('receive', lines, new Map([[1, 'x']]))).toBe(false);
    expect(canMove('receive', lines, new Map([[1, '8']]))).toBe(true);
  });
});
