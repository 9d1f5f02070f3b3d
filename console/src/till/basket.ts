import { thousandths } from '../ledger/amounts.ts';
import { newCommandId } from '../ledger/ids.ts';

/** In what a product is sold; all but pieces can be divided. */
export type Unit = 'PIECE' | 'KG' | 'LITRE' | 'METRE';

/** What the till knows of a product when it is put into the basket. */
export type Item = {
  sku: string;
  name: string;
  unit: Unit;
  /** The hash of its picture, where the till knows one. */
  picture?: string;
};

/** What a basket keeps of goods. */
export function itemOf({ sku, name, unit, picture }: Item): Item {
  return { sku, name, unit, ...(picture ? { picture } : {}) };
}

/** A line that somebody can change. What it costs is told by the quote. */
export type Line = Item & {
  lineNo: number;
  /** How much, in whole thousandths of the unit. */
  thousandths: number;
  /** The label of a scale or the element string of GS1 that was scanned: its price or batch counts. */
  code?: string;
  batch?: string;
  /** The price of a whole unit that somebody has set by hand, in minor units, and why. */
  override?: { minor: number; reason: string };
  /** Whether somebody has typed another quantity than its label tells. */
  retyped?: boolean;
};

export type Buyer = { id: string; name: string };

/** What a customer wants to buy, as the till keeps it until it is paid. */
export type Basket = {
  /** The sale that it becomes. */
  saleId: string;
  lines: readonly Line[];
  member?: Buyer;
  /** Codes of coupons that were presented. */
  coupons: readonly string[];
  /** Taken off all of it by hand, in minor units (整单折扣). */
  manualMinor: number;
  /** Whether the rest below the store's step is dropped (抹零). */
  roundOff: boolean;
  /** Points that the member offers. */
  points: number;
  /** The line that keys act on. */
  chosen?: number;
};

export type Change =
  | { do: 'add'; item: Item; thousandths: number; code?: string; batch?: string }
  | { do: 'choose'; lineNo: number }
  | { do: 'move'; by: 1 | -1 }
  | { do: 'quantity'; lineNo: number; thousandths: number }
  | { do: 'price'; lineNo: number; override: Line['override'] }
  | { do: 'remove'; lineNo: number }
  | { do: 'member'; member: Buyer | undefined }
  | { do: 'coupon'; code: string }
  | { do: 'dropCoupon'; code: string }
  | { do: 'manual'; minor: number }
  | { do: 'roundOff'; on: boolean }
  | { do: 'points'; points: number }
  | { do: 'replace'; basket: Basket };

export function emptyBasket(saleId: string = newCommandId()): Basket {
  return { saleId, lines: [], coupons: [], manualMinor: 0, roundOff: false, points: 0 };
}

export function isEmpty(basket: Basket): boolean {
  return basket.lines.length === 0 && basket.member === undefined && basket.coupons.length === 0;
}

/** The basket after something was done to it. The same basket where that changes nothing. */
export function changed(basket: Basket, change: Change): Basket {
  switch (change.do) {
    case 'add':
      return added(basket, change);
    case 'choose':
      return { ...basket, chosen: change.lineNo };
    case 'move':
      return moved(basket, change.by);
    case 'quantity':
      return change.thousandths <= 0
        ? without(basket, change.lineNo)
        : onLine(basket, change.lineNo, line => ({
            ...line,
            thousandths: change.thousandths,
            ...(line.code ? { retyped: true } : {}),
          }));
    case 'price':
      return onLine(basket, change.lineNo, ({ override: _, ...line }) =>
        change.override ? { ...line, override: change.override } : line,
      );
    case 'remove':
      return without(basket, change.lineNo);
    case 'member': {
      const { member: _, ...rest } = basket;
      return change.member ? { ...rest, member: change.member, points: 0 } : { ...rest, points: 0 };
    }
    case 'coupon':
      return basket.coupons.includes(change.code) ? basket : { ...basket, coupons: [...basket.coupons, change.code] };
    case 'dropCoupon':
      return { ...basket, coupons: basket.coupons.filter(code => code !== change.code) };
    case 'manual':
      return { ...basket, manualMinor: change.minor };
    case 'roundOff':
      return { ...basket, roundOff: change.on };
    case 'points':
      return { ...basket, points: change.points };
    case 'replace':
      return change.basket;
  }
}

function added(basket: Basket, { item, thousandths: much, code, batch }: Change & { do: 'add' }): Basket {
  const same = basket.lines.find(
    line => line.sku === item.sku && line.unit === 'PIECE' && !line.code && !code && !line.override,
  );
  if (same) {
    const lines = basket.lines.map(line => (line === same ? { ...line, thousandths: line.thousandths + much } : line));
    return { ...basket, lines, chosen: same.lineNo };
  }
  const lineNo = basket.lines.reduce((most, line) => Math.max(most, line.lineNo), 0) + 1;
  const line: Line = { ...item, lineNo, thousandths: much, ...(code ? { code } : {}), ...(batch ? { batch } : {}) };
  return { ...basket, lines: [...basket.lines, line], chosen: lineNo };
}

function onLine(basket: Basket, lineNo: number, change: (line: Line) => Line): Basket {
  return {
    ...basket,
    lines: basket.lines.map(line => (line.lineNo === lineNo ? change(line) : line)),
    chosen: lineNo,
  };
}

function without(basket: Basket, lineNo: number): Basket {
  const at = basket.lines.findIndex(line => line.lineNo === lineNo);
  const lines = basket.lines.filter(line => line.lineNo !== lineNo);
  const next = lines[Math.min(at, lines.length - 1)]?.lineNo;
  const { chosen: _, ...rest } = basket;
  return next === undefined
    ? { ...rest, lines, manualMinor: 0, roundOff: false, points: 0 } // else the next customer would have them
    : { ...rest, lines, chosen: next };
}

function moved(basket: Basket, by: 1 | -1): Basket {
  const at = basket.lines.findIndex(line => line.lineNo === basket.chosen);
  const next = basket.lines[at < 0 ? basket.lines.length - 1 : at + by];
  return next ? { ...basket, chosen: next.lineNo } : basket;
}

export function chosenLine(basket: Basket): Line | undefined {
  return basket.lines.find(line => line.lineNo === basket.chosen);
}

/** A label tells its quantity itself, unless somebody has typed another one. */
function goodsAsked({ code, sku, thousandths, retyped }: Line) {
  const quantity = thousandths / 1000;
  if (code) {
    return retyped ? { barcode: code, quantity } : { barcode: code };
  }
  return { sku, quantity };
}

/** What is asked to be priced. */
export function asked(basket: Basket, location: string, register: string) {
  return {
    location,
    register,
    lines: basket.lines.map(line => ({
      lineNo: line.lineNo,
      ...goodsAsked(line),
      ...(line.override ? { overrideMinor: line.override.minor } : {}),
    })),
    ...(basket.member ? { member: basket.member.id } : {}),
    ...(basket.coupons.length > 0 ? { coupons: [...basket.coupons] } : {}),
    ...(basket.manualMinor > 0 ? { manualMinor: basket.manualMinor } : {}),
    ...(basket.roundOff ? { roundOff: true } : {}),
    ...(basket.points > 0 ? { points: basket.points } : {}),
  };
}

/** A quantity that somebody has typed, in whole thousandths; undefined where it is none, or no whole number of pieces. */
export function typedThousandths(text: string, unit: Unit): number | undefined {
  if (!/^\d{1,6}([.,]\d{1,3})?$/.test(text)) {
    return undefined;
  }
  const much = thousandths(Number(text.replace(',', '.')));
  return much > 0 && (unit !== 'PIECE' || much % 1000 === 0) ? much : undefined;
}

/** An amount that somebody has typed, in minor units: `12.5` is 1250. */
export function typedMinor(text: string): number | undefined {
  return /^(\d{1,9}([.,]\d{0,2})?|[.,]\d{1,2})$/.test(text)
    ? Math.round(Number(`0${text.replace(',', '.')}`) * 100)
    : undefined;
}
