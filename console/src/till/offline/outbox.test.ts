import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { Failure, type Trouble } from '../../ledger/problem.ts';
import { openDatabase } from '../journal/database.ts';
import { Journal } from '../journal/Journal.ts';
import { Outbox, type Post, type Sent } from './Outbox.ts';

let journal: Journal;
let databases = 0;
let sent: { id: string; command: { type: string } & Sent }[];

beforeEach(async () => {
  const database = await openDatabase(`outbox-${databases++}`);
  journal = await Journal.begin(database, 'till-1', { read: () => undefined, write: () => undefined });
  sent = [];
});

async function sell(no: number, origin: 'LIVE' | 'REPORTED' = 'REPORTED', type = 'sales.CompleteSale'): Promise<void> {
  const body = { occurredAt: '2026-11-28T10:00:00+08:00', payload: { saleId: `sale-${no}`, origin } };
  await journal.append({ kind: 'COMMAND', commandId: `command-${no}`, type, body });
}

/** A server that accepts, but where something else is told of a command; a trouble is told once. */
function server(troubles: { [id: string]: Trouble | 'PORTAL' }): Post {
  return async (id, command) => {
    sent.push({ id, command });
    const trouble = troubles[id];
    delete troubles[id];
    if (trouble === 'PORTAL') {
      return undefined;
    }
    if (trouble) {
      throw new Failure(trouble);
    }
    return { commandId: id, position: sent.length };
  };
}

const problem = (status: number, kind = 'some'): Trouble => ({ is: 'problem', kind, status, detail: '', fields: [] });
const refused: Trouble = { is: 'refused', rejection: { type: 'sales.ReceiptNumberUsed' }, detail: '' };
const ids = () => sent.map(({ id }) => id);

test('all is told in its order, once it can be, by the same ids', async () => {
  await sell(1);
  await journal.append({ kind: 'PRINTED', commandId: 'command-1', body: {} });
  await sell(2);
  await sell(3);
  const outbox = new Outbox(journal, server({ 'command-2': { is: 'unreachable' } }));
  expect(await outbox.flush()).toBe('NO_LINE');
  expect(await journal.waits()).toBe(2);
  expect(await outbox.flush()).toBe('EMPTY');
  expect(ids()).toEqual(['command-1', 'command-2', 'command-2', 'command-3']);
  expect(await journal.waits()).toBe(0);
  expect(await outbox.flush()).toBe('EMPTY');
  expect(ids()).toHaveLength(4);
});

test.each([
  ['somebody has to sign in', problem(401), 'SIGN_IN'],
  ['whoever has signed in may not', problem(403), 'NO_RIGHT'],
  ['the server is too busy', problem(429), 'NO_LINE'],
  ['the server is ill', problem(503), 'NO_LINE'],
  ['a proxy has another page', problem(404, 'unknown'), 'NO_LINE'],
  ['a network wants somebody to pay for it', 'PORTAL', 'NO_LINE'],
] as const)('it waits where %s', async (_, trouble, halt) => {
  await sell(1);
  await sell(2);
  const outbox = new Outbox(journal, server({ 'command-1': trouble }));
  expect(await outbox.flush()).toBe(halt);
  expect(await journal.waits()).toBe(2);
  expect(await outbox.flush()).toBe('EMPTY');
  expect(ids()).toEqual(['command-1', 'command-1', 'command-2']);
});

test('what is refused or cannot be read is kept for people, and stops nothing', async () => {
  await sell(1, 'LIVE', 'shifts.MoveCash');
  await sell(2);
  await sell(3);
  const outbox = new Outbox(journal, server({ 'command-1': refused, 'command-2': problem(400) }));
  expect(await outbox.flush()).toBe('EMPTY');
  expect(ids()).toEqual(['command-1', 'command-2', 'command-3']);
  expect(await journal.disputed()).toMatchObject([
    { commandId: 'command-1', is: 'REFUSED', why: refused },
    { commandId: 'command-2', is: 'UNREADABLE' },
  ]);
});

test('a sale that was asked for while the line broke is told as a fact where it would be refused now', async () => {
  await sell(1, 'LIVE');
  await sell(2);
  const outbox = new Outbox(journal, server({ 'command-1': refused }));
  expect(await outbox.flush()).toBe('EMPTY');
  expect(sent.map(({ command }) => command.payload)).toEqual([
    { saleId: 'sale-1', origin: 'LIVE' },
    { saleId: 'sale-2', origin: 'REPORTED' },
    { saleId: 'sale-1', origin: 'REPORTED' },
  ]);
  expect(new Set(ids()).size).toBe(3);
});

test('two who send at once send once', async () => {
  await sell(1);
  const outbox = new Outbox(journal, server({}));
  expect(await Promise.all([outbox.flush(), outbox.flush()])).toEqual(['EMPTY', 'EMPTY']);
  expect(ids()).toEqual(['command-1']);
});
