import { expect, test } from 'vitest';
import { refundsOf } from './refunds.ts';

test('money goes back the way it came, and never more than came', () => {
  const tenders = [
    { method: 'CASH', amountMinor: 5000, changeMinor: 1000 },
    { method: 'WECHAT', amountMinor: 3000 },
  ] as const;
  expect(refundsOf(3500, tenders, [{ method: 'WECHAT', amountMinor: 500 }])).toEqual([
    { method: 'WECHAT', amountMinor: 2500 },
    { method: 'CASH', amountMinor: 1000 },
  ]);
  expect(refundsOf(0, tenders, [])).toEqual([]);
});
