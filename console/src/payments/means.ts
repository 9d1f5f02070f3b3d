import type { PaymentMixQuery } from '../generated/documents.ts';

type MixRow = PaymentMixQuery['paymentMix'][number];

/** What was paid by one means on all days and in all stores that were asked for, with its share of the whole. */
export type Means = MixRow & { shareBp: number };

/** Rows of days and stores as one for each means, what was paid by most first. */
export function meansOf(rows: readonly MixRow[]): Means[] {
  const sums = new Map<string, MixRow>();
  for (const row of rows) {
    const sum = sums.get(row.method);
    sums.set(row.method, sum ? added(sum, row) : { ...row });
  }
  const all = rows.reduce((sum, row) => sum + row.netMinor, 0);
  return [...sums.values()]
    .map(row => ({ ...row, shareBp: all > 0 ? Math.round((row.netMinor * 10000) / all) : 0 }))
    .sort((one, other) => other.netMinor - one.netMinor);
}

function added(one: MixRow, other: MixRow): MixRow {
  return {
    ...one,
    count: one.count + other.count,
    capturedMinor: one.capturedMinor + other.capturedMinor,
    refundedMinor: one.refundedMinor + other.refundedMinor,
    netMinor: one.netMinor + other.netMinor,
    pendingMinor: one.pendingMinor + other.pendingMinor,
    unknownMinor: one.unknownMinor + other.unknownMinor,
    feeE5: one.feeE5 + other.feeE5,
  };
}
