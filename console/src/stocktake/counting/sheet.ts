import type { Unit } from '../../generated/documents.ts';
import {
  CountableOfCodeDocument,
  CountableOfTextDocument,
  CountSheetDocument,
  type CountSheetQuery,
} from '../../generated/documents.ts';
import { thousandths } from '../../ledger/amounts.ts';
import { ask } from '../../ledger/ask.ts';

export type SheetBatch = { batch: string; producedOn?: string; expiresOn?: string };

/** A product that can be counted. */
export type SheetGoods = {
  sku: string;
  name: string;
  unit: Unit;
  /** Whether it is counted batch by batch. */
  isTracked: boolean;
  codes: readonly string[];
  batches: readonly SheetBatch[];
};

/** What there is to be counted; kept on the phone, so that codes can be read and names found without a line. */
export type Sheet = { readAt: number; goods: readonly SheetGoods[] };

type Line = CountSheetQuery['countSheet'] extends infer C
  ? NonNullable<C> extends { edges: readonly { node: infer N }[] }
    ? N
    : never
  : never;

export async function readSheet(stocktake: string): Promise<Sheet> {
  const lines: Line[] = [];
  for (let after: string | null = null; ; ) {
    const page: CountSheetQuery['countSheet'] = (await ask(CountSheetDocument, { stocktake, after })).countSheet;
    lines.push(...(page?.edges ?? []).map(edge => edge.node));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    if (after === null) {
      return { readAt: Date.now(), goods: goodsOf(lines) };
    }
  }
}

/** Lines of one product are its batches. */
export function goodsOf(lines: readonly Line[]): SheetGoods[] {
  const bySku = new Map<string, SheetGoods & { batches: SheetBatch[] }>();
  for (const line of lines) {
    let goods = bySku.get(line.sku);
    if (!goods) {
      goods = { ...known(line.sku, line.product), name: line.product?.name ?? line.name, batches: [] };
      bySku.set(line.sku, goods);
    }
    if (line.batch) {
      goods.batches.push({
        batch: line.batch,
        ...(line.producedOn ? { producedOn: line.producedOn } : {}),
        ...(line.expiresOn ? { expiresOn: line.expiresOn } : {}),
      });
    }
  }
  return [...bySku.values()];
}

type Known = {
  name: string;
  unit: Unit;
  batchTracked?: boolean | null | undefined;
  barcodes: readonly string[];
};

function known(sku: string, product: Known | null | undefined): Omit<SheetGoods, 'batches'> {
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

export function goodsOfCode(sheet: Sheet | undefined, code: string): SheetGoods | undefined {
  const wanted = plain(code);
  return sheet?.goods.find(goods => goods.sku === code.trim() || goods.codes.some(known => plain(known) === wanted));
}

/** Those whose name, SKU or barcode has a text, at most so many. */
export function goodsOfText(sheet: Sheet | undefined, text: string, most: number): SheetGoods[] {
  const wanted = text.trim().toLowerCase();
  const found: SheetGoods[] = [];
  for (const goods of wanted === '' ? [] : (sheet?.goods ?? [])) {
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

/** A product that the sheet does not have: found on the server by a text. */
export async function askForGoods(text: string): Promise<SheetGoods[]> {
  const { products } = await ask(CountableOfTextDocument, { text });
  return (products?.edges ?? []).map(({ node }) => ({ ...known(node.sku, node), batches: [] }));
}

/** What a code says; quantities in thousandths. */
export type Read = { goods: SheetGoods; batch?: SheetBatch; quantity?: number };

/** What the server reads from a code: labels of scales and element strings of GS1 too. Undefined where it is nothing. */
export async function askForCode(sheet: Sheet | undefined, code: string): Promise<Read | undefined> {
  const [scan] = (await ask(CountableOfCodeDocument, { codes: [code] })).scans;
  if (!scan?.sku || !scan.product) {
    return undefined;
  }
  const { sku, product, batch, expiresOn, quantity } = scan;
  const goods = sheet?.goods.find(each => each.sku === sku) ?? { ...known(sku, product), batches: [] };
  return {
    goods,
    ...(batch ? { batch: { batch, ...(expiresOn ? { expiresOn } : {}) } } : {}),
    ...(quantity == null ? {} : { quantity: thousandths(quantity) }),
  };
}
