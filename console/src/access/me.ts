import { useQuery } from '@tanstack/react-query';
import { may, readMe } from './session.ts';

export { type Me, may, mayAt, nameOf, reaches, signIn, signOut } from './session.ts';

export const ME = ['me'] as const;

/** Who has signed in; null where nobody has. */
export function useMe() {
  return useQuery({ queryKey: ME, queryFn: readMe, staleTime: 60_000, refetchInterval: 5 * 60_000 });
}

export function useMay(permission: string): boolean {
  return may(useMe().data, permission);
}
