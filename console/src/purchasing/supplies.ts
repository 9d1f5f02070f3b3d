import { queryOptions } from '@tanstack/react-query';
import { SupplyOfDocument } from '../generated/documents.ts';
import { ask } from '../ledger/ask.ts';

/** Where a product comes from, and what a unit of it costs there. */
export function supplyOf(sku: string) {
  return queryOptions({ queryKey: ['supplies', 'of', sku], queryFn: () => ask(SupplyOfDocument, { sku }) });
}
