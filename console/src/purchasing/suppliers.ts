import { useQuery } from '@tanstack/react-query';
import { useMay } from '../access/me.ts';
import { SuppliersDocument, type SuppliersQuery } from '../generated/documents.ts';
import { ask } from '../ledger/ask.ts';

export type Supplier = NonNullable<SuppliersQuery['suppliers']>['edges'][number]['node'];

/** So many suppliers can be chosen from; those beyond are found by their address. */
const MOST = 1000;

/** Suppliers to choose from, by id. They change seldom. */
export function useSuppliers(): readonly Supplier[] {
  const read = useQuery({
    queryKey: ['suppliers', 'all'],
    queryFn: readAll,
    staleTime: 60_000,
    enabled: useMay('purchasing.read'),
  });
  return read.data ?? [];
}

async function readAll(): Promise<Supplier[]> {
  const all: Supplier[] = [];
  for (let after: string | null = null; ; ) {
    const page: SuppliersQuery['suppliers'] = (await ask(SuppliersDocument, { after })).suppliers;
    all.push(...(page?.edges ?? []).map(edge => edge.node));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    if (after === null || all.length >= MOST) {
      return all;
    }
  }
}

/** What a supplier is called: by its id where nobody has told. */
export function nameOfSupplier(id: string, supplier: { name?: string | null | undefined } | null | undefined): string {
  return supplier?.name ?? id;
}

export function supplierOption({ id, name }: Supplier): { id: string; name: string } {
  return { id, name: name ? `${name} (${id})` : id };
}
