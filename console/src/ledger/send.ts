import type { Accepted, Command } from '../generated/commands.ts';
import { request } from './door.ts';
import { newCommandId } from './ids.ts';
import { sawPosition } from './position.ts';
import { Failure, isPassing } from './problem.ts';

/** What somebody wants done: made once, when they say so, and sent again as it is. */
export type Intent = { readonly id: string; readonly command: Command };

type Sendable<T extends Command['type']> = Extract<Command, { type: T }>;

export function intend<T extends Command['type']>(type: T, payload: Sendable<T>['payload']): Intent {
  return { id: newCommandId(), command: { type, occurredAt: new Date().toISOString(), payload } as Command };
}

const WAITS_MS = [500, 1500, 4000] as const;

/**
 * Sends a command, and again where no answer came: by the same id, so that it is done once. What the views answer from
 * then on knows it.
 */
export async function send(intent: Intent, wait = pause): Promise<Accepted> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await sendOnce(intent);
    } catch (failure) {
      const ms = WAITS_MS[attempt];
      if (!(failure instanceof Failure) || !isPassing(failure.trouble) || ms === undefined) {
        throw failure;
      }
      await wait(ms);
    }
  }
}

/** Sends a command and does not wait where no answer comes: for whoever keeps it until the line is back. */
export async function sendOnce(intent: Intent): Promise<Accepted> {
  const outcome = (await request('PUT', `/v1/commands/${intent.id}`, intent.command)) as Accepted;
  sawPosition(outcome.position);
  return outcome;
}

function pause(ms: number): Promise<void> {
  return new Promise(done => setTimeout(done, ms));
}
