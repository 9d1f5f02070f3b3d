import { expect, test } from 'vitest';
import { after, newShift } from './totals.ts';

test('an exchange is a return and a sale, of which only the difference is in the drawer', () => {
  const shift = newShift(3, 20000);
  const dearer = {
    acceptReturn: { shiftNo: 3, refunds: [] },
    completeSale: { shiftNo: 3, tenders: [{ method: 'CASH', amountMinor: 500, changeMinor: 167 }] },
  };
  expect(after(shift, 'returns.ExchangeGoods', dearer)).toEqual({
    ...shift,
    receipts: 1,
    returns: 1,
    salesMinor: 333,
    netMinor: { CASH: 20333 },
  });
  const cheaper = {
    acceptReturn: { shiftNo: 3, refunds: [{ method: 'WECHAT', amountMinor: 367 }] },
    completeSale: { shiftNo: 3, tenders: [] },
  };
  expect(after(shift, 'returns.ExchangeGoods', cheaper)).toEqual({
    ...shift,
    receipts: 1,
    returns: 1,
    returnsMinor: 367,
    netMinor: { CASH: 20000, WECHAT: -367 },
  });
});

test('one of another shift is none of this one', () => {
  const shift = newShift(3, 20000);
  const other = { acceptReturn: { shiftNo: 2, refunds: [] }, completeSale: { shiftNo: 2, tenders: [] } };
  expect(after(shift, 'returns.ExchangeGoods', other)).toEqual(shift);
});
