import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { type StocktakeRowFragment, type StocktakeState, StocktakesDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { OpenStocktake } from './OpenStocktake.tsx';

const route = getRouteApi('/stocktakes');

const STATES: readonly StocktakeState[] = ['OPEN', 'APPROVED', 'CANCELLED'];

const ALL = 'all';

/** Stocktakes, the newest first, and the button that opens another one. */
export function StocktakesPage() {
  const t = useTranslations('stocktakes');
  const enumWord = useEnumWord();
  const { location, state = ALL } = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const mayOpen = useMay('stocktake.open');
  const [isOpening, setOpening] = useState(false);
  const go = (to: { location?: string | undefined; state?: string }) =>
    void navigate({
      search: Object.fromEntries(
        Object.entries({ location, state, ...to }).filter(([, value]) => value !== undefined && value !== ALL),
      ),
      replace: true,
    });
  const list = useList(
    ['stocktakes', location, state],
    after =>
      ask(StocktakesDocument, {
        location: location ?? null,
        state: STATES.find(each => each === state) ?? null,
        after,
      }),
    page => page.stocktakes,
    { everyMs: 30_000 },
  );
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayOpen && (
            <Button look="primary" onPress={() => setOpening(true)}>
              {t('open')}
            </Button>
          )}
        </>
      }
    >
      <Filters label={t('filters')}>
        <LocationChoice value={location} onChange={to => go({ location: to })} />
        <Choice
          label={t('state')}
          options={[
            { id: ALL, name: t('allStates') },
            ...STATES.map(id => ({ id, name: enumWord('StocktakeState', id) })),
          ]}
          value={state}
          onChange={to => go({ state: to })}
        />
      </Filters>
      <Rows of={list} places={6} list={page => page.stocktakes} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
      <Dialog title={t('open')} isOpen={isOpening} onClose={() => setOpening(false)}>
        <OpenStocktake location={location} onOpened={id => router.history.push(addresses.stocktake(id))} />
      </Dialog>
    </Page>
  );
}

/** What belongs to a stocktake, in words. */
export function useScopeWord(): (scope: StocktakeRowFragment['scope']) => string {
  const t = useTranslations('stocktakes');
  return scope =>
    scope.category
      ? t('category', { category: scope.category })
      : scope.skus
        ? t('skus', { count: scope.skus.length })
        : scope.zone
          ? t('zone', { zone: scope.zone })
          : t('all');
}

export function StateTag({ state }: { state: StocktakeState }) {
  const enumWord = useEnumWord();
  return (
    <Tag tone={state === 'APPROVED' ? 'good' : state === 'CANCELLED' ? 'bad' : 'plain'}>
      {enumWord('StocktakeState', state)}
    </Tag>
  );
}

function List({ rows, rest }: { rows: readonly StocktakeRowFragment[]; rest: Rest<StocktakeRowFragment> }) {
  const t = useTranslations('stocktakes');
  const written = useTranslations('file');
  const enumWord = useEnumWord();
  const figures = useFigures();
  const scopeWord = useScopeWord();
  const { of } = useLocations();
  const columns: readonly Column<StocktakeRowFragment>[] = [
    {
      key: 'id',
      header: t('id'),
      cell: row => <Named name={`${row.location} · ${scopeWord(row.scope)}`} under={row.id} />,
      file: [
        { header: t('id'), value: row => row.id },
        { header: written('location'), value: row => row.location },
        { header: written('scope'), value: row => scopeWord(row.scope) },
      ],
    },
    {
      key: 'state',
      header: t('state'),
      cell: row => <StateTag state={row.state} />,
      file: row => enumWord('StocktakeState', row.state),
    },
    {
      key: 'when',
      header: t('when'),
      isExtra: true,
      cell: row => <span className="figure">{figures.moment(row.openedAt, of(row.location)?.zone)}</span>,
      file: row => ({ moment: row.openedAt, zone: of(row.location)?.zone }),
    },
    {
      key: 'by',
      header: t('by'),
      isExtra: true,
      cell: row => row.countedBy.join(', '),
      file: row => row.countedBy.join(', '),
    },
    {
      key: 'lines',
      header: t('counted'),
      isFigure: true,
      cell: row => figures.count(row.lineCount ?? 0),
      file: row => row.lineCount ?? 0,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      href={row => addresses.stocktake(row.id)}
      rest={rest}
    />
  );
}
