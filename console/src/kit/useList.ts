import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { type Connection, cursorAfter } from './connection.ts';

/** A list that is read page by page, and how a page is read. */
export type List<P> = UseInfiniteQueryResult<InfiniteData<P>> & {
  readonly page: (after: string | null) => Promise<P>;
};

/**
 * A list of the schema, read page by page as its end comes in sight.
 *
 * @param key its first word is that of the question, by which it is asked for anew
 * @param page reads the page after a cursor
 * @param list where a page has its rows
 * @param everyMs how often it is asked for anew while it is shown
 * @param staleMs so old may an answer be that is shown without asking anew
 */
export function useList<P>(
  key: readonly unknown[],
  page: (after: string | null) => Promise<P>,
  list: (page: P) => Connection<unknown> | null | undefined,
  { everyMs, staleMs, enabled = true }: { everyMs?: number | false; staleMs?: number; enabled?: boolean } = {},
): List<P> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: last => cursorAfter(list(last)),
    placeholderData: keepPreviousData,
    enabled,
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
    ...(staleMs === undefined ? {} : { staleTime: staleMs }),
  });
  return { ...query, page };
}
