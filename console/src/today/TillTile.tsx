import { useTranslations } from 'use-intl';
import { OpenTillAlertsDocument } from '../generated/documents.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { ListTile, type Of } from './Tile.tsx';

/** What is the matter with tills. */
export function TillAlerts({ location }: Of) {
  const t = useTranslations('needs');
  const enumWord = useEnumWord();
  return (
    <ListTile
      title={t('tillAlerts')}
      href={addresses.tills(location ? { location } : {})}
      none={t('noTillAlerts')}
      question={['tillAlerts', 'open', location]}
      ask={() => ask(OpenTillAlertsDocument, { location: location ?? null })}
      list={answer => answer.tillAlerts}
    >
      {node => (
        <li key={node.id}>
          <span>
            {node.location} · {node.register}
          </span>
          <span>{enumWord('TillAlertKind', node.kind)}</span>
        </li>
      )}
    </ListTile>
  );
}
