import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { reaches, useMay, useMe } from '../access/me.ts';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { useLocations } from '../catalog/locations.tsx';
import { DaySettlementDocument, type DaySettlementQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Download } from '../kit/Download.tsx';
import { Entries, Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Fault } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { addDays, clockIn, isDay } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { InNoShift } from '../tills/InNoShift.tsx';
import { Deposits } from './Deposits.tsx';
import { SettledTenders, Sums } from './Sums.tsx';

type Day = NonNullable<DaySettlementQuery['daySettlement']>;

const route = getRouteApi('/days');

/** The settlement of a day of a store: its shifts, the way to settle it, and what all of them come to. */
export function DaysPage() {
  const t = useTranslations('days');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe().data;
  const stores = useLocations().all.filter(each => each.kind === 'STORE' && reaches(me, each));
  const store = stores.find(each => each.id === search.location) ?? stores[0];
  const day = search.day ?? addDays(clockIn(store?.zone).day, -1);
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')}>
      <Filters label={t('filters')}>
        {stores.length > 1 && (
          <Choice
            label={t('store')}
            options={stores.map(each => ({ id: each.id, name: `${each.id} ${each.name}` }))}
            value={store?.id ?? ''}
            onChange={location => change({ location })}
          />
        )}
        <Field label={t('day')} type="date" value={day} onChange={to => isDay(to) && change({ day: to })} />
      </Filters>
      {store && <OneDay location={store.id} zone={store.zone} day={day} />}
      <Deposits location={search.location} />
      <InNoShift location={search.location} />
    </Page>
  );
}

function OneDay({ location, zone, day }: { location: string; zone: string; day: string }) {
  const t = useTranslations('days');
  const read = useQuery({
    queryKey: ['day', location, day],
    queryFn: () => ask(DaySettlementDocument, { location, day }),
    refetchInterval: 30_000,
  });
  return (
    <Shown of={read} rows={4}>
      {({ daySettlement }) =>
        daySettlement ? (
          <>
            <Shifts day={daySettlement} zone={zone} freshness={<Freshness of={read} />} />
            <Unsettled day={daySettlement} zone={zone} />
            {daySettlement.settled ? <Settled day={daySettlement} zone={zone} /> : <Settling day={daySettlement} />}
          </>
        ) : (
          <Empty>{t('noShifts')}</Empty>
        )
      }
    </Shown>
  );
}

function Shifts({ day, zone, freshness }: { day: Day; zone: string; freshness: React.ReactNode }) {
  const t = useTranslations('days');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return (
    <Section title={t('shifts')} aside={freshness}>
      <Entries
        entries={day.shifts.map(shift => ({
          key: `${shift.register}/${shift.shiftNo}`,
          name: (
            <Link href={addresses.shift(day.location, shift.register, shift.shiftNo)}>
              {shift.register} · {shift.shiftNo}
            </Link>
          ),
          under: `${shift.cashier} · ${figures.time(shift.openedAt, zone)}${
            shift.closedAt ? `–${figures.time(shift.closedAt, zone)}` : ''
          }`,
          value: (
            <Row>
              {shift.depositMinor != null && t('deposit', { amount: figures.money(shift.depositMinor) })}
              <Tag tone={shift.state === 'CLOSED' ? 'plain' : 'warn'}>{enumWord('ShiftState', shift.state)}</Tag>
            </Row>
          ),
        }))}
      />
    </Section>
  );
}

/** Payments of the day of which nobody knows yet what becomes of them: told before the day is settled. */
function Unsettled({ day, zone }: { day: Day; zone: string }) {
  const t = useTranslations('days');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { unsettledPayments: unsettled } = day;
  return unsettled.count > 0 ? (
    <Section title={t('unsettled')}>
      <p className="quiet">
        {t('unsettledHint', { count: unsettled.count, amount: figures.money(unsettled.amountMinor) })}
        {unsettled.unknownCount > 0 &&
          ` ${t('unknown', { count: unsettled.unknownCount, amount: figures.money(unsettled.unknownMinor) })}`}
      </p>
      <Entries
        entries={unsettled.payments.map(payment => ({
          key: payment.id,
          name: enumWord('TenderMethod', payment.method),
          under: `${payment.register} · ${figures.moment(payment.startedAt, zone)}`,
          value: (
            <Row>
              {figures.money(payment.amountMinor)}
              <Tag tone={payment.state === 'UNKNOWN' ? 'warn' : 'plain'}>{enumWord('PaymentState', payment.state)}</Tag>
            </Row>
          ),
        }))}
      />
    </Section>
  ) : null;
}

/** A day is settled once all its shifts are closed and counted; what hinders it is told. */
function Settling({ day }: { day: Day }) {
  const t = useTranslations('days');
  const maySettle = useMay('shifts.settle');
  const act = useAct(['day', 'deposits', 'shifts']);
  const open = day.shifts.filter(shift => shift.state !== 'CLOSED');
  return (
    <Section title={t('settling')}>
      <p className="quiet">
        {open.length > 0
          ? t('stillOpen', { registers: [...new Set(open.map(shift => shift.register))].join(', ') })
          : t('ready')}
      </p>
      {maySettle && (
        <Row>
          <Button
            look="primary"
            isDisabled={open.length > 0}
            isPending={act.isPending}
            onPress={() => act.act('shifts.SettleDay', { location: day.location, businessDay: day.businessDay })}
          >
            {t('settle')}
          </Button>
        </Row>
      )}
      <Fault of={act} />
      <SecondPerson act={act} />
    </Section>
  );
}

function Settled({ day, zone }: { day: Day; zone: string }) {
  const t = useTranslations('days');
  const figures = useFigures();
  const { settled } = day;
  if (!settled) {
    return null;
  }
  const document = (kind: string) =>
    `/v1/day-settlements/${encodeURIComponent(day.location)}/${day.businessDay}.${kind}`;
  return (
    <>
      <Section
        title={t('settled')}
        aside={
          <Row>
            <span className="small quiet">
              {t('settledAt', { moment: figures.moment(settled.settledAt, zone) })}
              {day.amendmentCount > 0 && ` · ${t('amended', { count: day.amendmentCount })}`}
            </span>
            {['pdf', 'csv', 'json'].map(kind => (
              <Download key={kind} href={document(kind)}>
                {kind.toUpperCase()}
              </Download>
            ))}
          </Row>
        }
      >
        <Sums sums={settled.totalsAsAmended} />
      </Section>
      <SettledTenders title={t('tenders')} tenders={settled.tendersAsAmended} />
    </>
  );
}
