import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { type FeedbackEntryFragment, FeedbacksDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import type { Part } from '../kit/csv.ts';
import { Filters, Page } from '../kit/Page.tsx';
import { Freshness, ListEnd, Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { FeedbackEntries } from './FeedbackEntries.tsx';

const route = getRouteApi('/feedback');

const STATES = ['OPEN', 'ANSWERED', 'CLOSED'] as const;

/** What customers have said: what waits for an answer first. */
export function FeedbackPage() {
  const t = useTranslations('feedback');
  const written = useTranslations('file');
  const { of } = useLocations();
  const enumWord = useEnumWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = STATES.find(each => each === search.state) ?? 'OPEN';
  const list = useList(
    ['feedbacks', state, search.location],
    after => ask(FeedbacksDocument, { state, location: search.location ?? null, poor: null, after }),
    page => page.feedbacks,
    { everyMs: 60_000 },
  );
  const parts: readonly Part<FeedbackEntryFragment>[] = [
    { header: written('rating'), value: each => each.rating },
    { header: written('comment'), value: each => each.text },
    { header: written('moment'), value: each => ({ moment: each.recordedAt, zone: of(each.location)?.zone }) },
    { header: written('location'), value: each => each.location },
    { header: written('member'), value: each => each.member },
    { header: t('receipt'), value: each => each.sale },
    { header: written('state'), value: each => enumWord('FeedbackState', each.state) },
    { header: t('answer'), value: each => each.answers.map(answer => answer.text).join('\n') },
  ];
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <Choice
          label={t('state')}
          options={STATES.map(id => ({ id, name: enumWord('FeedbackState', id) }))}
          value={state}
          onChange={to => change({ state: to })}
        />
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
      </Filters>
      <Rows of={list} list={page => page.feedbacks} none={t('none')}>
        {(rows, rest) => (
          <>
            <FeedbackEntries feedback={rows} />
            <ListEnd what={t('title')} parts={parts} rows={rows} rest={rest} />
          </>
        )}
      </Rows>
    </Page>
  );
}
