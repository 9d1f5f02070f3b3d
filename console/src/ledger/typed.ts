/** What somebody has typed as a figure, in whole units of the ledger; undefined where it is none. */

/** An amount in minor units: `12.5` is 1250. A comma parts thousands and is no decimal point. */
export function minorOf(text: string): number | undefined {
  const found = /^(-?)(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?$/.exec(narrow(text));
  if (!found) {
    return undefined;
  }
  const [, sign = '', whole = '', part = ''] = found;
  const minor = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'));
  return sign && minor !== 0 ? -minor : minor;
}

/** A whole number. */
export function wholeOf(text: string): number | undefined {
  const plain = narrow(text);
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** A quantity above or at zero, of at most three places. */
export function quantityOf(text: string): number | undefined {
  const plain = narrow(text);
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** A quantity with a sign: what comes in, or goes out. */
export function changeOf(text: string): number | undefined {
  const plain = narrow(text);
  return /^[+-]?\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** A list as commands take it, which have one element at least. Whoever has none has nothing to send. */
export function some<T>(list: readonly T[]): [T, ...T[]] {
  const [first, ...others] = list;
  if (first === undefined) {
    throw new Error('nothing to send');
  }
  return [first, ...others];
}

/** Digits that an input method has made wide are digits too. */
function narrow(text: string): string {
  return text.trim().normalize('NFKC');
}
