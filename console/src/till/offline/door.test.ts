import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CompleteSale } from '../../generated/commands.ts';
import { Failure, type Trouble } from '../../ledger/problem.ts';
import { type Intent, intend } from '../../ledger/send.ts';
import type { TillDoor } from '../door.ts';
import { openDatabase } from '../journal/database.ts';
import { Journal, JournalFull } from '../journal/Journal.ts';
import type { PriceDeskElsewhere } from './calls.ts';
import { type KeepingDoor, keepingDoor } from './keepingDoor.ts';
import { Outbox } from './Outbox.ts';
import type { Quote } from './Shop.ts';
import type { ShiftTotals } from './totals.ts';

let line: 'UP' | 'DOWN' | 'SIGNED_OUT';
let booked: { id: string; payload: unknown }[];
let offsetMs: number;
let totals: ShiftTotals | undefined;
let journal: Journal;
let door: KeepingDoor;
let databases = 0;

const SIGNED_OUT: Trouble = { is: 'problem', kind: 'unauthenticated', status: 401, detail: '', fields: [] };

function answer<T>(value: T): T {
  if (line !== 'UP') {
    throw new Failure(line === 'DOWN' ? { is: 'unreachable' } : SIGNED_OUT);
  }
  return value;
}

async function post(id: string, { payload }: { payload: unknown }) {
  const outcome = answer({ commandId: id, outcome: 'ACCEPTED', position: booked.length + 1, events: [] });
  booked.push({ id, payload });
  return outcome;
}

const tea = { sku: 'TEA', name: 'Tea', unit: 'PIECE', category: undefined, barcodes: [], priceMinor: 3000 } as const;

const online = {
  connection: () => ({ isUp: true, since: 0, waiting: 0 }),
  subscribe: () => () => undefined,
  catalogue: async () => answer([{ ...tea, name: 'of the server' }]),
  find: async () => answer([]),
  scan: async (code: string) => answer({ is: 'unknown', code }),
  price: async () => answer({ totalMinor: 1 }),
  send: async ({ id, command }: Intent) => ({ is: 'booked', outcome: await post(id, command) }),
  nextReceiptNo: async () => '000001',
} as unknown as TillDoor;

const quote = { totalMinor: 3000, lines: [], applications: [], nearMisses: [], skipped: [] } as unknown as Quote;
const prices = {
  goods: async () => [{ ...tea, prices: [] }],
  find: async () => [{ ...tea, prices: [] }],
  scan: async () => ({
    product: { ...tea, unit: 'KG', prices: [] },
    read: { item: '1', labelMinor: 5, quantity: 0.5 },
  }),
  quote: async () => quote,
  prices: async () => ({ is: 'missing' }),
  refresh: async () => ({ is: 'missing' }),
} as unknown as PriceDeskElsewhere;

beforeEach(async () => {
  line = 'UP';
  booked = [];
  offsetMs = 0;
  totals = undefined;
  const database = await openDatabase(`door-${databases++}`);
  journal = await Journal.begin(database, 'till-1', { read: () => undefined, write: () => undefined });
  const outbox = new Outbox(journal, post);
  const keep = async (of: ShiftTotals | undefined) => {
    totals = of;
  };
  const reach = async () => answer(offsetMs);
  const shift = { read: undefined, keep };
  door = keepingDoor({
    ...{ online, prices, journal, outbox, reach, shift },
    priced: { is: 'missing' },
    isPersistent: true,
  });
});

function sale(no: number, of: Partial<CompleteSale> = {}): Intent {
  return intend('sales.CompleteSale', {
    saleId: `sale-${no}`,
    receiptNo: `00000${no}`,
    location: 'S1',
    register: 'R1',
    shiftNo: 1,
    lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, unitPriceMinor: 3000 }],
    tenders: [{ method: 'CASH', amountMinor: 5000, changeMinor: 2000 }],
    ...of,
  });
}

const ids = () => booked.map(({ payload }) => (payload as CompleteSale).saleId);
const refused = (type: string) => ({ trouble: { is: 'refused', rejection: { type } } });

describe('with a line', () => {
  test('the server answers, and the journal stays empty', async () => {
    expect(await door.send(sale(1))).toMatchObject({ is: 'booked' });
    expect(await door.catalogue()).toMatchObject([{ name: 'of the server' }]);
    expect(await journal.waits()).toBe(0);
    expect(door.connection()).toMatchObject({ isUp: true, waiting: 0 });
  });

  test('a sale whose answer is lost is kept as it was asked for, by its id', async () => {
    const intent = sale(1);
    line = 'DOWN';
    expect(await door.send(intent)).toEqual({ is: 'kept' });
    expect(door.connection()).toMatchObject({ isUp: false, waiting: 1 });
    line = 'UP';
    await door.look();
    expect(booked).toEqual([{ id: intent.id, payload: intent.command.payload }]);
    expect(door.connection()).toMatchObject({ isUp: true, waiting: 0 });
  });

  test('what has a secret in it is not written down: it is sent again by who has decided it', async () => {
    line = 'DOWN';
    const card = sale(1, { tenders: [{ method: 'GIFT_CARD', amountMinor: 3000, reference: '1', secret: 's' }] });
    await expect(door.send(card)).rejects.toMatchObject({ trouble: { is: 'unreachable' } });
    expect(await journal.waits()).toBe(0);
  });

  test.each([
    [
      'a payment',
      intend('payments.StartPayment', {
        ...{ paymentId: 'p1', location: 'S1', register: 'R1', sale: 'sale-1', method: 'WECHAT', amountMinor: 3000 },
        ...({ by: 'BARCODE', code: '134567890123456789' } as const),
      }),
    ],
    ['a sale by gift card', sale(1, { tenders: [{ method: 'GIFT_CARD', amountMinor: 3000, secret: 's' }] })],
    ['a sale with a coupon', sale(1, { coupons: ['X'] })],
    ['a sale for points', sale(1, { basis: { pricedAt: '', engine: 1, points: 5 } })],
  ] as const)('%s whose answer was lost stays unanswered as long as there is no line', async (_, intent) => {
    line = 'DOWN';
    await expect(door.send(intent)).rejects.toMatchObject({ trouble: { is: 'unreachable' } });
    await expect(door.send(intent)).rejects.toMatchObject({ trouble: { is: 'unreachable' } });
    line = 'SIGNED_OUT';
    await door.look();
    await expect(door.send(intent)).rejects.toMatchObject({ trouble: { is: 'unreachable' } });
    expect(await journal.waits()).toBe(0);
  });
});

describe('without a line', () => {
  beforeEach(async () => {
    line = 'DOWN';
    await door.look();
  });

  test('sales are kept as what has happened, and told in their order once there is a line', async () => {
    expect(await door.send(sale(1))).toEqual({ is: 'kept' });
    expect(await door.send(sale(2))).toEqual({ is: 'kept' });
    expect(door.connection()).toMatchObject({ isUp: false, waiting: 2 });
    line = 'UP';
    await door.look();
    expect(ids()).toEqual(['sale-1', 'sale-2']);
    expect(booked.every(({ payload }) => (payload as CompleteSale).origin === 'REPORTED')).toBe(true);
  });

  test('what is decided again, by its id, is written once', async () => {
    const intent = sale(1);
    await door.send(intent);
    expect(await door.send(intent)).toEqual({ is: 'kept' });
    line = 'UP';
    await door.look();
    expect(await door.send(intent)).toEqual({ is: 'kept' });
    expect(ids()).toEqual(['sale-1']);
  });

  test('a sale that an earlier page may have sent is kept as it was asked for', async () => {
    const intent = sale(1);
    expect(await door.send(intent, true)).toEqual({ is: 'kept' });
    line = 'UP';
    await door.look();
    expect(booked).toEqual([{ id: intent.id, payload: intent.command.payload }]);
  });

  test('a sale whose payment was taken while there was a line is kept', async () => {
    const tenders: CompleteSale['tenders'] = [{ method: 'WECHAT', amountMinor: 3000, paymentId: 'p1' }];
    expect(await door.send(sale(1, { tenders }))).toEqual({ is: 'kept' });
    expect(await journal.waits()).toBe(1);
  });

  test('what an earlier page may have sent is no refusal where it cannot be kept', async () => {
    const intent = sale(1, { coupons: ['X'] });
    await expect(door.send(intent, true)).rejects.toMatchObject({ trouble: { is: 'unreachable' } });
  });

  test('a full disk refuses what was never sent, and leaves open what the server may have been told', async () => {
    journal.append = async () => {
      throw new JournalFull('full');
    };
    await expect(door.send(sale(1))).rejects.toMatchObject(refused('till.JournalFull'));
    await expect(door.send(sale(2), true)).rejects.toMatchObject({ trouble: { is: 'unreachable' } });
  });

  test('nothing overtakes what waits', async () => {
    await door.send(sale(1));
    line = 'SIGNED_OUT';
    await door.look();
    expect(door.standing().halt).toBe('SIGN_IN');
    expect(await door.send(sale(2))).toEqual({ is: 'kept' });
    expect(await door.catalogue()).toMatchObject([{ sku: 'TEA', name: 'Tea' }]);
    line = 'UP';
    await door.look();
    expect(await door.send(sale(3))).toMatchObject({ is: 'booked' });
    expect(ids()).toEqual(['sale-1', 'sale-2', 'sale-3']);
  });

  test('the till prices, finds and reads labels by itself', async () => {
    expect(await door.price({ location: 'S1', register: 'R1', lines: [] })).toMatchObject({ totalMinor: 3000 });
    expect(await door.find('tea')).toMatchObject([{ sku: 'TEA', priceMinor: 3000 }]);
    expect(await door.scan('x')).toMatchObject({ is: 'label', thousandths: 500, code: 'x' });
  });

  test.each([
    ['cards and wallets', sale(1, { tenders: [{ method: 'WECHAT', amountMinor: 3000 }] }), 'till.MeansNeedsLine'],
    ['coupons', sale(1, { coupons: ['X'] }), 'till.CouponNeedsLine'],
    ['points', sale(1, { basis: { pricedAt: '', engine: 1, points: 5 } }), 'till.PointsNeedLine'],
    ['what others have to agree to', intend('access.Approve', { approvalId: 'A1' }), 'till.NeedsLine'],
  ] as const)('%s are refused before anything is written down', async (_, intent, type) => {
    await expect(door.send(intent)).rejects.toMatchObject(refused(type));
    expect(await journal.waits()).toBe(0);
  });

  test('a coupon is refused when it is priced', async () => {
    const basket = { location: 'S1', register: 'R1', lines: [], coupons: ['X'] };
    await expect(door.price(basket)).rejects.toMatchObject(refused('till.CouponNeedsLine'));
  });

  test('the shift goes on, and its totals are in the journal', async () => {
    const open = { location: 'S1', register: 'R1', shiftNo: 1, cashier: 'wang', floatMinor: 50000 };
    await door.send(intend('shifts.OpenShift', open));
    await door.send(sale(1));
    await door.printed('000001');
    await door.printed('000009');
    const close = { location: 'S1', register: 'R1', shiftNo: 1, countId: 'C1', keepMinor: 0 };
    await door.send(intend('shifts.CloseShift', close));
    expect(totals).toEqual({
      shiftNo: 1,
      receipts: 1,
      returns: 0,
      salesMinor: 3000,
      returnsMinor: 0,
      netMinor: { CASH: 53000 },
    });
    const entries = await journal.entries();
    expect(entries.map(({ entry }) => entry.kind)).toEqual([
      ...['GENESIS', 'COMMAND', 'SHIFT', 'COMMAND', 'PRINTED', 'COMMAND', 'SHIFT'],
    ]);
    expect(entries.at(-1)?.body).toEqual({ did: 'shifts.CloseShift', totals });
  });

  test('a clock that is wrong is noted once, and refuses nothing', async () => {
    line = 'UP';
    offsetMs = 2 * 86_400_000;
    await door.look();
    offsetMs += 1000;
    await door.look();
    const clocks = (await journal.entries()).filter(({ entry }) => entry.kind === 'CLOCK');
    expect(clocks.map(({ body }) => body)).toEqual([{ offsetMs: 2 * 86_400_000 }]);
    expect(await door.send(sale(1))).toMatchObject({ is: 'booked' });
  });
});
