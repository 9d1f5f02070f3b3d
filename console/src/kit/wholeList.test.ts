import { expect, test, vi } from 'vitest';
import { Failure } from '../ledger/problem.ts';
import type { Connection } from './connection.ts';
import { allPages, collected } from './wholeList.ts';

const PARTS = [{ header: 'No.', value: (row: number) => row }];

/** A list of some rows, of which a page has two. */
function listOf(rows: number) {
  return async (after: string | null): Promise<Connection<number>> => {
    const from = after === null ? 0 : Number(after);
    const to = Math.min(rows, from + 2);
    return {
      edges: Array.from({ length: to - from }, (_, at) => ({ node: from + at + 1 })),
      pageInfo: { hasNextPage: to < rows, endCursor: String(to) },
    };
  };
}

const itself = (page: Connection<number>) => page;
const live = new AbortController().signal;

test('a list of many pages is written whole, and tells how far it is', async () => {
  const seen: number[] = [];
  const file = await collected(PARTS, allPages(listOf(5), itself), 100, live, rows => seen.push(rows));
  expect(file?.content.join('')).toBe('\uFEFFNo.\r\n1\r\n2\r\n3\r\n4\r\n5\r\n');
  expect(file).toMatchObject({ rows: 5, isCut: false });
  expect(seen).toEqual([2, 4, 5]);
});

test('a list of more rows than the bound tells that it is cut, one of as many does not', async () => {
  const cut = await collected(PARTS, allPages(listOf(4), itself), 3, live, () => undefined);
  expect(cut).toMatchObject({ rows: 3, isCut: true });
  expect(cut?.content.join('')).toBe('\uFEFFNo.\r\n1\r\n2\r\n3\r\n');
  const next = await collected(PARTS, allPages(listOf(6), itself), 4, live, () => undefined);
  expect(next).toMatchObject({ rows: 4, isCut: true });
  const whole = await collected(PARTS, allPages(listOf(4), itself), 4, live, () => undefined);
  expect(whole).toMatchObject({ rows: 4, isCut: false });
});

test('whoever gives up gets no file, and no further page is asked for', async () => {
  const stop = new AbortController();
  const page = vi.fn(listOf(50));
  const file = await collected(PARTS, allPages(page, itself), 100, stop.signal, rows => rows >= 4 && stop.abort());
  expect(file).toBeUndefined();
  expect(page.mock.calls.length).toBeLessThanOrEqual(3);
});

test('a busy server is asked again, one that refuses is not', async () => {
  vi.useFakeTimers();
  try {
    const busy = new Failure({ is: 'problem', kind: 'busy', status: 429, detail: '', fields: [], retryAfter: 2 });
    const page = vi.fn(listOf(2)).mockRejectedValueOnce(busy);
    const file = collected(PARTS, allPages(page, itself), 100, live, () => undefined);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await file).toMatchObject({ rows: 2 });
    expect(page).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
  const forbidden = new Failure({ is: 'problem', kind: 'forbidden', status: 403, detail: '', fields: [] });
  const closed = vi.fn(listOf(2)).mockRejectedValue(forbidden);
  await expect(collected(PARTS, allPages(closed, itself), 100, live, () => undefined)).rejects.toBe(forbidden);
  expect(closed).toHaveBeenCalledTimes(1);
});
