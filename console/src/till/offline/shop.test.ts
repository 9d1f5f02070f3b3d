import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { price, scan } from '#pricing-engine';
import { hasEngine } from '../../../build/engine.ts';
import type { Json } from '../journal/canonical.ts';
import type { Bundle, BundledProduct } from './bundle.ts';
import { type Quote, Shop } from './Shop.ts';
import { offsetMinutesIn } from './zones.ts';

const NOON = Date.parse('2026-11-28T04:00:00Z');

function bundleOf(products: { [sku: string]: BundledProduct }, rules: { [promotion: string]: Json } = {}): Bundle {
  return {
    id: 'S1@4',
    location: 'S1',
    position: 4,
    asOf: '2026-11-20T00:00:00Z',
    staleAfter: '2026-11-29T00:00:00Z',
    stopAfter: '2026-12-05T00:00:00Z',
    zone: 'Asia/Shanghai',
    channel: 'STORE',
    engine: 1,
    format: 1,
    policy: { pricing: { groups: [], roundOffStep: 10 }, graceMinutes: 30 },
    labels: [{ pattern: '20IIIIIWWWWWC' }, { pattern: '21IIIIIPPPPPC' }],
    promotions: Object.entries(rules).map(([promotion, rule]) => ({
      promotion,
      version: 1,
      name: `name of ${promotion}`,
      rule,
      from: '2026-11-01T00:00:00Z',
    })),
    sets: { 'ALL@1': { all: true }, 'YOG@3': { skus: ['Y1', 'Y2', 'Y3', 'Y4'] } },
    products,
  };
}

function product(priceMinor: number, of: Partial<BundledProduct> = {}): BundledProduct {
  return { name: 'Something', unit: 'PIECE', barcodes: [], prices: [{ priceMinor }], ...of };
}

function quoted(shop: Shop, skus: readonly string[], now = NOON): Quote {
  const lines = skus.map((sku, at) => ({ lineNo: at + 1, sku, quantity: 1 }));
  const quote = shop.quote({ lines }, now);
  if ('why' in quote) {
    throw new Error(quote.why);
  }
  return quote;
}

describe.runIf(hasEngine)('baskets of the guide, as a till without a line prices them', () => {
  const guide = readFileSync(new URL('../../../../docs/guides/pricing.md', import.meta.url), 'utf8');
  const examples = guide
    .slice(guide.indexOf('\n## Examples'))
    .split('\n### ')
    .slice(1)
    .map(text => ({
      name: text.slice(0, text.indexOf('\n')),
      rule: JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '') as Json,
      given: /^Given: (.*)\.$/m.exec(text)?.[1] ?? '',
      rows: [...text.matchAll(/^\| (\w+) \| (\S*) ?\| (\w*) ?\| (\d+) \| ([\d.]+) \| ([\d.]+) \|$/gm)].map(
        ([, sku = '', category = '', brand = '', pieces, each, paid]) => {
          const minor = (amount = '') => Math.round(Number(amount) * 100);
          return { sku, category, brand, pieces: Number(pieces), each: minor(each), paid: minor(paid) };
        },
      ),
    }));
  // Nobody is known without a line, and coupons are not taken.
  const possible = examples.filter(({ given }) => !/member|tier|segment|coupon|born/.test(given));

  test('there are many', () => {
    expect(examples.length).toBeGreaterThan(20);
    expect(possible.length).toBeGreaterThan(13);
  });

  test.each(possible)('$name', ({ rule, given, rows }) => {
    const products = Object.fromEntries(
      rows.map(({ sku, category, brand, each }) => [
        sku,
        product(each, { ...(category ? { category } : {}), ...(brand ? { brand } : {}) }),
      ]),
    );
    const days = /(\d+) days left/.exec(given)?.[1];
    const shop = new Shop(bundleOf(products, { P: rule }), { price, scan });
    const lines = rows.map(({ sku, pieces }, at) => ({
      lineNo: at + 1,
      sku,
      quantity: pieces,
      ...(days ? { batchDaysLeft: Number(days) } : {}),
    }));
    const at = /\d{4}-\S+/.exec(given)?.[0];
    const quote = shop.quote({ lines }, at ? Date.parse(`${at}+08:00`) : NOON);
    if ('why' in quote) {
      throw new Error(quote.why);
    }
    const paid = rows.map((_, row) =>
      quote.lines.filter(({ lineNo }) => lineNo === row + 1).reduce((sum, line) => sum + line.paidMinor, 0),
    );
    expect(paid).toEqual(rows.map(row => row.paid));
    expect(quote.totalMinor).toBe(paid.reduce((sum, each) => sum + each, 0));
    expect(quote.discountMinor).toBe(quote.grossMinor - quote.totalMinor);
  });
});

describe.runIf(hasEngine)('a shop without a line', () => {
  const apples = { name: 'Apples 苹果', unit: 'KG', barcodes: ['12345'] } as const;
  const shop = new Shop(
    bundleOf({
      TEA: product(3000, { name: 'Green tea 绿茶', barcodes: ['06901234567892'], brand: 'LEAF' }),
      CUP: product(3200, { name: 'Tea cup 茶杯' }),
      APPLES: product(500, apples),
      FREE: product(0, { prices: [{}] }),
    }),
    { price, scan },
  );

  test('reads barcodes with and without zeros, labels by weight and by price, and SKUs', () => {
    expect(shop.scan('6901234567892', NOON)).toMatchObject({ product: { sku: 'TEA', priceMinor: 3000 } });
    expect(shop.scan('2012345012509', NOON)?.read.quantity).toBe(1.25);
    expect(shop.scan('2112345012506', NOON)?.read).toMatchObject({ quantity: 2.5, labelMinor: 1250 });
    expect(shop.scan('CUP', NOON)?.product.sku).toBe('CUP');
    expect(shop.scan('4006381333931', NOON)).toBeUndefined();
    expect(shop.scan('2012345012504', NOON)).toBeUndefined();
  });

  test('finds by parts of all words', () => {
    expect(shop.find('tea', 9, NOON).map(({ sku }) => sku)).toEqual(['TEA', 'CUP']);
    expect(shop.find('  茶 CUP ', 9, NOON).map(({ sku }) => sku)).toEqual(['CUP']);
    expect(shop.find('leaf', 9, NOON).map(({ sku }) => sku)).toEqual(['TEA']);
    expect(shop.find('', 2, NOON)).toHaveLength(2);
  });

  test('prices a label by its price', () => {
    const quote = shop.quote({ lines: [{ lineNo: 1, barcode: '2112345012506' }] }, NOON);
    expect(quote).toMatchObject({ totalMinor: 1250, lines: [{ sku: 'APPLES', quantity: 2.5, saleLineNo: 1 }] });
  });

  test('says which line has no price', () => {
    const at = (line: object) => shop.quote({ lines: [{ lineNo: 7, ...line }] }, NOON);
    expect(at({ sku: 'FREE', quantity: 1 })).toEqual({ why: 'NO_PRICE', lineNo: 7 });
    expect(at({ sku: 'toString', quantity: 1 })).toEqual({ why: 'UNKNOWN_CODE', lineNo: 7 });
    expect(at({ sku: 'APPLES' })).toEqual({ why: 'QUANTITY_MISSING', lineNo: 7 });
    expect(at({ sku: 'TEA', quantity: -1 })).toEqual({ why: 'NOT_PRICEABLE' });
  });

  test('tells by what it was priced', () => {
    const { basis, pricedAt } = quoted(shop, ['TEA']);
    expect(pricedAt).toBe('2026-11-28T04:00:00.000Z');
    expect(basis).toEqual({
      pricedAt,
      engine: 1,
      search: 'ALL_ORDERS',
      channel: 'STORE',
      bundle: 'S1@4',
      manualMinor: 0,
      roundOff: false,
      points: 0,
    });
  });
});

describe.runIf(hasEngine)('promotions', () => {
  const off = { layer: 'ORDER', give: { off: 100 } };
  const bundle = bundleOf({ TEA: product(3000) }, { P: off });
  const from = Date.parse('2026-11-28T05:00:00Z');
  const promotions = bundle.promotions.map(each => ({ ...each, from: new Date(from).toISOString() }));
  const until = new Date(from + 60_000).toISOString();
  const shop = new Shop({ ...bundle, promotions: promotions.map(each => ({ ...each, until })) }, { price, scan });

  test('begin and end by the clock', () => {
    expect(quoted(shop, ['TEA'], from - 1).totalMinor).toBe(3000);
    expect(quoted(shop, ['TEA'], from).totalMinor).toBe(2900);
    expect(quoted(shop, ['TEA'], from).applications).toMatchObject([{ promotion: 'P', name: 'name of P' }]);
    expect(quoted(shop, ['TEA'], from + 60_000).totalMinor).toBe(3000);
  });

  test('hold for a basket that was opened with them, for the minutes of grace', () => {
    const lines = [{ lineNo: 1, sku: 'TEA', quantity: 1 }];
    const openedAt = new Date(from).toISOString();
    expect(shop.quote({ lines, openedAt }, from + 30 * 60_000)).toMatchObject({ totalMinor: 2900, pricedAt: openedAt });
    expect(shop.quote({ lines, openedAt }, from + 30 * 60_000 + 1)).toMatchObject({ totalMinor: 3000 });
    expect(shop.quote({ lines, openedAt }, from - 1)).toMatchObject({ totalMinor: 3000 });
  });
});

test('zones have offsets that change', () => {
  expect(offsetMinutesIn('Asia/Shanghai', NOON)).toBe(480);
  expect(offsetMinutesIn('Asia/Kolkata', NOON)).toBe(330);
  expect(offsetMinutesIn('America/New_York', NOON)).toBe(-300);
  expect(offsetMinutesIn('America/New_York', Date.parse('2026-07-01T00:00:00Z'))).toBe(-240);
  expect(offsetMinutesIn('UTC', NOON)).toBe(0);
});
