import type { Tender } from '../generated/commands.ts';

type Means = Tender['method'];

/** What was paid by a means, with the change that was given of it. */
export type Paid = { method: Means; amountMinor: number; changeMinor?: number | null };

/** What goes back by a means. */
export type Refund = { method: Means; amountMinor: number };

/**
 * By which means an amount goes back: the way it came, what is not cash first, and no more by any means than was paid by
 * it and has not gone back yet.
 */
export function refundsOf(dueMinor: number, tenders: readonly Paid[], back: readonly Refund[]): Refund[] {
  const left = new Map<Means, number>();
  for (const tender of tenders) {
    const paid = tender.amountMinor - (tender.changeMinor ?? 0);
    left.set(tender.method, (left.get(tender.method) ?? 0) + paid);
  }
  for (const refund of back) {
    left.set(refund.method, (left.get(refund.method) ?? 0) - refund.amountMinor);
  }
  const refunds: Refund[] = [];
  let due = dueMinor;
  for (const [method, most] of [...left].sort(([one], [other]) => Number(one === 'CASH') - Number(other === 'CASH'))) {
    const amountMinor = Math.min(due, most);
    if (amountMinor > 0) {
      refunds.push({ method, amountMinor });
      due -= amountMinor;
    }
  }
  return refunds;
}
