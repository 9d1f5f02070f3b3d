import { type Goods, type GoodsBatch, known } from '../../catalog/goods.ts';
import { CountSheetDocument, type CountSheetQuery } from '../../generated/documents.ts';
import { ask } from '../../ledger/ask.ts';

/** What there is to be counted; kept on the phone, so that codes can be read and names found without a line. */
export type Sheet = { readAt: number; goods: readonly Goods[] };

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
export function goodsOf(lines: readonly Line[]): Goods[] {
  const bySku = new Map<string, Goods & { batches: GoodsBatch[] }>();
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
