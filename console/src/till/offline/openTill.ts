import type { TillRegistersQuery } from '../../generated/documents.ts';
import { knowCsrfToken, request } from '../../ledger/door.ts';
import { newCommandId } from '../../ledger/ids.ts';
import { sawPosition } from '../../ledger/position.ts';
import { Failure, troubleOf } from '../../ledger/problem.ts';
import type { TillDoor } from '../door.ts';
import type { Json } from '../journal/canonical.ts';
import { Journal } from '../journal/Journal.ts';
import { IN_BROWSER } from '../journal/remembered.ts';
import type { Head } from '../journal/verify.ts';
import { becomeWriter, untilWriterIsGone } from '../journal/writer.ts';
import { keepBuild } from './builds.ts';
import { deskIn } from './calls.ts';
import { type KeepingDoor, keepingDoor } from './keepingDoor.ts';
import { recall, remember, tillDatabase } from './lastKnown.ts';
import { Outbox, type Post, positionOf } from './Outbox.ts';
import type { ShiftTotals } from './totals.ts';
import { within } from './within.ts';

export type Opened =
  | { is: 'open'; door: KeepingDoor; close: () => void }
  /** Another tab sells; `free` tells when it is gone. */
  | { is: 'elsewhere'; free: (signal: AbortSignal) => Promise<void> }
  /** The journal is gone, and so are sales that nobody was told of; `begin` begins another one, which names it. */
  | { is: 'lost'; known: Head & { device: string }; begin: () => Promise<Opened> }
  /** This browser cannot keep a journal: the till sells as long as there is a line. */
  | { is: 'lineOnly' };

const LOOK_MS = { up: 60_000, down: 10_000 };
const REACH_MS = 8_000;

/** Opens the till of this browser at a register, with its journal and its prices. */
export async function openTill(online: TillDoor, location: string, register: string): Promise<Opened> {
  if (!globalThis.isSecureContext || !navigator.locks || !globalThis.indexedDB) {
    return { is: 'lineOnly' };
  }
  void keepBuild().catch(() => undefined); // the till starts with a line only
  const release = await becomeWriter();
  if (!release) {
    return { is: 'elsewhere', free: signal => untilWriterIsGone(signal) };
  }
  try {
    return await opened(online, location, register, release);
  } catch (failure) {
    release();
    if (failure instanceof DOMException && failure.name === 'NotSupportedError') {
      return { is: 'lineOnly' };
    }
    throw failure;
  }
}

async function opened(online: TillDoor, location: string, register: string, release: () => void): Promise<Opened> {
  const database = await tillDatabase();
  const found = await Journal.open(database, IN_BROWSER);
  const begin = (replaces?: Head & { device: string }) =>
    Journal.begin(database, `till-${newCommandId()}`, IN_BROWSER, replaces);
  switch (found.is) {
    case 'open':
      return doorOf(online, location, register, found.journal, release);
    case 'missing':
      return doorOf(online, location, register, await begin(), release);
    case 'lost':
      return {
        is: 'lost',
        known: found.known,
        begin: async () => doorOf(online, location, register, await begin(found.known), release),
      };
  }
}

async function doorOf(
  online: TillDoor,
  location: string,
  register: string,
  journal: Journal,
  release: () => void,
): Promise<Opened> {
  const worker = new Worker(new URL('./pricing.worker.ts', import.meta.url), { type: 'module' });
  const prices = deskIn(worker);
  const shift = `shift ${location}/${register}`;
  const door = keepingDoor({
    online,
    prices,
    priced: await prices.open(location),
    journal,
    outbox: new Outbox(journal, post),
    reach,
    shift: { read: await recall<ShiftTotals>(shift), keep: totals => remember(shift, totals) },
    onShift: (type, payload) => rememberShift(location, register, type, payload),
    isPersistent: (await navigator.storage?.persist?.()) ?? false,
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  function lookOnAndOn(): void {
    clearTimeout(timer);
    void door
      .look()
      .catch(() => undefined) // the next look tells
      .then(() => {
        timer = setTimeout(lookOnAndOn, door.connection().isUp ? LOOK_MS.up : LOOK_MS.down);
      });
  }
  globalThis.addEventListener('online', lookOnAndOn);
  globalThis.addEventListener('offline', lookOnAndOn);
  lookOnAndOn();
  return {
    is: 'open',
    door,
    close() {
      clearTimeout(timer);
      globalThis.removeEventListener('online', lookOnAndOn);
      globalThis.removeEventListener('offline', lookOnAndOn);
      worker.terminate();
      release();
    },
  };
}

/** What is asked afterwards is answered with it. */
const post: Post = async (id, command) => {
  const answer = await request('PUT', `/v1/commands/${id}`, command);
  sawPosition(positionOf(answer, id) ?? 0);
  return answer;
};

/** Asks who is signed in, and how late it is there: the header tells whole seconds. */
async function reach(): Promise<number> {
  const answer = await within(
    REACH_MS,
    fetch('/v1/me', { cache: 'no-store' }).catch(() => {
      throw new Failure({ is: 'unreachable' });
    }),
  );
  const body: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) {
    throw new Failure(troubleOf(answer.status, body));
  }
  const me = body as { principal?: string; csrfToken?: string } | undefined;
  if (!me?.principal) {
    throw new Failure({ is: 'unreachable' }); // somebody in between has answered
  }
  knowCsrfToken(me.csrfToken);
  const told = Date.parse(answer.headers.get('Date') ?? '');
  return Number.isNaN(told) ? 0 : told - Date.now();
}

type OpenShift = { shiftNo?: number; cashier?: string };

/** A shift that was opened or closed here is so, also before the server knows. */
async function rememberShift(location: string, register: string, type: string, payload: Json): Promise<void> {
  const name = `registers ${location}`;
  const known = await recall<TillRegistersQuery>(name);
  if (!known) {
    return;
  }
  const { shiftNo = 0, cashier = '' } = payload as OpenShift;
  const now = new Date().toISOString();
  const open = type === 'shifts.OpenShift' ? { shiftNo, cashier, since: now, businessDay: now.slice(0, 10) } : null;
  const registers = known.registers.map(each =>
    each.register === register ? { ...each, open, lastShiftNo: Math.max(shiftNo, each.lastShiftNo ?? 0) } : each,
  );
  await remember(name, { ...known, registers });
}
