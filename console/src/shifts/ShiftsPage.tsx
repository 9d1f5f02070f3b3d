import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { ShiftsDocument, type ShiftsQuery } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { isDay } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';

type Shift = ShiftsQuery['shifts']['edges'][number]['node'];

const route = getRouteApi('/shifts');

const ALL = 'all';
const STATES = ['OPEN', 'UNCOUNTED', 'CLOSED'] as const;

/** Shifts by location, day and state, those of the latest days first. */
export function ShiftsPage() {
  const t = useTranslations('shifts');
  const enumWord = useEnumWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const state = STATES.find(each => each === search.state);
  const list = useList(
    ['shifts', search.location, search.day, state],
    after =>
      ask(ShiftsDocument, {
        location: search.location ?? null,
        day: search.day ?? null,
        state: state ?? null,
        after,
      }),
    page => page.shifts,
    { everyMs: 30_000 },
  );
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <LocationChoice value={search.location} kind="STORE" onChange={to => change({ location: to ?? '' })} />
        <Field
          label={t('day')}
          type="date"
          value={search.day ?? ''}
          onChange={day => (day === '' || isDay(day)) && change({ day })}
        />
        <Choice
          label={t('state')}
          options={[{ id: ALL, name: t('all') }, ...STATES.map(id => ({ id, name: enumWord('ShiftState', id) }))]}
          value={state ?? ALL}
          onChange={to => change({ state: to === ALL ? '' : to })}
        />
      </Filters>
      <Rows of={list} list={page => page.shifts} none={t('none')}>
        {(rows, onEnd) => <List rows={rows} onEnd={onEnd} />}
      </Rows>
    </Page>
  );
}

function List({ rows, onEnd }: { rows: readonly Shift[]; onEnd: (() => void) | undefined }) {
  const t = useTranslations('shifts');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<Shift>[] = [
    {
      key: 'shift',
      header: t('shift'),
      cell: shift => (
        <Named
          name={`${shift.location} · ${shift.register} · ${shift.shiftNo}`}
          under={<span className="figure">{figures.day(shift.businessDay)}</span>}
        />
      ),
    },
    { key: 'cashier', header: t('cashier'), cell: shift => shift.cashier },
    {
      key: 'opened',
      header: t('opened'),
      isExtra: true,
      cell: shift => (
        <span className="figure">
          {figures.time(shift.openedAt, of(shift.location)?.zone)}
          {shift.closedAt && `–${figures.time(shift.closedAt, of(shift.location)?.zone)}`}
        </span>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      cell: shift => (
        <Tag tone={shift.state === 'UNCOUNTED' ? 'warn' : shift.state === 'OPEN' ? 'good' : 'plain'}>
          {enumWord('ShiftState', shift.state)}
        </Tag>
      ),
    },
    {
      key: 'z',
      header: t('z'),
      isFigure: true,
      isExtra: true,
      cell: shift =>
        shift.z == null ? (
          ''
        ) : (
          <Named
            name={figures.count(shift.z)}
            under={shift.amendments > 0 ? t('amended', { count: shift.amendments }) : undefined}
          />
        ),
    },
    {
      key: 'variance',
      header: t('variance'),
      isFigure: true,
      cell: shift => {
        const variance = shift.tenders.reduce((sum, tender) => sum + (tender.varianceMinor ?? 0), 0);
        return shift.tenders.some(tender => tender.varianceMinor != null) ? figures.signedMoney(variance) : '';
      },
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={shift => `${shift.location}/${shift.register}/${shift.shiftNo}`}
      href={shift => addresses.shift(shift.location, shift.register, shift.shiftNo)}
      onEnd={onEnd}
    />
  );
}
