import { Failure, type Trouble } from '../../ledger/problem.ts';
import type { Json } from '../journal/canonical.ts';
import type { Journal, Waiting } from '../journal/Journal.ts';

/** The body of a command's entry: all that is sent of it, beside its type and id. */
export type Sent = { occurredAt: string; payload: { [member: string]: Json } };

/** Sends a command to the server. Fails by a {@link Failure} where it is not accepted. */
export type Post = (commandId: string, command: { type: string } & Sent) => Promise<unknown>;

/** Why nothing more is sent for now; `EMPTY` where nothing waits. */
export type Halt = 'EMPTY' | 'NO_LINE' | 'SIGN_IN' | 'NO_RIGHT';

/** Facts that can be told as such: what has happened is never refused. */
const FACTS = ['sales.CompleteSale', 'returns.AcceptReturn'];

/** Bodies of what was taken are kept for so long. */
const KEPT_MS = 30 * 86_400_000;

/**
 * Tells the server what the journal has, in its order and by its ids, until an answer comes: so all of it is booked once.
 * What is refused stops nothing that comes after it.
 */
export class Outbox {
  readonly #journal: Journal;
  readonly #post: Post;
  readonly #now: () => number;
  #running: Promise<Halt> | undefined;

  constructor(journal: Journal, post: Post, now: () => number = Date.now) {
    this.#journal = journal;
    this.#post = post;
    this.#now = now;
  }

  /** Sends all that waits. Whoever asks meanwhile gets the same answer. */
  flush(): Promise<Halt> {
    this.#running ??= this.#flush().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #flush(): Promise<Halt> {
    let done = 0;
    for (let next = await this.#journal.nextWaiting(0); next; next = await this.#journal.nextWaiting(next.seq)) {
      const halt = await this.#tell(next);
      if (halt) {
        return halt;
      }
      done += 1;
    }
    if (done > 0) {
      await this.#journal.forgetBodies(this.#now() - KEPT_MS);
    }
    return 'EMPTY';
  }

  /** @returns why it has to wait; undefined once it is answered */
  async #tell(command: Waiting): Promise<Halt | undefined> {
    const { seq, commandId, type } = command;
    const sent = command.body as Sent;
    try {
      const answer = await this.#post(commandId, { type, ...sent });
      const position = positionOf(answer, commandId);
      if (position === undefined) {
        return 'NO_LINE'; // somebody in between has answered, such as the page of a hotel's network
      }
      await this.#journal.answered({ seq, commandId, at: this.#now(), is: 'ACCEPTED', position });
      return undefined;
    } catch (failure) {
      if (!(failure instanceof Failure)) {
        throw failure;
      }
      return (await this.#failed(command, sent, failure.trouble)) ?? undefined;
    }
  }

  async #failed({ seq, commandId, type }: Waiting, sent: Sent, trouble: Trouble): Promise<Halt | undefined> {
    const halt = haltOf(trouble);
    if (halt) {
      return halt;
    }
    if (trouble.is === 'refused' && FACTS.includes(type) && sent.payload.origin !== 'REPORTED') {
      // It was asked for while the line broke, and has happened meanwhile: so it is told as what it is.
      const body: Sent = { ...sent, payload: { ...sent.payload, origin: 'REPORTED' } };
      await this.#journal.append({ kind: 'COMMAND', commandId: successorOf(commandId), type, body });
    }
    const is = trouble.is === 'refused' ? 'REFUSED' : 'UNREADABLE';
    await this.#journal.answered({ seq, commandId, at: this.#now(), is, why: trouble });
    return undefined;
  }
}

/** The id of what a command becomes: always the same one, whenever it is told again. */
function successorOf(commandId: string): string {
  return commandId.slice(0, -1) + (Number.parseInt(commandId.slice(-1), 16) ^ 1).toString(16);
}

/** Why the same command may be answered otherwise later; undefined where this is the answer. */
function haltOf(trouble: Trouble): Halt | undefined {
  switch (trouble.is) {
    case 'unreachable':
    case 'question':
      return 'NO_LINE';
    case 'refused':
      return undefined;
    case 'problem':
      if (trouble.status === 401) {
        return 'SIGN_IN';
      }
      if (trouble.status === 403) {
        return 'NO_RIGHT';
      }
      // Only our own server says what is wrong with a command; a proxy's pages are nobody's word.
      return trouble.kind === 'unknown' || trouble.status === 429 || trouble.status >= 500 ? 'NO_LINE' : undefined;
  }
}

/** Where the server has booked a command; undefined where the answer is not the server's. */
export function positionOf(answer: unknown, commandId: string): number | undefined {
  const accepted = answer as { commandId?: unknown; position?: unknown } | undefined;
  return accepted?.commandId === commandId && typeof accepted.position === 'number' ? accepted.position : undefined;
}
