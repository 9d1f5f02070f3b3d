import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { TieOutsDocument, WaitingFactsDocument } from '../generated/documents.ts';
import { useFigures } from '../kit/Look.tsx';
import { Freshness, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { Counted, EVERY_MS, ListTile, type Of, Tile } from './Tile.tsx';

/** Figures of the books that are not what they have to be. */
export function TieOuts() {
  const t = useTranslations('needs');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const read = useQuery({
    queryKey: ['tieOuts'],
    queryFn: () => ask(TieOutsDocument, {}),
    refetchInterval: EVERY_MS,
  });
  return (
    <Tile title={t('tieOuts')} href={addresses.bookChecks()} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {({ tieOuts }) => {
          const broken = tieOuts.filter(each => each.broken);
          return (
            <Counted text={figures.count(broken.length)} isNone={broken.length === 0} none={t('noTieOuts')}>
              {broken.slice(0, 3).map(each => (
                <li key={each.check}>
                  <span>{enumWord('TieOutCheck', each.check)}</span>
                  <span className="figure">{figures.money(each.differenceMinor)}</span>
                </li>
              ))}
            </Counted>
          );
        }}
      </Shown>
    </Tile>
  );
}

/** What tills have reported and nobody could book yet. */
export function HeldFacts({ location }: Of) {
  const t = useTranslations('needs');
  const enumWord = useEnumWord();
  return (
    <ListTile
      title={t('held')}
      href={addresses.held(location ? { location } : {})}
      none={t('noHeld')}
      question={['held', 'waiting', location]}
      ask={() => ask(WaitingFactsDocument, { location: location ?? null })}
      list={answer => answer.heldFacts}
    >
      {node => (
        <li key={node.id}>
          <span>{[node.location, node.register].filter(Boolean).join(' · ')}</span>
          <span>{enumWord('FactKind', node.kind)}</span>
        </li>
      )}
    </ListTile>
  );
}
