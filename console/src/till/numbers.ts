/** How a register numbers its receipts: so many digits behind a prefix. */
export type Numbering = { prefix: string; digits: number };

/** Hands out numbers of receipts, each once. */
export type Numbers = {
  next(): Promise<string>;
  /** Hears of the last number that the server knows: another browser may have sold at this register. */
  learn(last: number): void;
};

/** Where the last number is kept, so that another page of this browser goes on with it. */
export type LastNumber = { read(): Promise<number | undefined>; keep(last: number): Promise<void> };

export function receiptNoOf(number: number, { prefix, digits }: Numbering): string {
  return `${prefix}${String(number).padStart(digits, '0')}`;
}

/** Goes on behind what this browser has used, and behind what the server knows. */
export function numbersOf(numbering: Numbering, kept: LastNumber): Numbers {
  let known = 0;
  let last = Promise.resolve(0);
  return {
    next() {
      last = last.then(async () => {
        const next = Math.max((await kept.read()) ?? 0, known) + 1;
        await kept.keep(next);
        return next;
      });
      const given = last;
      last = last.catch(() => 0);
      return given.then(next => receiptNoOf(next, numbering));
    },
    learn(last) {
      known = Math.max(known, last);
    },
  };
}
