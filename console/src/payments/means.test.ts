import { expect, test } from 'vitest';
import { meansOf } from './means.ts';

const row = (method: 'CASH' | 'WECHAT', netMinor: number) => ({
  method,
  count: 1,
  capturedMinor: netMinor,
  refundedMinor: 0,
  netMinor,
  pendingMinor: 0,
  unknownMinor: 0,
  feeE5: 600,
});

test('means of payment are summed over days and stores, the largest first, with their shares', () => {
  const means = meansOf([row('CASH', 100), row('WECHAT', 500), row('CASH', 200)]);
  expect(means.map(each => [each.method, each.netMinor, each.count, each.feeE5, each.shareBp])).toEqual([
    ['WECHAT', 500, 1, 600, 6250],
    ['CASH', 300, 2, 1200, 3750],
  ]);
});

test('where more went back than was taken there are no shares', () => {
  expect(meansOf([row('CASH', -100)])[0]?.shareBp).toBe(0);
});
