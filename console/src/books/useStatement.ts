import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';

/** A statement, asked for anew when what is asked changes; the one before stays until it has come. */
export function useStatement<T>(key: readonly unknown[], read: () => Promise<T>): UseQueryResult<T> {
  return useQuery({ queryKey: ['books', ...key], queryFn: read, placeholderData: keepPreviousData });
}
