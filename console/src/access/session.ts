import { knowCsrfToken, request } from '../ledger/door.ts';
import { Failure } from '../ledger/problem.ts';

type Scope = { locations: readonly string[]; regions: readonly string[] };
type Right = { permissions: readonly string[]; within: readonly Scope[]; from?: string; until?: string };
type Grant = Scope & { role: string };

/** Whoever has signed in. */
export type Me = { principal: string; rights?: readonly Right[]; roles?: readonly Grant[]; csrfToken?: string };

/** Who has signed in; null where nobody has. */
export async function readMe(): Promise<Me | null> {
  try {
    const me = (await request('GET', '/v1/me')) as Me;
    knowCsrfToken(me.csrfToken);
    return me;
  } catch (failure) {
    if (failure instanceof Failure && failure.trouble.is === 'problem' && failure.trouble.status === 401) {
      return null;
    }
    throw failure;
  }
}

/** Whether somebody may do something somewhere, now. What they may see there the server decides. */
export function may(me: Me | null | undefined, permission: string, now = Date.now()): boolean {
  return (me?.rights ?? []).some(
    right =>
      right.permissions.includes(permission) &&
      (right.from === undefined || Date.parse(right.from) <= now) &&
      (right.until === undefined || now < Date.parse(right.until)),
  );
}

/** Whether somebody has any rights at a location: there is no use in choosing another one. */
export function reaches(me: Me | null | undefined, location: { id: string; region?: string | null }): boolean {
  return (me?.rights ?? []).some(
    ({ within }) =>
      within.length === 0 ||
      within.some(
        scope =>
          scope.locations.includes(location.id) || (location.region != null && scope.regions.includes(location.region)),
      ),
  );
}

/** Whether somebody may do something at a location, now. */
export function mayAt(
  me: Me | null | undefined,
  permission: string,
  location: { id: string; region?: string | null },
  now = Date.now(),
): boolean {
  const there = (me?.rights ?? []).filter(right => reaches({ principal: '', rights: [right] }, location));
  return may({ principal: '', rights: there }, permission, now);
}

/** The name somebody signs in with: `employee:wang` is wang. */
export function nameOf(principal: string): string {
  return principal.slice(principal.indexOf(':') + 1);
}

export async function signIn(name: string, password: string): Promise<void> {
  await request('POST', '/v1/sessions', { name, password });
}

export async function signOut(): Promise<void> {
  await request('DELETE', '/v1/sessions/current');
}
