/** Currency of the ledger. It keeps minor units only and does not name their currency yet. */
export const CURRENCY = 'CNY';

const MINOR_DIGITS = 2;

/** Minor units as an exact decimal text: 125800 is `1258.00`. */
export function decimalOf(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(MINOR_DIGITS + 1, '0');
  const cut = digits.length - MINOR_DIGITS;
  return `${minor < 0 ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

/** A quantity as it comes over the wire, in whole thousandths: numbers of JSON are not exact. */
export function thousandths(quantity: number): number {
  return Math.round(quantity * 1000);
}

/** By how many basis points a figure differs from another one; undefined where that one is nothing. */
export function changeBasisPoints(now: number, before: number): number | undefined {
  return before === 0 ? undefined : Math.round(((now - before) * 10000) / Math.abs(before));
}

/** A part of a whole, rounded half up in whole units; 0 where there is no whole. */
export function average(sum: number, count: number): number {
  return count === 0 ? 0 : Math.floor((2 * sum + count) / (2 * count));
}
