import { Failure, isPassing } from '../ledger/problem.ts';
import { type Connection, cursorAfter } from './connection.ts';
import { headerOf, linesOf, MARK, type Part } from './csv.ts';

/** What of a list is still to come: asked for when its end comes in sight, or the whole of it for a file. */
export type Rest<N> = {
  readonly more: (() => void) | undefined;
  readonly all: () => AsyncIterable<readonly N[]>;
};

/** What is shown of a list of which some rows are left out. */
export function restOf<N>(rest: Rest<N>, isShown: (row: N) => boolean): Rest<N> {
  return {
    more: rest.more,
    all: async function* () {
      for await (const page of rest.all()) {
        yield page.filter(isShown);
      }
    },
  };
}

/** All rows of a list, page after page and from its beginning, whatever of it is shown. */
export async function* allPages<P, N>(
  page: (after: string | null) => Promise<P>,
  list: (page: P) => Connection<N> | null | undefined,
): AsyncGenerator<readonly N[]> {
  let after: string | null | undefined = null;
  while (after !== undefined) {
    const read: P = await patiently(page, after);
    yield list(read)?.edges.map(edge => edge.node) ?? [];
    after = cursorAfter(list(read));
  }
}

const ATTEMPTS = 5;

/** A list of many pages is not given up because the server is busy for a moment. */
async function patiently<P>(page: (after: string | null) => Promise<P>, after: string | null): Promise<P> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await page(after);
    } catch (failure) {
      if (attempt === ATTEMPTS || !(failure instanceof Failure) || !isPassing(failure.trouble)) {
        throw failure;
      }
      const seconds = (failure.trouble.is === 'problem' && failure.trouble.retryAfter) || attempt;
      await new Promise(resolve => setTimeout(resolve, seconds * 1000));
    }
  }
}

/** The content of a file, how many rows it has, and whether the list has more than that. */
export type Collected = { readonly content: readonly string[]; readonly rows: number; readonly isCut: boolean };

/** Writes all rows, at most so many; undefined where nobody wants them any more. */
export async function collected<R>(
  parts: readonly Part<R>[],
  pages: AsyncIterable<readonly R[]>,
  bound: number,
  signal: AbortSignal,
  onRows: (rows: number) => void,
): Promise<Collected | undefined> {
  const content: string[] = [MARK];
  let rows = 0;
  for await (const page of pages) {
    if (signal.aborted) {
      return undefined;
    }
    const taken = page.slice(0, bound - rows);
    if (rows === 0 && taken[0] !== undefined) {
      content.push(headerOf(parts, taken[0]));
    }
    content.push(linesOf(parts, taken));
    rows += taken.length;
    onRows(rows);
    if (taken.length < page.length) {
      return { content, rows, isCut: true };
    }
  }
  return signal.aborted ? undefined : { content, rows, isCut: false };
}
