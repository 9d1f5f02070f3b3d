import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { OpenTillAlertsDocument } from '../generated/documents.ts';
import { Freshness, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { Counted, EVERY_MS, type Of, Tile, useCount } from './Tile.tsx';

/** What is the matter with tills. */
export function TillAlerts({ location }: Of) {
  const t = useTranslations('needs');
  const enumWord = useEnumWord();
  const count = useCount();
  const read = useQuery({
    queryKey: ['tillAlerts', 'open', location],
    queryFn: () => ask(OpenTillAlertsDocument, { location: location ?? null }),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile title={t('tillAlerts')} href={addresses.tills(location ? { location } : {})} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {({ tillAlerts: list }) => (
          <Counted {...count(list)} none={t('noTillAlerts')}>
            {list?.edges.slice(0, 3).map(({ node }) => (
              <li key={node.id}>
                <span>
                  {node.location} · {node.register}
                </span>
                <span>{enumWord('TillAlertKind', node.kind)}</span>
              </li>
            ))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}
