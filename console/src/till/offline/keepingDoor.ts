import type { Command } from '../../generated/commands.ts';
import { Failure } from '../../ledger/problem.ts';
import type { Intent } from '../../ledger/send.ts';
import type { AskedBasket, Connection, Goods, PricedBasket, Scanned, Sent, TillDoor } from '../door.ts';
import type { Json } from '../journal/canonical.ts';
import { type Journal, JournalBroken, JournalFull } from '../journal/Journal.ts';
import type { PriceDeskElsewhere } from './calls.ts';
import { isFact, isKeptOnceAsked, needsLine } from './kinds.ts';
import type { Halt, Outbox } from './Outbox.ts';
import type { Prices } from './PriceDesk.ts';
import type { NoQuote, Product, Quote, Scanned as ReadHere } from './Shop.ts';
import { after, type ShiftTotals } from './totals.ts';
import { within } from './within.ts';

/** More are found by their names, one by one. */
const MOST_GOODS = 5000;

/** What the till knows of itself, beside how the line is. */
export type Standing = {
  /** What waiting commands are waiting for. */
  halt: Halt;
  prices: Prices;
  /** Whether the browser has promised not to throw the journal away. */
  isPersistent: boolean;
  /** How many commands the server has not taken as they were told. */
  disputed: number;
};

export type KeepingDoor = TillDoor & {
  /** What else the till knows of itself; the same object until it changes. */
  standing(): Standing;
  /** Asks whether the server is there, tells it all that waits, and asks for newer prices where that is due. */
  look(): Promise<void>;
  /** Notes that a receipt of this page's sales was given to the printer, and whether that is a repeat. */
  printed(receiptNo: string): Promise<void>;
  /** The shift at this till, as far as this browser knows it. */
  totals(): ShiftTotals | undefined;
};

export type Kit = {
  /** Asks the server. */
  online: TillDoor;
  prices: PriceDeskElsewhere;
  /** What there is to price by, at first. */
  priced: Prices;
  journal: Journal;
  outbox: Outbox;
  /** Fails where no answer comes; answers how far the clock of the server is ahead, in milliseconds. */
  reach: () => Promise<number>;
  /** Is told of what has opened or closed a shift. */
  onShift?: (type: string, payload: Json) => Promise<void>;
  /** What is kept of the shift over restarts. */
  shift: { read: ShiftTotals | undefined; keep: (totals: ShiftTotals | undefined) => Promise<void> };
  isPersistent: boolean;
  now?: () => number;
};

const REFRESH_MS = 15 * 60_000;

/** A line that does not answer for so long is none: the customer does not wait longer. */
const PATIENCE_MS = { question: 4_000, command: 15_000 };

/** By so much a clock is wrong that it is noted. */
const CLOCK_MS = 5 * 60_000;

/**
 * A door that sells with and without a line. Whatever the server cannot be told now is written into the journal first,
 * and told in its order once there is a line; as long as anything waits, nothing overtakes it.
 */
export function keepingDoor(kit: Kit): KeepingDoor {
  const { online, prices, journal, outbox, now = Date.now } = kit;
  let connection: Connection = { isUp: online.connection().isUp, since: now(), waiting: 0 };
  let standing: Standing = {
    halt: 'EMPTY',
    prices: kit.priced,
    isPersistent: kit.isPersistent,
    disputed: 0,
  };
  let refreshed = 0;
  /** What the server may have been told, though no answer came. */
  const tried = new Set<string>();
  const receipts = new Map<string, { commandId: string; isPrinted: boolean }>();
  let totals = kit.shift.read;
  let clockOffsetMs = 0;
  const listeners = new Set<() => void>();

  function know(isUp: boolean, waiting = connection.waiting): void {
    if (isUp !== connection.isUp || waiting !== connection.waiting) {
      connection = { isUp, since: isUp === connection.isUp ? connection.since : now(), waiting };
    }
    for (const listener of listeners) {
      listener();
    }
  }

  function stand(change: Partial<Standing>): void {
    standing = { ...standing, ...change };
    know(connection.isUp);
  }

  /** Whether the server can be asked: it is there, and knows who asks. */
  function canAsk(): boolean {
    return connection.isUp && standing.halt !== 'SIGN_IN';
  }

  /** Asks the server as long as there is a line, and what the till keeps where there is none. */
  async function answered<T>(ask: () => Promise<T>, fallback: () => Promise<T>): Promise<T> {
    if (!canAsk()) {
      return fallback();
    }
    try {
      const answer = await within(PATIENCE_MS.question, ask());
      know(true);
      return answer;
    } catch (failure) {
      if (!isLost(failure)) {
        throw failure;
      }
      return fallback();
    }
  }

  /** Notes that nobody answers, or nobody is signed in any more: sales go on. */
  function isLost(failure: unknown): boolean {
    const trouble = failure instanceof Failure ? failure.trouble : undefined;
    if (trouble?.is === 'unreachable' || (trouble?.is === 'problem' && trouble.status >= 502)) {
      know(false);
      return true;
    }
    if (trouble?.is === 'problem' && trouble.status === 401) {
      know(true);
      stand({ halt: 'SIGN_IN' });
      return true;
    }
    return false;
  }

  async function flush(): Promise<void> {
    const halt = await outbox.flush();
    know(halt !== 'NO_LINE', await journal.waits());
    stand({ halt, disputed: (await journal.disputed()).length });
  }

  async function keep({ id, command }: Intent, origin: 'REPORTED' | 'AS_ASKED'): Promise<Sent> {
    const { type, occurredAt, payload } = command;
    const told = origin === 'REPORTED' && isFact(type) ? { ...payload, origin } : payload;
    const body = { occurredAt, payload: told } as unknown as Json;
    await written(() => journal.append({ kind: 'COMMAND', commandId: id, type, body }));
    await count(type, payload as unknown as Json);
    know(connection.isUp, await journal.waits());
    return { is: 'kept' };
  }

  /** What the server may have been told is not refused, also where it cannot be written down. */
  async function keepAsAsked(intent: Intent): Promise<Sent> {
    try {
      return await keep(intent, 'AS_ASKED');
    } catch (failure) {
      throw failure instanceof Failure ? unanswered() : failure;
    }
  }

  async function count(type: string, payload: Json): Promise<void> {
    const before = totals;
    totals = after(totals, type, payload);
    if (totals !== before) {
      await kit.shift.keep(totals);
    }
    if (type === 'shifts.OpenShift' || type === 'shifts.CloseShift') {
      const body = { did: type, totals: totals ?? null } as unknown as Json;
      await written(() => journal.append({ kind: 'SHIFT', body }));
      await kit.onShift?.(type, payload);
    }
  }

  async function send(intent: Intent, again = false): Promise<Sent> {
    const receiptNo = receiptNoOf(intent.command);
    if (receiptNo !== undefined) {
      receipts.set(receiptNo, { commandId: intent.id, isPrinted: false });
    }
    if (await journal.has(intent.id)) {
      return { is: 'kept' }; // it was decided before this page was loaded anew
    }
    if (connection.waiting > 0 && connection.isUp) {
      await flush();
    }
    const maybeSent = again || tried.has(intent.id);
    if (canAsk() && connection.waiting === 0) {
      tried.add(intent.id);
      try {
        const sent = await within(PATIENCE_MS.command, online.send(intent));
        know(true);
        // It is booked, whatever this browser can still write down.
        await count(intent.command.type, intent.command.payload as unknown as Json).catch(() => undefined);
        return sent;
      } catch (failure) {
        if (!isLost(failure)) {
          throw failure;
        }
        if (!isKeptOnceAsked(intent)) {
          throw maybeSent ? unanswered() : failure; // it is sent again, by the same id, by whoever has decided it
        }
        return keepAsAsked(intent);
      }
    }
    if (maybeSent) {
      // A refusal would be a lie: the server may have done it, and says so once it is asked again.
      if (!isKeptOnceAsked(intent)) {
        throw unanswered();
      }
      return keepAsAsked(intent);
    }
    const why = needsLine(intent);
    if (why) {
      throw refusal(why.type);
    }
    return keep(intent, 'REPORTED');
  }

  async function priceHere(basket: AskedBasket): Promise<PricedBasket> {
    if (basket.coupons?.length) {
      throw refusal('till.CouponNeedsLine');
    }
    if (basket.points) {
      throw refusal('till.PointsNeedLine');
    }
    const quote = await prices.quote(basket);
    if (!quote || 'why' in quote) {
      throw refusal(quote ? NO_QUOTE[quote.why] : 'till.NoPrices');
    }
    return asServer(quote);
  }

  return {
    connection: () => connection,
    standing: () => standing,
    totals: () => totals,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    catalogue: () =>
      answered(
        () => online.catalogue(),
        async () => (await prices.goods(MOST_GOODS)).map(goodsOf),
      ),
    find: text =>
      answered(
        () => online.find(text),
        async () => (await prices.find(text)).map(goodsOf),
      ),
    scan: code =>
      answered(
        () => online.scan(code),
        async () => scannedOf(code, await prices.scan(code)),
      ),
    price: basket =>
      answered(
        () => online.price(basket),
        () => priceHere(basket),
      ),
    send,
    nextReceiptNo: () => online.nextReceiptNo(),
    async look() {
      try {
        await noteClock(await kit.reach());
        await flush();
        await refresh();
      } catch (failure) {
        if (!isLost(failure)) {
          throw failure;
        }
      }
      stand({ prices: await prices.prices() });
    },
    async printed(receiptNo) {
      const sale = receipts.get(receiptNo);
      if (sale) {
        const body = { receiptNo, isCopy: sale.isPrinted };
        receipts.set(receiptNo, { ...sale, isPrinted: true });
        await written(() => journal.append({ kind: 'PRINTED', commandId: sale.commandId, body }));
      }
    },
  };

  async function refresh(): Promise<void> {
    if (canAsk() && now() - refreshed > REFRESH_MS) {
      await prices.refresh();
      refreshed = now();
    }
  }

  async function noteClock(offsetMs: number): Promise<void> {
    if (Math.abs(offsetMs - clockOffsetMs) > CLOCK_MS) {
      clockOffsetMs = offsetMs;
      await written(() => journal.append({ kind: 'CLOCK', body: { offsetMs } }));
    }
  }
}

/** The number of the receipt that comes of a command. */
function receiptNoOf({ type, payload }: Command): string | undefined {
  switch (type) {
    case 'sales.CompleteSale':
      return payload.receiptNo;
    case 'returns.ExchangeGoods':
      return payload.completeSale.receiptNo;
    default:
      return undefined;
  }
}

/** What cannot be written down is not done: nobody is given a receipt for it. */
async function written<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    if (failure instanceof JournalFull) {
      throw refusal('till.JournalFull');
    }
    throw failure instanceof JournalBroken ? refusal('till.JournalLost') : failure;
  }
}

function unanswered(): Failure {
  return new Failure({ is: 'unreachable' });
}

function refusal(type: string): Failure {
  return new Failure({ is: 'refused', rejection: { type }, detail: '' });
}

const NO_QUOTE: { [why in NoQuote['why']]: string } = {
  UNKNOWN_CODE: 'till.UnknownHere',
  NO_PRICE: 'till.NoPriceHere',
  QUANTITY_MISSING: 'till.NotPriceable',
  NOT_PRICEABLE: 'till.NotPriceable',
};

function goodsOf({ sku, name, unit, category, barcodes, priceMinor }: Product): Goods {
  return { sku, name, unit, category, barcodes, priceMinor };
}

function scannedOf(code: string, found: ReadHere | undefined): Scanned {
  if (!found) {
    return { is: 'unknown', code };
  }
  const { product, read } = found;
  const item = { sku: product.sku, name: product.name, unit: product.unit };
  const isLabel = read.labelMinor !== undefined || read.batch !== undefined || product.unit !== 'PIECE';
  if (!isLabel || read.quantity === undefined) {
    return { is: 'goods', item };
  }
  const thousandths = Math.round(read.quantity * 1000);
  return { is: 'label', item, code, thousandths, ...(read.batch === undefined ? {} : { batch: read.batch }) };
}

/** What the till has calculated, in the form in which the server tells it. */
function asServer(quote: Quote): PricedBasket {
  return {
    ...quote,
    pointsUsed: 0,
    points: null,
    lines: quote.lines.map(line => ({ ...line, splitOf: line.splitOf ?? null, shares: [...line.shares] })),
    applications: quote.applications.map(each => ({
      ...each,
      promotion: each.promotion ?? null,
      version: each.version ?? null,
      name: each.name ?? null,
    })),
    nearMisses: quote.nearMisses.map(each => ({
      ...each,
      missingMinor: each.missingMinor ?? null,
      missingPieces: each.missingPieces ?? null,
      missingGifts: each.missingGifts ?? null,
    })),
    skipped: quote.skipped.map(({ name, reason }) => ({ coupon: null, name: name ?? null, reason })),
  } as PricedBasket;
}
