import { TillLastReceiptsDocument, type TillLastReceiptsQuery } from '../generated/documents.ts';
import { ask } from '../ledger/ask.ts';

/** How a register numbers its receipts: so many digits behind a prefix. */
export type Numbering = { prefix: string; digits: number };

/** Hands out numbers of receipts, each once. */
export type Numbers = { next(): Promise<string> };

/** Where the last number is kept, so that another page of this browser goes on with it. */
export type LastNumber = { read(): Promise<number | undefined>; keep(last: number): Promise<void> };

/** How many pages of sales are looked through for the last receipt of a register. */
const MOST_PAGES = 10;

export function numberOf(receiptNo: string, { prefix }: Numbering): number | undefined {
  const digits = receiptNo.startsWith(prefix) ? receiptNo.slice(prefix.length) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

export function receiptNoOf(number: number, { prefix, digits }: Numbering): string {
  return `${prefix}${String(number).padStart(digits, '0')}`;
}

/** Goes on behind what this browser has used, and, where it has used none, behind what the server knows. */
export function numbersOf(numbering: Numbering, kept: LastNumber, known: () => Promise<number>): Numbers {
  let last = Promise.resolve(0);
  return {
    next() {
      last = last.then(async () => {
        const next = ((await kept.read()) ?? (await known())) + 1;
        await kept.keep(next);
        return next;
      });
      const given = last;
      last = last.catch(() => 0);
      return given.then(next => receiptNoOf(next, numbering));
    },
  };
}

/** The highest number among the latest sales of a register; 0 where none is known. */
export async function lastNumberAt(location: string, register: string, numbering: Numbering): Promise<number> {
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const sales: TillLastReceiptsQuery['sales'] = (await ask(TillLastReceiptsDocument, { location, after })).sales;
    const numbers = (sales?.edges ?? [])
      .filter(({ node }) => node.register === register)
      .flatMap(({ node }) => numberOf(node.receiptNo, numbering) ?? []);
    if (numbers.length > 0) {
      return Math.max(...numbers);
    }
    after = sales?.pageInfo.hasNextPage ? (sales.pageInfo.endCursor ?? null) : null;
    if (after === null) {
      return 0;
    }
  }
  return 0;
}
