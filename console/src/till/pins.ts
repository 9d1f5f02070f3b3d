import type { Accepted } from '../generated/commands.ts';
import { newCommandId } from '../ledger/ids.ts';
import { sawPosition } from '../ledger/position.ts';
import { Failure, troubleOf } from '../ledger/problem.ts';
import { intend, send } from '../ledger/send.ts';
import type { Chosen } from './ChooseRegister.tsx';
import { keep, read } from './kept.ts';

/**
 * The token by which this browser is known as a device of its location. It is used for nothing but letting people show
 * who they are by a PIN; their own rights count then.
 */
const DEVICE = 'device';

export const enrolledHere = (): Promise<boolean> => read<string>(DEVICE).then(token => token !== undefined);

/** Makes this browser a device of its location; for whoever may issue tokens. */
export async function enrol({ location, register }: Chosen): Promise<void> {
  const id = `till-${newCommandId()}`;
  const payload = {
    tokenId: id,
    device: id,
    name: `Browser till ${location}/${register}`,
    roles: ['device'],
    locations: [location],
  };
  const { token } = (await send(intend('access.IssueToken', payload))) as Accepted & { token?: string };
  if (token) {
    await keep(DEVICE, token);
  }
}

/** Confirms in the name of somebody who shows who they are by a PIN. They have left again when this is done. */
export async function approveByPin(employee: string, pin: string, location: string, approval: string): Promise<void> {
  const device = { Authorization: `Bearer ${await read<string>(DEVICE)}` };
  const { personToken } = (await exchange('POST', '/v1/till-sessions', device, { employee, pin, location })) as {
    personToken: string;
  };
  const person = { ...device, 'Tillbook-Person': personToken };
  const { id, command } = intend('access.Approve', { approvalId: approval });
  try {
    const { position } = (await exchange('PUT', `/v1/commands/${id}`, person, command)) as Accepted;
    sawPosition(position);
  } finally {
    await exchange('DELETE', '/v1/till-sessions/current', person).catch(() => undefined);
  }
}

/** By the token of the device: the cookie of whoever has signed in is not looked at beside it, and not sent. */
async function exchange(
  method: string,
  address: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    credentials: 'omit',
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => {
    throw new Failure({ is: 'unreachable' });
  });
  const document: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) {
    throw new Failure(troubleOf(answer.status, document, answer.headers.get('Retry-After')));
  }
  return document;
}
