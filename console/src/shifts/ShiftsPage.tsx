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
import type { Rest } from '../kit/wholeList.ts';
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
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Shift[]; rest: Rest<Shift> }) {
  const t = useTranslations('shifts');
  const written = useTranslations('file');
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
      file: [
        { header: written('location'), value: shift => shift.location },
        { header: written('register'), value: shift => shift.register },
        { header: t('shift'), value: shift => shift.shiftNo },
        { header: written('day'), value: shift => shift.businessDay },
      ],
    },
    { key: 'cashier', header: t('cashier'), cell: shift => shift.cashier, file: shift => shift.cashier },
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
      file: [
        { header: t('opened'), value: shift => ({ moment: shift.openedAt, zone: of(shift.location)?.zone }) },
        { header: written('until'), value: shift => ({ moment: shift.closedAt, zone: of(shift.location)?.zone }) },
      ],
    },
    {
      key: 'state',
      header: t('state'),
      cell: shift => (
        <Tag tone={shift.state === 'UNCOUNTED' ? 'warn' : shift.state === 'OPEN' ? 'good' : 'plain'}>
          {enumWord('ShiftState', shift.state)}
        </Tag>
      ),
      file: shift => enumWord('ShiftState', shift.state),
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
      file: shift => shift.z,
    },
    {
      key: 'variance',
      header: t('variance'),
      isFigure: true,
      cell: shift => {
        const variance = varianceOf(shift);
        return variance === undefined ? '' : figures.signedMoney(variance);
      },
      file: shift => ({ minor: varianceOf(shift) }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={shift => `${shift.location}/${shift.register}/${shift.shiftNo}`}
      href={shift => addresses.shift(shift.location, shift.register, shift.shiftNo)}
      rest={rest}
    />
  );
}

/** By how much a drawer and what else was counted differ from what was expected; undefined where nothing was counted. */
function varianceOf({ tenders }: Shift): number | undefined {
  const counted = tenders.flatMap(tender => tender.varianceMinor ?? []);
  return counted.length === 0 ? undefined : counted.reduce((sum, variance) => sum + variance, 0);
}
