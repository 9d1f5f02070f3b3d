import type { ReplenishmentQuery } from '../generated/documents.ts';
import { quantityOf } from '../ledger/typed.ts';

export type Proposal = NonNullable<ReplenishmentQuery['replenishment']>['edges'][number]['node'];

/** Goods that come from one supplier, and can be ordered together; those without one cannot. */
export type Group = { supplier: string | undefined; name: string | undefined; proposals: readonly Proposal[] };

/** Proposals by supplier, in the order of their ids; those without one come last. */
export function bySupplier(proposals: readonly Proposal[]): readonly Group[] {
  const groups = new Map<string, Proposal[]>();
  for (const each of proposals) {
    const key = each.supplier ?? '';
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups]
    .sort(([one], [other]) => (one === '' ? 1 : other === '' ? -1 : one < other ? -1 : 1))
    .map(([supplier, some]) => ({
      supplier: supplier === '' ? undefined : supplier,
      name: some[0]?.suppliedBy?.name ?? undefined,
      proposals: some,
    }));
}

export type OrderLine = { lineNo: number; sku: string; quantity: number; unitCostMinor?: number };

/**
 * What is ordered: the proposals as they are, or as somebody has changed them; what is taken down to nothing is left
 * out. Undefined where something that was typed is no quantity.
 *
 * @param typed what was typed, by SKU
 */
export function orderLines(
  proposals: readonly Pick<Proposal, 'sku' | 'quantity' | 'unitCostMinor'>[],
  typed: ReadonlyMap<string, string>,
): OrderLine[] | undefined {
  const lines: OrderLine[] = [];
  for (const { sku, quantity, unitCostMinor } of proposals) {
    const wanted = quantityOf(typed.get(sku) ?? String(quantity));
    if (wanted === undefined) {
      return undefined;
    }
    if (wanted > 0) {
      lines.push({
        lineNo: lines.length + 1,
        sku,
        quantity: wanted,
        ...(unitCostMinor == null ? {} : { unitCostMinor }),
      });
    }
  }
  return lines;
}
