import { useQuery } from '@tanstack/react-query';
import { useMay } from '../access/me.ts';
import { TierNamesDocument } from '../generated/documents.ts';
import { ask } from '../ledger/ask.ts';

/** What tiers the chain has, by their names. They change seldom. */
export function useTierNames(): readonly string[] {
  const mayTiers = useMay('members.read-tiers');
  const read = useQuery({
    queryKey: ['tiers'],
    queryFn: () => ask(TierNamesDocument, {}),
    staleTime: 10 * 60_000,
    enabled: mayTiers,
  });
  return read.data?.tiers.tiers.map(tier => tier.name) ?? [];
}
