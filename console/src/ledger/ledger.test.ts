import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TypedDocumentString } from '../generated/documents.ts';
import { average, changeBasisPoints, decimalOf, thousandths } from './amounts.ts';
import { ask } from './ask.ts';
import { addDays, clockIn, isDay, localTime, momentAt } from './days.ts';
import { knowCsrfToken } from './door.ts';
import { newCommandId, newId } from './ids.ts';
import { minPosition } from './position.ts';
import { Failure, faultOf, isPassing, troubleOf } from './problem.ts';
import { intend, send } from './send.ts';
import { changeOf, minorOf, quantityOf } from './typed.ts';

describe('amounts', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [125800, '1258.00'],
    [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('%d minor units are %s', (minor, text) => expect(decimalOf(minor)).toBe(text));

  test('quantities are whole thousandths, whatever a double makes of them', () => {
    expect(thousandths(0.1 + 0.2)).toBe(300);
    expect(thousandths(1.005)).toBe(1005);
  });

  test('a change is measured against what was there', () => {
    expect(changeBasisPoints(110, 100)).toBe(1000);
    expect(changeBasisPoints(50, -100)).toBe(15000);
    expect(changeBasisPoints(1, 0)).toBeUndefined();
    expect(average(1001, 2)).toBe(501);
    expect(average(1, 0)).toBe(0);
  });
});

describe('days', () => {
  test('days are counted over months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-03', -7)).toBe('2025-12-27');
    expect(isDay('2026-02-30x')).toBe(false);
    expect(isDay('2026-13-01')).toBe(false);
  });

  test('the day is that of the store', () => {
    const moment = new Date('2026-11-29T20:30:00Z');
    expect(clockIn('Asia/Shanghai', moment)).toEqual({ day: '2026-11-30', hour: 4 });
    expect(clockIn('Europe/Berlin', moment)).toEqual({ day: '2026-11-29', hour: 21 });
  });
});

describe('moments by the clock of a store', () => {
  test.each([
    ['2026-11-30T00:05', 'Asia/Shanghai', '2026-11-29T16:05:00.000Z'],
    ['2026-07-01T12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:30', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, moment) => {
    expect(momentAt(local, zone)).toBe(moment);
    expect(localTime(moment, zone)).toBe(local);
  });

  test('are none where no clock shows such a time', () => {
    expect(momentAt('2026-13-01T00:00', 'Asia/Shanghai')).toBeUndefined();
    expect(momentAt('yesterday', 'Asia/Shanghai')).toBeUndefined();
  });
});

describe('what is typed', () => {
  test('is a figure in units of the ledger, or none', () => {
    expect(minorOf('19.8')).toBe(1980);
    expect(minorOf('1.005')).toBeUndefined();
    expect(minorOf('')).toBeUndefined();
    expect(quantityOf('2.125')).toBe(2.125);
    expect(quantityOf('-1')).toBeUndefined();
    expect(changeOf('-1.5')).toBe(-1.5);
    expect(changeOf('+3')).toBe(3);
    expect(changeOf('1e3')).toBeUndefined();
  });
});

describe('ids of commands', () => {
  test('begin with the milliseconds, and say version and variant', () => {
    const id = newCommandId(0x0123456789ab, new Uint8Array(10).fill(0xff));
    expect(id).toBe('01234567-89ab-7fff-bfff-ffffffffffff');
  });

  test('name new things too, of which a thousand can be made at once', () => {
    const random = (at: number) => new Uint8Array(10).fill(at >> 8, 0, 1).fill(at & 0xff, 1, 2);
    const ids = Array.from({ length: 1000 }, (_, at) => newId('PO', newCommandId(0x0123456789ab, random(at))));
    expect(new Set(ids).size).toBe(1000);
    expect(ids[999]).toBe('PO-01234567-89ab-73e7-8000');
    expect(newId('PO')).not.toBe(newId('PO'));
  });
});

describe('sending', () => {
  const fetched: Request[] = [];
  let answers: (() => Response)[] = [];

  beforeEach(() => {
    fetched.length = 0;
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      fetched.push(new Request(`http://server${address}`, init));
      const answer = answers.shift();
      if (!answer) {
        throw new TypeError('no network');
      }
      return answer();
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const json = (status: number, body: unknown) => () => new Response(JSON.stringify(body), { status });
  const intent = intend('access.Approve', { approvalId: 'A1' });
  const now = async () => undefined;

  test('is repeated by the same id until an answer comes, and what is asked then waits for it', async () => {
    answers = [
      () => {
        throw new TypeError('no network');
      },
      json(503, { type: 'urn:tillbook:problem:store-unavailable', status: 503 }),
      json(200, { commandId: intent.id, outcome: 'ACCEPTED', position: 4711, events: [] }),
      json(200, { data: { viewsPosition: 4711 } }),
    ];

    expect((await send(intent, now)).position).toBe(4711);

    const bodies = await Promise.all(fetched.map(request => request.text()));
    expect(new Set(fetched.map(request => request.url))).toEqual(new Set([`http://server/v1/commands/${intent.id}`]));
    expect(new Set(bodies).size).toBe(1);
    expect(minPosition()).toBe(4711);
    await ask('{ viewsPosition }' as unknown as TypedDocumentString<unknown, object>, {});
    expect(fetched.at(-1)?.headers.get('X-Min-Position')).toBe('4711');
  });

  test('is not repeated when a rule has refused it', async () => {
    answers = [json(409, { detail: 'no', rejection: { type: 'access.ApprovalPending', approval: 'A1' } })];

    const failure = await send(intent, now).catch((caught: unknown) => caught);

    expect(fetched).toHaveLength(1);
    expect((failure as Failure).trouble).toMatchObject({
      is: 'refused',
      rejection: { type: 'access.ApprovalPending' },
    });
  });

  test('gives up at last', async () => {
    answers = [];
    const failure = await send(intent, now).catch((caught: unknown) => caught);
    expect(fetched).toHaveLength(4);
    expect((failure as Failure).trouble).toEqual({ is: 'unreachable' });
  });

  test('goes on by the token of a session that another window has begun', async () => {
    knowCsrfToken('old');
    answers = [
      json(403, { type: 'urn:tillbook:problem:forbidden', status: 403 }),
      json(200, { principal: 'employee:wang', csrfToken: 'new' }),
      json(200, { commandId: intent.id, outcome: 'ACCEPTED', position: 1, events: [] }),
    ];
    await send(intent, now);
    expect(fetched.map(request => request.headers.get('X-CSRF-Token'))).toEqual(['old', null, 'new']);

    fetched.length = 0;
    answers = [json(403, { status: 403 }), json(200, { principal: 'employee:wang', csrfToken: 'new' })];
    await expect(send(intent, now)).rejects.toBeInstanceOf(Failure);
    expect(fetched).toHaveLength(2);
    knowCsrfToken(undefined);
  });

  test('an error of GraphQL is one, whatever came beside it', async () => {
    answers = [json(200, { data: { sale: null }, errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] })];
    const failure = await ask('{ sale }' as unknown as TypedDocumentString<unknown, object>, {}).catch(
      (caught: unknown) => caught,
    );
    expect((failure as Failure).trouble).toMatchObject({ is: 'question', code: 'FORBIDDEN' });
  });
});

describe('problems', () => {
  test('tell the field at fault', () => {
    const trouble = troubleOf(400, {
      type: 'urn:tillbook:problem:malformed-request',
      detail: 'x',
      errors: [{ pointer: '/payload/quantity', detail: 'must be above 0' }],
    });
    expect(faultOf(trouble, 'quantity')).toBe('must be above 0');
    expect(faultOf(trouble, 'sku')).toBeUndefined();
    expect(isPassing(trouble)).toBe(false);
  });

  test('of somebody in between are known by their status', () => {
    expect(isPassing(troubleOf(502, undefined))).toBe(true);
    expect(troubleOf(429, {}, '7')).toMatchObject({ retryAfter: 7, kind: 'unknown' });
  });
});
