import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { TierHistoryDocument } from '../generated/documents.ts';
import { Entries } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Section } from '../kit/Page.tsx';
import { Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

/** How somebody has come to their tier. */
export function TierHistory({ member }: { member: string }) {
  const t = useTranslations('member');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayRead = useMay('members.read-tiers');
  const read = useQuery({
    queryKey: ['member', member, 'tiers'],
    queryFn: () => ask(TierHistoryDocument, { member }),
    enabled: mayRead,
  });
  if (!mayRead || read.data?.tierHistory.edges.length === 0) {
    return null;
  }
  return (
    <Section title={t('tierHistory')}>
      <Shown of={read} rows={2}>
        {({ tierHistory }) => (
          <Entries
            entries={tierHistory.edges.map(({ node }) => ({
              key: `${node.at}/${node.tier}`,
              name: `${node.before ?? t('noTier')} → ${node.tier ?? t('noTier')}`,
              under: [
                enumWord('TierCause', node.cause),
                node.reason,
                node.by,
                node.graceUntil
                  ? t('graceUntil', { day: figures.day(node.graceUntil) })
                  : node.until && t('until', { day: figures.day(node.until) }),
              ]
                .filter(Boolean)
                .join(' · '),
              value: figures.moment(node.at),
            }))}
          />
        )}
      </Shown>
    </Section>
  );
}
