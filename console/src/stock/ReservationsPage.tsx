import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { LocationChoice, useLocations, useMayAt } from '../catalog/locations.tsx';
import { type ReservationState, ReservationsDocument, type ReservationsQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Fault, Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import styles from './StockActions.module.css';

type Reservation = NonNullable<ReservationsQuery['reservations']>['edges'][number]['node'];

const route = getRouteApi('/reservations');

const STATES: readonly ReservationState[] = ['OPEN', 'COMMITTED', 'RELEASED', 'EXPIRED'];

/** What is promised to somebody, made last first: handed over, or given free again. */
export function ReservationsPage() {
  const t = useTranslations('reservations');
  const enumWord = useEnumWord();
  const { location } = route.useSearch();
  const navigate = route.useNavigate();
  const [state, setState] = useState<string>('OPEN');
  const list = useList(
    ['reservations', location, state],
    after =>
      ask(ReservationsDocument, {
        location: location ?? null,
        state: STATES.find(each => each === state) ?? null,
        after,
      }),
    page => page.reservations,
    { everyMs: 30_000 },
  );
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <LocationChoice
          value={location}
          onChange={to => void navigate({ search: to ? { location: to } : {}, replace: true })}
        />
        <Choice
          label={t('state')}
          options={STATES.map(id => ({ id, name: enumWord('ReservationState', id) }))}
          value={state}
          onChange={setState}
        />
      </Filters>
      <Rows of={list} list={page => page.reservations} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Reservation[]; rest: Rest<Reservation> }) {
  const t = useTranslations('reservations');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<Reservation>[] = [
    {
      key: 'id',
      header: t('reservation'),
      cell: row => (
        <Named name={row.id} under={`${row.location} · ${figures.moment(row.madeAt, of(row.location)?.zone)}`} />
      ),
      file: [
        { header: t('reservation'), value: row => row.id },
        { header: written('location'), value: row => row.location },
        { header: written('moment'), value: row => ({ moment: row.madeAt, zone: of(row.location)?.zone }) },
      ],
    },
    {
      key: 'goods',
      header: t('goods'),
      cell: row => row.lines.map(line => `${figures.quantity(line.quantity)} × ${line.sku}`).join(', '),
      file: row => row.lines.map(line => `${line.quantity} × ${line.sku}`).join(', '),
    },
    {
      key: 'until',
      header: t('until'),
      isExtra: true,
      cell: row => <span className="figure">{figures.moment(row.expiresAt, of(row.location)?.zone)}</span>,
      file: row => ({ moment: row.expiresAt, zone: of(row.location)?.zone }),
    },
    {
      key: 'state',
      header: t('state'),
      cell: row =>
        row.state === 'OPEN' ? (
          <Ending reservation={row} />
        ) : (
          <Named
            name={<Tag tone="plain">{enumWord('ReservationState', row.state)}</Tag>}
            under={row.reason ?? row.sale ?? undefined}
          />
        ),
      file: [
        { header: t('state'), value: row => enumWord('ReservationState', row.state) },
        { header: written('reason'), value: row => row.reason ?? row.sale },
      ],
    },
  ];
  return <DataTable caption={t('title')} columns={columns} rows={rows} rowKey={row => row.id} rest={rest} />;
}

function Ending({ reservation }: { reservation: Reservation }) {
  const t = useTranslations('reservations');
  const [isReleasing, setReleasing] = useState(false);
  const [reason, setReason] = useState('');
  const renews = ['reservations', 'stock', 'stockOf'];
  const commit = useAct(renews);
  const release = useAct(renews, () => setReleasing(false));
  if (!useMayAt()('inventory.reserve', reservation.location)) {
    return <span className="quiet">{t('open')}</span>;
  }
  return (
    <span className={styles.actions}>
      <Button
        isPending={commit.isPending}
        onPress={() => commit.act('inventory.Commit', { reservationId: reservation.id })}
      >
        {t('commit')}
      </Button>
      <Button look="bare" onPress={() => setReleasing(true)}>
        {t('release')}
      </Button>
      <Fault of={commit} />
      <Dialog title={t('releaseTitle')} isOpen={isReleasing} onClose={() => setReleasing(false)}>
        <Form
          submit={t('release')}
          act={release}
          isComplete={reason.trim() !== ''}
          onSubmit={() => release.act('inventory.Release', { reservationId: reservation.id, reason: reason.trim() })}
        >
          <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} autoFocus />
        </Form>
      </Dialog>
    </span>
  );
}
