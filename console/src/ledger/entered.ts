/** An amount that somebody has typed, in minor units: `12.5` is 1250; undefined where it is none. */
export function minorOf(text: string): number | undefined {
  const found = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(narrow(text).replaceAll(',', ''));
  if (!found) {
    return undefined;
  }
  const [, sign = '', whole = '', part = ''] = found;
  const minor = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return sign && minor !== 0 ? -minor : minor;
}

/** A whole number that somebody has typed; undefined where it is none. */
export function wholeOf(text: string): number | undefined {
  const plain = narrow(text);
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}

/** A quantity that somebody has typed, of three places at most; undefined where it is none. */
export function quantityOf(text: string): number | undefined {
  const plain = narrow(text);
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : undefined;
}

/** Digits that an input method has made wide are digits too. */
function narrow(text: string): string {
  return text.trim().normalize('NFKC');
}
