/** What somebody has typed as a figure, in whole units of the ledger; undefined where it is none. */

/** An amount such as `12.5` in minor units: 1250. */
export function minorOf(text: string): number | undefined {
  return /^-?\d{1,12}(\.\d{0,2})?$/.test(text.trim()) ? Math.round(Number(text.trim()) * 100) : undefined;
}

/** A quantity above or at zero, of at most three places. */
export function quantityOf(text: string): number | undefined {
  return /^\d{1,9}(\.\d{0,3})?$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** A quantity with a sign: what comes in, or goes out. */
export function changeOf(text: string): number | undefined {
  return /^[+-]?\d{1,9}(\.\d{0,3})?$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** A list as commands take it, which have one element at least. Whoever has none has nothing to send. */
export function some<T>(list: readonly T[]): [T, ...T[]] {
  const [first, ...others] = list;
  if (first === undefined) {
    throw new Error('nothing to send');
  }
  return [first, ...others];
}
