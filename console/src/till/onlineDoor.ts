import {
  TillGoodsDocument,
  type TillGoodsQuery,
  TillQuoteDocument,
  TillScanDocument,
  TillSearchDocument,
} from '../generated/documents.ts';
import { thousandths } from '../ledger/amounts.ts';
import { ask } from '../ledger/ask.ts';
import { Failure } from '../ledger/problem.ts';
import { send } from '../ledger/send.ts';
import { itemOf } from './basket.ts';
import type { Connection, Goods, PricedBasket, Scanned, TillDoor } from './door.ts';
import type { Numbers } from './numbers.ts';

/** More are looked up at the server, one by one. */
const MOST_GOODS = 5000;

type Row = NonNullable<TillGoodsQuery['prices']>['edges'][number]['node'];

type Shown = { hash: string } | null | undefined;

function pictured(shown: Shown): { picture?: string } {
  return shown ? { picture: shown.hash } : {};
}

function goodsOf({ sku, priceMinor, product }: Row): Goods[] {
  return product
    ? [
        {
          sku,
          name: product.name,
          unit: product.unit,
          category: product.category ?? undefined,
          barcodes: product.barcodes,
          priceMinor: priceMinor ?? undefined,
          ...pictured(product.picture),
        },
      ]
    : [];
}

/** The door that asks the server. Goods that are known need no question: a line of a scan is there at once. */
export function onlineDoor(location: string, numbers: Numbers): TillDoor {
  let goods: Promise<readonly Goods[]> | undefined;
  let byCode = new Map<string, Goods>();
  let connection: Connection = { isUp: true, since: Date.now(), waiting: 0 };
  const listeners = new Set<() => void>();

  function know(isUp: boolean, waiting: number): void {
    if (isUp !== connection.isUp || waiting !== connection.waiting) {
      connection = { isUp, since: isUp === connection.isUp ? connection.since : Date.now(), waiting };
      for (const listener of listeners) {
        listener();
      }
    }
  }

  /** What came of a request tells how the line is. */
  async function watched<T>(request: Promise<T>): Promise<T> {
    try {
      const answer = await request;
      know(true, connection.waiting);
      return answer;
    } catch (failure) {
      know(!(failure instanceof Failure && failure.trouble.is === 'unreachable'), connection.waiting);
      throw failure;
    }
  }

  async function readAll(): Promise<readonly Goods[]> {
    const all: Goods[] = [];
    for (let after: string | null = null; ; ) {
      const page: TillGoodsQuery['prices'] = (await watched(ask(TillGoodsDocument, { location, after }))).prices;
      all.push(...(page?.edges ?? []).flatMap(edge => goodsOf(edge.node)));
      after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
      if (after === null || all.length >= MOST_GOODS) {
        byCode = new Map(all.flatMap(each => [each.sku, ...each.barcodes].map(code => [code, each] as const)));
        return all;
      }
    }
  }

  return {
    connection: () => connection,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    catalogue() {
      goods ??= readAll().catch((failure: unknown) => {
        goods = undefined;
        throw failure;
      });
      return goods;
    },
    async find(text) {
      const found = await watched(ask(TillSearchDocument, { location, text }));
      return (found.prices?.edges ?? []).flatMap(edge => goodsOf(edge.node));
    },
    async scan(code) {
      const known = byCode.get(code);
      if (known) {
        return { is: 'goods', item: itemOf(known) };
      }
      return scannedOf(code, (await watched(ask(TillScanDocument, { code }))).scans[0]);
    },
    async price(basket) {
      const priced: PricedBasket | null | undefined = (await watched(ask(TillQuoteDocument, { basket }))).quote;
      if (!priced) {
        throw new Failure({ is: 'question', code: 'FORBIDDEN', detail: '' });
      }
      return priced;
    },
    async send(intent) {
      know(connection.isUp, connection.waiting + 1);
      try {
        return { is: 'booked', outcome: await watched(send(intent)) };
      } finally {
        know(connection.isUp, connection.waiting - 1);
      }
    },
    nextReceiptNo: () => numbers.next(),
  };
}

type Read = {
  sku?: string | null;
  quantity?: number | null;
  batch?: string | null;
  priceMinor?: number | null;
  product?: { name: string; unit: Goods['unit']; picture?: Shown } | null;
};

function scannedOf(code: string, read: Read | undefined): Scanned {
  if (!read?.sku || !read.product) {
    return { is: 'unknown', code };
  }
  const { name, unit, picture } = read.product;
  const item = { sku: read.sku, name, unit, ...pictured(picture) };
  const isLabel = read.quantity != null || read.priceMinor != null || read.batch != null;
  return isLabel
    ? {
        is: 'label',
        item,
        code,
        thousandths: thousandths(read.quantity ?? 1),
        ...(read.batch ? { batch: read.batch } : {}),
      }
    : { is: 'goods', item };
}
