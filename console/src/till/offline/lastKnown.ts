import { Failure } from '../../ledger/problem.ts';
import { openDatabase } from '../journal/database.ts';
import { within } from './within.ts';

/** So that a till that is started without a line waits no longer. */
const PATIENCE_MS = 4_000;

let opened: ReturnType<typeof openDatabase> | undefined;

/** The database of this page; opened once. */
export function tillDatabase(): ReturnType<typeof openDatabase> {
  opened ??= openDatabase();
  return opened;
}

/**
 * What the server answers, or what it has answered last where it cannot be reached. Nothing is kept of an answer that
 * says that there is nothing.
 */
export async function lastKnown<T>(name: string, read: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const key = `answer ${name}`;
  let failure: unknown;
  try {
    const answer = await within(patienceMs, read());
    if (answer !== null && answer !== undefined) {
      await remember(name, answer);
    }
    return answer;
  } catch (caught) {
    failure = caught;
  }
  const known = isWithoutLine(failure)
    ? await (await tillDatabase()).get('known', key).catch(() => undefined)
    : undefined;
  if (known === undefined) {
    throw failure;
  }
  return known as T;
}

/** Notes what the server would answer by now. */
export async function remember(name: string, answer: unknown): Promise<void> {
  try {
    await (await tillDatabase()).put('known', answer, `answer ${name}`);
  } catch {
    // A browser without a database has a till with a line only.
  }
}

export async function recall<T>(name: string): Promise<T | undefined> {
  return (await tillDatabase()).get('known', `answer ${name}`) as Promise<T | undefined>;
}

/** Whoever signs out leaves nothing behind that somebody could go on with. */
export async function forget(name: string): Promise<void> {
  await (await tillDatabase()).delete('known', `answer ${name}`);
}

function isWithoutLine(failure: unknown): boolean {
  const trouble = failure instanceof Failure ? failure.trouble : undefined;
  return trouble?.is === 'unreachable' || (trouble?.is === 'problem' && trouble.status >= 502);
}
