import type { Unit } from '../generated/documents.ts';
import { CountableOfCodeDocument, CountableOfTextDocument } from '../generated/documents.ts';
import { thousandths } from '../ledger/amounts.ts';
import { ask } from '../ledger/ask.ts';

export type GoodsBatch = { batch: string; producedOn?: string; expiresOn?: string };

/** A product as somebody works with it: by its codes, and batch by batch where it has batches. */
export type Goods = {
  sku: string;
  name: string;
  unit: Unit;
  /** Whether it is told apart by batches. */
  isTracked: boolean;
  codes: readonly string[];
  /** Those that are known. */
  batches: readonly GoodsBatch[];
};

type Known = {
  name: string;
  unit: Unit;
  batchTracked?: boolean | null | undefined;
  barcodes: readonly string[];
};

/** What the catalogue tells of a product; one that nobody has registered is called like its SKU. */
export function known(sku: string, product: Known | null | undefined): Omit<Goods, 'batches'> {
  return {
    sku,
    name: product?.name ?? sku,
    unit: product?.unit ?? 'PIECE',
    isTracked: product?.batchTracked === true,
    codes: product?.barcodes ?? [],
  };
}

/** A trade item number is one number however many zeros stand before it; scanners may say how it was printed. */
export function plain(code: string): string {
  const bare = code.trim().replace(/^\][A-Za-z]\d/, '');
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : bare;
}

export function goodsOfCode(some: readonly Goods[], code: string): Goods | undefined {
  const wanted = plain(code);
  return some.find(goods => goods.sku === code.trim() || goods.codes.some(known => plain(known) === wanted));
}

/** Those whose name, SKU or barcode has a text, at most so many. */
export function goodsOfText(some: readonly Goods[], text: string, most: number): Goods[] {
  const wanted = text.trim().toLowerCase();
  const found: Goods[] = [];
  for (const goods of wanted === '' ? [] : some) {
    if (
      goods.name.toLowerCase().includes(wanted) ||
      goods.sku.toLowerCase().includes(wanted) ||
      goods.codes.some(code => code.includes(wanted))
    ) {
      found.push(goods);
    }
    if (found.length === most) {
      break;
    }
  }
  return found;
}

/** Products that the server finds by a text. */
export async function askForGoods(text: string): Promise<Goods[]> {
  const { products } = await ask(CountableOfTextDocument, { text });
  return (products?.edges ?? []).map(({ node }) => ({ ...known(node.sku, node), batches: [] }));
}

/** What a code says; quantities in thousandths. */
export type Read = { code: string; goods: Goods; batch?: GoodsBatch; quantity?: number };

/** What the server reads from a code: labels of scales and element strings of GS1 too. Undefined where it is nothing. */
export async function askForCode(some: readonly Goods[], code: string): Promise<Read | undefined> {
  const [scan] = (await ask(CountableOfCodeDocument, { codes: [code] })).scans;
  if (!scan?.sku || !scan.product) {
    return undefined;
  }
  const { sku, product, batch, expiresOn, quantity } = scan;
  const goods = some.find(each => each.sku === sku) ?? { ...known(sku, product), batches: [] };
  return {
    code,
    goods,
    ...(batch ? { batch: { batch, ...(expiresOn ? { expiresOn } : {}) } } : {}),
    ...(quantity == null ? {} : { quantity: thousandths(quantity) }),
  };
}
