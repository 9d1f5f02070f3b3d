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
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
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
  const list = useList(
    ['transfers', location, state],
    after =>
      ask(TransfersDocument, {
        to: location ?? null,
        state: STATES.find(each => each === state) ?? null,
        after,
      }),
    page => page.transfers,
    { everyMs: 30_000 },
  );
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
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
      <Dialog title={t('request')} isOpen={isRequesting} onClose={() => setRequesting(false)}>
        <RequestTransfer to={location} onRequested={id => router.history.push(addresses.transfer(id))} />
      </Dialog>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Transfer[]; rest: Rest<Transfer> }) {
  const t = useTranslations('transfers');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<Transfer>[] = [
    {
      key: 'route',
      header: t('route'),
      cell: transfer => <Named name={`${transfer.from} → ${transfer.to}`} under={transfer.id} />,
      file: [
        { header: written('id'), value: transfer => transfer.id },
        { header: written('from'), value: transfer => transfer.from },
        { header: written('to'), value: transfer => transfer.to },
      ],
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
      file: [
        { header: t('state'), value: transfer => enumWord('TransferState', transfer.state) },
        { header: written('reason'), value: transfer => transfer.rejectionReason },
        { header: written('note'), value: transfer => transfer.note },
      ],
    },
    {
      key: 'when',
      header: t('when'),
      cell: transfer => {
        const at = lastMoment(transfer);
        return at ? <span className="figure">{figures.moment(at, of(transfer.to)?.zone)}</span> : '';
      },
      file: transfer => ({ moment: lastMoment(transfer), zone: of(transfer.to)?.zone }),
    },
    {
      key: 'needed',
      header: t('neededBy'),
      isExtra: true,
      cell: transfer => (transfer.neededBy ? <span className="figure">{figures.day(transfer.neededBy)}</span> : ''),
      file: transfer => transfer.neededBy,
    },
    {
      key: 'lines',
      header: t('lines'),
      isFigure: true,
      isExtra: true,
      cell: transfer => figures.count(transfer.lines.length),
      file: transfer => transfer.lines.length,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={transfer => transfer.id}
      href={transfer => addresses.transfer(transfer.id)}
      rest={rest}
    />
  );
}

/** When it came into the state that it is in. */
function lastMoment({ dates }: Transfer): string | null | undefined {
  return dates.closedAt ?? dates.rejectedAt ?? dates.dispatchedAt ?? dates.approvedAt ?? dates.requestedAt;
}
