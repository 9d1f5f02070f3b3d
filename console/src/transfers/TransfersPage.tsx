import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { type TransferState, TransfersDocument, type TransfersQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { cursorAfter, Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { RequestTransfer } from './RequestTransfer.tsx';

type Transfer = NonNullable<TransfersQuery['transfers']>['edges'][number]['node'];

const route = getRouteApi('/transfers');

const STATES: readonly TransferState[] = ['REQUESTED', 'APPROVED', 'DISPATCHED', 'CLOSED', 'REJECTED'];

const ALL = 'all';

/** Goods that move between locations, those begun last first. */
export function TransfersPage() {
  const t = useTranslations('transfers');
  const enumWord = useEnumWord();
  const { location, state = ALL } = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const mayRequest = useMay('transfers.request');
  const [isRequesting, setRequesting] = useState(false);
  const go = (to: { location?: string | undefined; state?: string }) =>
    void navigate({
      search: Object.fromEntries(
        Object.entries({ location, state, ...to }).filter(([, value]) => value !== undefined && value !== ALL),
      ),
      replace: true,
    });
  const list = useInfiniteQuery({
    queryKey: ['transfers', location, state],
    queryFn: ({ pageParam }) =>
      ask(TransfersDocument, {
        to: location ?? null,
        state: STATES.find(each => each === state) ?? null,
        after: pageParam,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: last => cursorAfter(last.transfers),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  return (
    <Page
      title={t('title')}
      aside={
        <>
          <Freshness of={list} />
          {mayRequest && (
            <Button look="primary" onPress={() => setRequesting(true)}>
              {t('request')}
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
            ...STATES.map(id => ({ id, name: enumWord('TransferState', id) })),
          ]}
          value={state}
          onChange={to => go({ state: to })}
        />
      </Filters>
      <Rows of={list} places={6} list={page => page.transfers} none={t('none')}>
        {(rows, onEnd) => <List rows={rows} onEnd={onEnd} />}
      </Rows>
      <Dialog title={t('request')} isOpen={isRequesting} onClose={() => setRequesting(false)}>
        <RequestTransfer to={location} onRequested={id => router.history.push(addresses.transfer(id))} />
      </Dialog>
    </Page>
  );
}

function List({ rows, onEnd }: { rows: readonly Transfer[]; onEnd: (() => void) | undefined }) {
  const t = useTranslations('transfers');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<Transfer>[] = [
    {
      key: 'route',
      header: t('route'),
      cell: transfer => <Named name={`${transfer.from} → ${transfer.to}`} under={transfer.id} />,
    },
    {
      key: 'state',
      header: t('state'),
      cell: transfer => (
        <Named
          name={
            <Tag tone={transfer.state === 'REJECTED' ? 'bad' : transfer.state === 'CLOSED' ? 'good' : 'plain'}>
              {enumWord('TransferState', transfer.state)}
            </Tag>
          }
          under={transfer.rejectionReason ?? transfer.note ?? undefined}
        />
      ),
    },
    {
      key: 'when',
      header: t('when'),
      cell: transfer => {
        const at = lastMoment(transfer);
        return at ? <span className="figure">{figures.moment(at, of(transfer.to)?.zone)}</span> : '';
      },
    },
    {
      key: 'needed',
      header: t('neededBy'),
      isExtra: true,
      cell: transfer => (transfer.neededBy ? <span className="figure">{figures.day(transfer.neededBy)}</span> : ''),
    },
    {
      key: 'lines',
      header: t('lines'),
      isFigure: true,
      isExtra: true,
      cell: transfer => figures.count(transfer.lines.length),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={transfer => transfer.id}
      href={transfer => addresses.transfer(transfer.id)}
      onEnd={onEnd}
    />
  );
}

/** When it came into the state that it is in. */
function lastMoment({ dates }: Transfer): string | null | undefined {
  return dates.closedAt ?? dates.rejectedAt ?? dates.dispatchedAt ?? dates.approvedAt ?? dates.requestedAt;
}
