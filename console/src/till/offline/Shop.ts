import { thousandths } from '../../ledger/amounts.ts';
import { clockIn } from '../../ledger/days.ts';
import { momentOf } from '../journal/clock.ts';
import { type Bundle, type BundledProduct, priceAt } from './bundle.ts';
import { answerOf, type Layer, type Priced, type PricingEngine, type ReadCode } from './engine.ts';
import { offsetMinutesIn } from './zones.ts';

/** A line of a basket: a product that is named or was scanned. */
export type BasketLine = {
  lineNo: number;
  sku?: string;
  barcode?: string;
  quantity?: number;
  /** The price of a whole unit that somebody has set by hand. */
  overrideMinor?: number;
  batchDaysLeft?: number;
};

/** What can be priced without a line: neither members nor coupons nor points. */
export type Basket = {
  lines: readonly BasketLine[];
  openedAt?: string;
  manualMinor?: number;
  roundOff?: boolean;
};

/** As `quote` of the server tells it, as far as both know it. */
export type Quote = {
  pricedAt: string;
  engine: number;
  search: Priced['search'];
  basis: {
    pricedAt: string;
    engine: number;
    search: Priced['search'];
    channel: string;
    bundle: string;
    manualMinor: number;
    roundOff: boolean;
    points: number;
  };
  lines: readonly {
    lineNo: number;
    part: number;
    saleLineNo: number;
    splitOf?: number;
    sku: string;
    name: string;
    unit: BundledProduct['unit'];
    quantity: number;
    regularUnitMinor: number;
    grossMinor: number;
    discountMinor: number;
    paidMinor: number;
    shares: readonly { seq: number; amountMinor: number }[];
  }[];
  applications: readonly {
    seq: number;
    layer: Layer;
    promotion?: string;
    name?: string;
    version?: number;
    step: number;
    times: number;
    benefitMinor: number;
  }[];
  skipped: readonly { promotion?: string; name?: string; reason: string }[];
  nearMisses: readonly {
    promotion: string;
    name: string;
    step: number;
    missingMinor?: number;
    missingPieces?: number;
    missingGifts?: number;
  }[];
  grossMinor: number;
  discountMinor: number;
  totalMinor: number;
};

/** Why a basket, or one of its lines, has no price. */
export type NoQuote = {
  why: 'UNKNOWN_CODE' | 'NO_PRICE' | 'QUANTITY_MISSING' | 'NOT_PRICEABLE';
  /** The line at fault; missing where it is the whole basket. */
  lineNo?: number;
};

export type Product = BundledProduct & { sku: string; priceMinor?: number };

export type Scanned = { product: Product; read: ReadCode };

/** Sells by a bundle alone: finds products, reads codes, prices baskets by the engine of the ledger. */
export class Shop {
  readonly bundle: Bundle;
  readonly #engine: PricingEngine;
  readonly #byBarcode = new Map<string, string>();
  /** What is searched, in small letters, by SKU. */
  readonly #texts: readonly (readonly [string, string])[];
  #rules: { at: readonly number[]; text: string } | undefined;

  constructor(bundle: Bundle, engine: PricingEngine) {
    this.bundle = bundle;
    this.#engine = engine;
    this.#texts = Object.entries(bundle.products).map(([sku, product]) => {
      for (const barcode of product.barcodes) {
        this.#byBarcode.set(keyOf(barcode), sku);
      }
      return [sku, [sku, product.name, product.brand ?? '', ...product.barcodes].join('\n').toLowerCase()] as const;
    });
  }

  /** Products whose name, SKU, brand or barcode has all these words, at most so many. */
  find(text: string, most: number, now: number): Product[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found: Product[] = [];
    for (const [sku, searched] of this.#texts) {
      if (found.length === most) {
        break;
      }
      if (words.every(word => searched.includes(word))) {
        const product = this.product(sku, now);
        if (product) {
          found.push(product);
        }
      }
    }
    return found;
  }

  product(sku: string, now: number): Product | undefined {
    const product = this.#bundled(sku);
    return product && { sku, ...product, priceMinor: priceAt(product, now)?.priceMinor };
  }

  /** The product of a code, and what else the code says; undefined where nobody knows it. */
  scan(code: string, now: number): Scanned | undefined {
    const { day } = clockIn(this.bundle.zone, new Date(now));
    const asked = { code, labels: this.bundle.labels, day };
    const read = answerOf<ReadCode>(this.#engine.scan(JSON.stringify(asked)));
    // A code that is nobody's barcode stands for the product whose SKU it is: scales can be given SKUs.
    const sku = read && (this.#byBarcode.get(keyOf(read.item)) ?? read.item);
    const product = sku === undefined ? undefined : this.product(sku, now);
    if (!product) {
      return undefined;
    }
    const known = { ...asked, unit: product.unit, unitPriceMinor: product.priceMinor };
    const quantified = answerOf<ReadCode>(this.#engine.scan(JSON.stringify(known)));
    return quantified && { product, read: quantified };
  }

  /** What a basket costs now, or what is wrong with it. */
  quote(basket: Basket, now: number): Quote | NoQuote {
    const at = this.#pricedAt(basket, now);
    const lines: EngineLine[] = [];
    for (const asked of basket.lines) {
      const line = this.#line(asked, at);
      if ('why' in line) {
        return line;
      }
      lines.push(line);
    }
    const question = {
      basket: { lines, manualMinor: basket.manualMinor ?? 0, roundOff: basket.roundOff ?? false },
      facts: {
        location: this.bundle.location,
        regions: this.bundle.region === undefined ? [] : [this.bundle.region],
        channel: this.bundle.channel,
        pricedAt: momentOf(at, offsetMinutesIn(this.bundle.zone, at)),
      },
    };
    const priced = answerOf<Priced>(this.#engine.price(this.#rulesAt(at), JSON.stringify(question)));
    return priced ? this.#told(basket, lines, priced, at) : { why: 'NOT_PRICEABLE' };
  }

  #bundled(sku: string): BundledProduct | undefined {
    return Object.hasOwn(this.bundle.products, sku) ? this.bundle.products[sku] : undefined;
  }

  /** A basket keeps the prices of when it was opened, for the minutes of grace. */
  #pricedAt(basket: Basket, now: number): number {
    const opened = basket.openedAt === undefined ? now : Date.parse(basket.openedAt);
    return opened > now || opened + this.bundle.policy.graceMinutes * 60_000 < now ? now : opened;
  }

  #line(asked: BasketLine, at: number): EngineLine | NoQuote {
    const { lineNo, overrideMinor } = asked;
    const scanned = asked.barcode === undefined ? undefined : this.scan(asked.barcode, at);
    const sku = asked.sku ?? scanned?.product.sku;
    const product = sku === undefined ? undefined : this.#bundled(sku);
    if (sku === undefined || !product) {
      return { why: 'UNKNOWN_CODE', lineNo };
    }
    const regular = priceAt(product, at);
    const unitPriceMinor = overrideMinor ?? regular?.priceMinor;
    const quantity = asked.quantity ?? scanned?.read.quantity;
    if (unitPriceMinor === undefined || quantity === undefined) {
      return { why: unitPriceMinor === undefined ? 'NO_PRICE' : 'QUANTITY_MISSING', lineNo };
    }
    return {
      lineNo,
      sku,
      category: product.category,
      brand: product.brand,
      batchDaysLeft: asked.batchDaysLeft ?? scanned?.read.batchDaysLeft,
      quantity: thousandths(quantity) / 1000,
      unitPriceMinor,
      labelMinor: overrideMinor === undefined ? scanned?.read.labelMinor : undefined,
      floorMinor: regular?.floorMinor,
      weighed: product.unit !== 'PIECE',
      overridden: overrideMinor !== undefined,
    };
  }

  /** The rules that hold at a moment; the engine reads them again only when they are others. */
  #rulesAt(at: number): string {
    const holding = this.bundle.promotions.flatMap((promotion, place) =>
      Date.parse(promotion.from) <= at && (promotion.until === undefined || at < Date.parse(promotion.until))
        ? [place]
        : [],
    );
    if (this.#rules?.at.join() !== holding.join() || !this.#rules) {
      const rules = holding.flatMap(place => {
        const promotion = this.bundle.promotions[place];
        return promotion ? [{ promotion: promotion.promotion, version: promotion.version, rule: promotion.rule }] : [];
      });
      const { sets, policy } = this.bundle;
      this.#rules = { at: holding, text: JSON.stringify({ rules, sets, policy: policy.pricing }) };
    }
    return this.#rules.text;
  }

  #told(basket: Basket, asked: readonly EngineLine[], priced: Priced, at: number): Quote {
    const names = new Map(this.bundle.promotions.map(each => [`${each.promotion}@${each.version}`, each.name]));
    const called = new Map(this.bundle.promotions.map(each => [each.promotion, each.name]));
    const unitPrices = new Map(asked.map(line => [line.lineNo, line.unitPriceMinor]));
    const pricedAt = new Date(at).toISOString();
    const grossMinor = priced.lines.reduce((sum, line) => sum + line.grossMinor, 0);
    return {
      pricedAt,
      engine: priced.engine,
      search: priced.search,
      basis: {
        pricedAt,
        engine: priced.engine,
        search: priced.search,
        channel: this.bundle.channel,
        bundle: this.bundle.id,
        manualMinor: basket.manualMinor ?? 0,
        roundOff: basket.roundOff ?? false,
        points: 0,
      },
      lines: priced.lines.map(line => ({
        ...line,
        name: this.#bundled(line.sku)?.name ?? line.sku,
        unit: this.#bundled(line.sku)?.unit ?? 'PIECE',
        regularUnitMinor: unitPrices.get(line.lineNo) ?? 0,
        discountMinor: line.grossMinor - line.paidMinor,
      })),
      applications: priced.applications.map(each => ({
        ...each,
        name: each.promotion === undefined ? undefined : names.get(`${each.promotion}@${each.version}`),
      })),
      skipped: priced.skipped.map(({ promotion, reason }) => ({
        promotion,
        name: promotion === undefined ? undefined : called.get(promotion),
        reason,
      })),
      nearMisses: priced.nearMisses.map(each => ({ ...each, name: called.get(each.promotion) ?? each.promotion })),
      grossMinor,
      discountMinor: grossMinor - priced.totalMinor,
      totalMinor: priced.totalMinor,
    };
  }
}

type EngineLine = {
  lineNo: number;
  sku: string;
  category: string | undefined;
  brand: string | undefined;
  batchDaysLeft: number | undefined;
  quantity: number;
  unitPriceMinor: number;
  labelMinor: number | undefined;
  floorMinor: number | undefined;
  weighed: boolean;
  overridden: boolean;
};

/** The number of a trade item may be printed with zeros in front, in 8, 12, 13 or 14 digits. */
function keyOf(barcode: string): string {
  return /^(\d{8}|\d{12,14})$/.test(barcode) ? `item ${barcode.replace(/^0+/, '')}` : barcode;
}
