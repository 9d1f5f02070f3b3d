import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import { HistoryDocument, type HistoryQuery } from '../generated/documents.ts';
import type { Part } from '../kit/csv.ts';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { ListEnd, Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { useEventWord } from '../messages/events.ts';
import { addresses } from '../shell/addresses.ts';
import styles from './History.module.css';

type Event = NonNullable<HistoryQuery['history']>['edges'][number]['node'];

/** All that has happened to one thing, in its order; each event opens what it says. */
export function History({ stream }: { stream: string }) {
  const t = useTranslations('history');
  const written = useTranslations('file');
  const eventWord = useEventWord();
  const { of } = useLocations();
  const list = useList(
    ['history', stream],
    after => ask(HistoryDocument, { stream, after }),
    page => page.history,
  );
  const parts: readonly Part<Event>[] = [
    { header: written('stream'), value: () => stream },
    { header: written('sequence'), value: event => event.sequence },
    { header: written('position'), value: event => event.position },
    { header: written('event'), value: event => eventWord(event.type) },
    { header: written('kind'), value: event => event.type },
    { header: written('moment'), value: event => ({ moment: event.occurredAt, zone: of(event.location ?? '')?.zone }) },
    { header: written('by'), value: event => event.actor },
    { header: written('name'), value: event => event.person },
    { header: written('location'), value: event => event.location },
    { header: written('register'), value: event => event.register },
    { header: written('command'), value: event => event.commandId },
    { header: t('payload'), value: event => JSON.stringify(event.payload) },
  ];
  return (
    <Rows of={list} places={4} list={page => page.history} none={t('none')}>
      {(rows, rest) => (
        <>
          <ol className={styles.events}>
            {rows.map(event => (
              <li key={event.position}>
                <OneEvent event={event} />
              </li>
            ))}
          </ol>
          <ListEnd what={t('title')} parts={parts} rows={rows} rest={rest} />
        </>
      )}
    </Rows>
  );
}

function OneEvent({ event }: { event: Event }) {
  const t = useTranslations('history');
  const figures = useFigures();
  const eventWord = useEventWord();
  const zone = useLocations().of(event.location ?? '')?.zone;
  return (
    <details>
      <summary className={styles.summary}>
        <Named
          name={eventWord(event.type)}
          under={[event.actor, event.person, event.location, event.register].filter(Boolean).join(' · ')}
        />
        <span className="figure quiet">{figures.moment(event.occurredAt, zone)}</span>
      </summary>
      <div className={styles.told}>
        <p className="small quiet figure">
          {t('position', { position: event.position, sequence: event.sequence })}
          {' · '}
          {t('recorded', { moment: figures.moment(event.recordedAt, zone) })}
          {' · '}
          <span translate="no">{event.type}</span>
        </p>
        <p className="small">
          <Link href={addresses.outcome(event.commandId)}>{t('command', { type: event.commandType })}</Link>
        </p>
        <section className={styles.payload} aria-label={t('payload')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
          <pre translate="no" tabIndex={0}>
            {JSON.stringify(event.payload, null, 2)}
          </pre>
        </section>
      </div>
    </details>
  );
}
