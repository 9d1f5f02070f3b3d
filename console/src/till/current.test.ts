import { expect, test } from 'vitest';
import { emptyBasket } from './basket.ts';
import { type Current, isNothing, parkedOf, recalled } from './current.ts';

const at = '2026-11-30T02:00:00.000Z';
const wallet = { means: 'WECHAT', minor: 500, paymentId: 'p1' } as const;
const current: Current = {
  basket: emptyBasket('s-1'),
  parts: [wallet, { means: 'CASH', minor: 100 }],
  receiptNo: '000007',
};

test('a basket is parked with what a provider has taken and its number, and comes back with both', () => {
  const parked = parkedOf(current, at);
  expect(parked).toEqual({ basket: current.basket, at, parts: [wallet], receiptNo: '000007' });
  expect(recalled(parked)).toEqual({ basket: current.basket, parts: [wallet], receiptNo: '000007' });
});

test('a basket that was parked without either comes back as it was', () => {
  expect(recalled({ basket: current.basket, at })).toEqual({ basket: current.basket, parts: [] });
});

test('money that was taken is something, also where no line is left', () => {
  expect(isNothing(current)).toBe(false);
  expect(isNothing({ ...current, parts: [] })).toBe(true);
});
