import { describe, expect, test } from 'vitest';
import type { TakenBack } from './current.ts';
import { exchangeOf, settlementOf } from './exchange.ts';

const BACK: TakenBack = {
  payload: {
    returnId: 'B1',
    saleId: 'S1',
    location: 'L1',
    register: 'R1',
    lines: [{ saleLineNo: 1, quantity: 1, restock: true }],
    reason: 'another size',
  },
  receipt: 'L1/R1/000001',
  dueMinor: 1167,
  paid: [
    { method: 'CASH', amountMinor: 2000, changeMinor: 500 },
    { method: 'WECHAT', amountMinor: 300 },
  ],
  gone: [],
};

describe('an exchange', () => {
  test('has only the difference paid', () => {
    expect(settlementOf(1500, BACK)).toEqual({ dueMinor: 333, setOffMinor: 1167, refunds: [] });
  });

  test('gives back what is more, the way it came', () => {
    expect(settlementOf(800, BACK)).toEqual({
      dueMinor: 0,
      setOffMinor: 800,
      refunds: [
        { method: 'WECHAT', amountMinor: 300 },
        { method: 'CASH', amountMinor: 67 },
      ],
    });
  });

  test('may be even', () => {
    expect(settlementOf(1167, BACK)).toEqual({ dueMinor: 0, setOffMinor: 1167, refunds: [] });
  });

  test('is a sale where nothing comes back', () => {
    expect(settlementOf(1500, undefined)).toEqual({ dueMinor: 1500, setOffMinor: 0, refunds: [] });
  });

  test('is one command with both halves', () => {
    const sale = { saleId: 'S2', receiptNo: '000002', location: 'L1', register: 'R1', tenders: [] };
    const lines: [{ lineNo: number; sku: string; quantity: number; unitPriceMinor: number }] = [
      { lineNo: 1, sku: 'TEA', quantity: 1, unitPriceMinor: 800 },
    ];
    const { refunds } = settlementOf(800, BACK);
    const exchange = exchangeOf({ ...sale, lines }, BACK, refunds);
    expect(exchange.acceptReturn).toEqual({ ...BACK.payload, refunds });
    expect(exchange.completeSale.saleId).toBe('S2');
  });
});
