import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { WithReason } from '../access/WithReason.tsx';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { HeldFactsDocument, type HeldFactsQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import type { Part } from '../kit/csv.ts';
import { Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, ListEnd, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { FlaggedReturns, FlaggedSales, RefusedSales } from './Flagged.tsx';
import styles from './Held.module.css';

type Fact = NonNullable<HeldFactsQuery['heldFacts']>['edges'][number]['node'];

const route = getRouteApi('/held');

const KINDS = ['held', 'over', 'sales', 'returns', 'refused'] as const;

/** What has happened but could not be booked as it was told; what was booked and is doubtful; what was refused. */
export function HeldPage() {
  const t = useTranslations('held');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kind = KINDS.find(each => each === search.kind) ?? 'held';
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')}>
      <Filters label={t('filters')}>
        <Choice
          label={t('kind')}
          options={KINDS.map(id => ({ id, name: t(`kinds.${id}`) }))}
          value={kind}
          onChange={id => change({ kind: id })}
        />
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
      </Filters>
      <p className="quiet">{t(`about.${kind}`)}</p>
      {kind === 'held' && <Facts state="HELD" location={search.location} />}
      {kind === 'over' && <Facts state={null} location={search.location} />}
      {kind === 'sales' && <FlaggedSales location={search.location} />}
      {kind === 'returns' && <FlaggedReturns location={search.location} />}
      {kind === 'refused' && <RefusedSales location={search.location} />}
    </Page>
  );
}

function Facts({ state, location }: { state: 'HELD' | null; location: string | undefined }) {
  const t = useTranslations('held');
  const written = useTranslations('file');
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const list = useList(
    ['heldFacts', state, location],
    after => ask(HeldFactsDocument, { state, location: location ?? null, after }),
    page => page.heldFacts,
    { everyMs: 30_000 },
  );
  const parts: readonly Part<Fact>[] = [
    { header: written('kind'), value: fact => enumWord('FactKind', fact.kind) },
    { header: written('id'), value: fact => fact.id },
    { header: written('location'), value: fact => fact.location },
    { header: written('register'), value: fact => fact.register },
    {
      header: written('moment'),
      value: fact => ({ moment: fact.occurredAt, zone: of(fact.location ?? '')?.zone }),
    },
    { header: written('reason'), value: fact => fact.reason },
    { header: written('state'), value: fact => enumWord('FactState', fact.state) },
    { header: written('note'), value: fact => fact.endReason },
  ];
  return (
    <Rows of={list} list={page => page.heldFacts} none={t('none')}>
      {(rows, rest) => (
        <>
          <ul className={styles.facts}>
            {rows.map(fact => (
              <li key={fact.id}>
                <One fact={fact} />
              </li>
            ))}
          </ul>
          <ListEnd what={t(`kinds.${state ? 'held' : 'over'}`)} parts={parts} rows={rows} rest={rest} />
          <Freshness of={list} />
        </>
      )}
    </Rows>
  );
}

function One({ fact }: { fact: Fact }) {
  const t = useTranslations('held');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const zone = useLocations().of(fact.location ?? '')?.zone;
  return (
    <details>
      <summary className={styles.summary}>
        <Named
          name={`${enumWord('FactKind', fact.kind)} · ${fact.id}`}
          under={
            <>
              {[fact.location, fact.register, figures.moment(fact.occurredAt, zone)].filter(Boolean).join(' · ')}
              {fact.reason && ` · ${fact.reason}`}
              {fact.endReason && ` · ${fact.endReason}`}
            </>
          }
        />
        <Tag tone={fact.state === 'HELD' ? 'warn' : 'plain'}>{enumWord('FactState', fact.state)}</Tag>
      </summary>
      <div className={styles.told}>
        {fact.faults.length > 0 && (
          <ul className="small">
            {fact.faults.map(fault => (
              <li key={`${fault.pointer}${fault.detail}`} translate="no">
                {fault.pointer} {fault.detail}
              </li>
            ))}
          </ul>
        )}
        <section className={styles.content} aria-label={t('content')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
          <pre translate="no" tabIndex={0}>
            {JSON.stringify(fact.content, null, 2)}
          </pre>
        </section>
        {fact.state === 'HELD' && <Ends fact={fact.id} />}
      </div>
    </details>
  );
}

/** Books a held fact as it is, or says that it is none. */
function Ends({ fact }: { fact: string }) {
  const t = useTranslations('held');
  return useMay('held.settle') ? (
    <Row>
      <WithReason
        label={t('release')}
        renews={['heldFacts', 'sales']}
        onReason={(act, reason) => act('held.ReleaseFact', { fact, reason })}
      >
        <p>{t('releaseWhat')}</p>
      </WithReason>
      <WithReason
        label={t('drop')}
        renews={['heldFacts']}
        onReason={(act, reason) => act('held.DropFact', { fact, reason })}
      >
        <p>{t('dropWhat')}</p>
      </WithReason>
    </Row>
  ) : null;
}
