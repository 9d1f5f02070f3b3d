import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { momentOf } from './clock.ts';
import { openDatabase, type TillDatabase } from './database.ts';
import { Journal, JournalBroken, JournalFull } from './Journal.ts';
import type { Remembered } from './remembered.ts';
import { verify } from './verify.ts';
import { becomeWriter } from './writer.ts';

let database: TillDatabase;
let known: ReturnType<Remembered['read']>;
const remembered: Remembered = {
  read: () => known,
  write: head => {
    known = head;
  },
};
const clock = { wall: 1_800_000_000_000, mono: 100, now: () => clock.wall, monotonicMs: () => clock.mono };

let databases = 0;
beforeEach(async () => {
  known = undefined;
  database = await openDatabase(`till-${databases++}`);
});

const sale = (no: number) =>
  ({ kind: 'COMMAND', commandId: `command-${no}`, type: 'sales.CompleteSale', body: { receiptNo: no } }) as const;

async function opened(): Promise<Journal> {
  const answer = await Journal.open(database, remembered, clock);
  if (answer.is !== 'open') {
    throw new Error(answer.is);
  }
  return answer.journal;
}

describe('a journal that is kept', () => {
  test('is written in order by whoever asks at once, and can be verified by anybody', async () => {
    const journal = await Journal.begin(database, 'till-1', remembered, undefined, clock);
    await Promise.all(Array.from({ length: 20 }, (_, no) => journal.append(sale(no))));
    const entries = await journal.entries();
    expect(entries.map(({ entry }) => entry.seq)).toEqual(Array.from({ length: 21 }, (_, seq) => seq));
    expect(await verify(entries, journal.head)).toEqual({ entries: 21, head: journal.head.hash });
    expect(known).toEqual({ device: 'till-1', ...journal.head });
  });

  test('has a key that nobody can take away', async () => {
    await Journal.begin(database, 'till-1', remembered, undefined, clock);
    const key = (await database.get('device', 'own'))?.privateKey;
    expect(key?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', key as CryptoKey)).rejects.toThrow();
  });

  test('goes on where it was after a restart, and commands wait until they are answered', async () => {
    const first = await Journal.begin(database, 'till-1', remembered, undefined, clock);
    await first.append(sale(1));
    await first.append({ kind: 'PRINTED', commandId: 'command-1', body: { copy: false } });
    const journal = await opened();
    await journal.append(sale(2));
    expect(await journal.waits()).toBe(2);
    expect(await journal.nextWaiting(0)).toMatchObject({ seq: 1, commandId: 'command-1', body: { receiptNo: 1 } });
    expect(await journal.nextWaiting(1)).toMatchObject({ seq: 3, commandId: 'command-2' });
    await journal.answered({ seq: 1, commandId: 'command-1', at: 10, is: 'ACCEPTED', position: 7 });
    await journal.answered({ seq: 3, commandId: 'command-2', at: 20, is: 'REFUSED', why: { type: 'some.Rule' } });
    expect(await journal.waits()).toBe(0);
    expect(await journal.nextWaiting(0)).toBeUndefined();
    expect(await journal.disputed()).toMatchObject([{ seq: 3, why: { type: 'some.Rule' } }]);
    expect((await verify(await journal.entries(), journal.head)).broken).toBeUndefined();
  });

  test('loses bodies of what was taken long ago, and of nothing else', async () => {
    const journal = await Journal.begin(database, 'till-1', remembered, undefined, clock);
    await journal.append(sale(1));
    await journal.append(sale(2));
    await journal.append(sale(3));
    await journal.answered({ seq: 1, commandId: 'command-1', at: 10, is: 'ACCEPTED' });
    await journal.answered({ seq: 2, commandId: 'command-2', at: 10, is: 'REFUSED' });
    await journal.forgetBodies(11);
    const entries = await journal.entries();
    expect(entries.map(({ body }) => body !== undefined)).toEqual([false, false, true, true]);
    expect((await verify(entries, journal.head)).broken).toBeUndefined();
  });

  test('tells when the clock was set between two entries', async () => {
    const journal = await Journal.begin(database, 'till-1', remembered, undefined, clock);
    await journal.append(sale(1));
    clock.wall += 60_000;
    clock.mono += 60_000;
    await journal.append(sale(2));
    clock.wall -= 2 * 86_400_000;
    await journal.append(sale(3));
    const entries = await journal.entries();
    expect(entries.map(({ entry }) => entry.kind)).toEqual(['GENESIS', 'COMMAND', 'COMMAND', 'CLOCK', 'COMMAND']);
    expect(entries[3]?.body).toEqual({ jumpMs: -2 * 86_400_000 });
    clock.wall += 2 * 86_400_000;
  });
});

describe('a journal in trouble', () => {
  test('that is gone, or was set back, is noticed; another one begins by naming it', async () => {
    expect(await Journal.open(database, remembered, clock)).toEqual({ is: 'missing' });
    const journal = await Journal.begin(database, 'till-1', remembered, undefined, clock);
    await journal.append(sale(1));
    await journal.append(sale(2));
    const lost = { device: 'till-1', ...journal.head };

    await database.delete('entries', ['till-1', 2]);
    expect(await Journal.open(database, remembered, clock)).toEqual({ is: 'lost', known: lost });
    await database.clear('entries');
    await database.clear('device');
    expect(await Journal.open(database, remembered, clock)).toEqual({ is: 'lost', known: lost });

    const next = await Journal.begin(database, 'till-2', remembered, lost, clock);
    expect((await next.entries())[0]?.entry).toMatchObject({ kind: 'GENESIS', replaces: lost });
    expect((await verify(await next.entries())).broken).toBeUndefined();
    expect((await opened()).device).toBe('till-2');
  });

  test('into which somebody else has written stops', async () => {
    const one = await Journal.begin(database, 'till-1', remembered, undefined, clock);
    const other = await opened();
    await one.append(sale(1));
    await expect(other.append(sale(2))).rejects.toBeInstanceOf(JournalBroken);
    await database.clear('entries');
    await expect(one.append(sale(3))).rejects.toBeInstanceOf(JournalBroken);
  });

  test('that has no room says so, and writes on once there is', async () => {
    const journal = await Journal.begin(database, 'till-1', remembered, undefined, clock);
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await expect(journal.append(sale(1))).rejects.toBeInstanceOf(JournalFull);
    IDBObjectStore.prototype.add = add;
    await journal.append(sale(1));
    expect((await verify(await journal.entries(), journal.head)).entries).toBe(2);
  });
});

test('moments have the offset of the machine', () => {
  const ms = Date.parse('2026-11-28T01:31:07.120Z');
  expect(momentOf(ms, 480)).toBe('2026-11-28T09:31:07.120+08:00');
  expect(momentOf(ms, -210)).toBe('2026-11-27T22:01:07.120-03:30');
});

test('one tab writes at a time', async () => {
  const held = new Set<string>();
  const locks = {
    request: async (name: string, _: LockOptions, granted: (lock: Lock | null) => Promise<void> | undefined) => {
      if (held.has(name)) {
        return granted(null);
      }
      held.add(name);
      await granted({ name, mode: 'exclusive' });
      held.delete(name);
    },
  } as unknown as LockManager;
  const release = await becomeWriter(locks);
  expect(release).toBeDefined();
  expect(await becomeWriter(locks)).toBeUndefined();
  release?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(await becomeWriter(locks)).toBeDefined();
});
