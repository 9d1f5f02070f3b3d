import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import {
  OpenPaymentsDocument,
  type PaymentRowFragment,
  type PaymentState,
  PaymentsDocument,
  PaymentsWithoutSaleDocument,
} from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page, Section } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { addDays, clockIn, isDay } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { Mix } from './Mix.tsx';

const route = getRouteApi('/payments');

const ALL = 'all';

const STATES = [
  'UNKNOWN',
  'PENDING',
  'STARTED',
  'SUBMITTED',
  'CAPTURED',
  'CAPTURED_LATE',
  'DECLINED',
  'CANCELLING',
  'CANCELLED',
] as const satisfies readonly PaymentState[];

/** How pressing the state of a payment is. */
export function toneOf(state: PaymentState): 'plain' | 'good' | 'warn' | 'bad' {
  switch (state) {
    case 'UNKNOWN':
      return 'bad';
    case 'STARTED':
    case 'SUBMITTED':
    case 'PENDING':
    case 'CANCELLING':
    case 'CAPTURED_LATE':
      return 'warn';
    case 'CAPTURED':
      return 'good';
    case 'DECLINED':
    case 'CANCELLED':
      return 'plain';
  }
}

/** Payments of some days; before them those of which nobody knows the end, and money for which nothing was sold. */
export function PaymentsPage() {
  const t = useTranslations('payments');
  const enumWord = useEnumWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const zone = useLocations().all[0]?.zone;
  const to = search.to ?? clockIn(zone).day;
  const from = search.from ?? addDays(to, -6);
  const state = STATES.find(each => each === search.state);
  const list = useList(
    ['payments', search.location, state, from, to],
    after => ask(PaymentsDocument, { location: search.location ?? null, state: state ?? null, from, to, after }),
    page => page.payments,
    { everyMs: 30_000, enabled: from <= to },
  );
  const change = (changed: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...changed }) as typeof search, replace: true });
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
        <Choice
          label={t('state')}
          options={[{ id: ALL, name: t('all') }, ...STATES.map(id => ({ id, name: enumWord('PaymentState', id) }))]}
          value={state ?? ALL}
          onChange={id => change({ state: id === ALL ? '' : id })}
        />
        <Field label={t('from')} type="date" value={from} onChange={day => isDay(day) && change({ from: day })} />
        <Field
          label={t('to')}
          type="date"
          value={to}
          onChange={day => isDay(day) && change({ to: day })}
          fault={from > to ? t('order') : undefined}
        />
      </Filters>
      <Pressing location={search.location} />
      <Section title={t('listed')}>
        <Rows of={list} list={page => page.payments} none={t('none')}>
          {(rows, rest) => <List rows={rows} rest={rest} />}
        </Rows>
      </Section>
      {useMay('payments.report') && from <= to && <Mix from={from} to={to} location={search.location} />}
    </Page>
  );
}

/** What somebody has to look after: payments that are still open, and money without a sale, the oldest first. */
function Pressing({ location }: { location: string | undefined }) {
  const t = useTranslations('payments');
  const at = location ?? null;
  const open = useQuery({
    queryKey: ['payments', 'open', at],
    queryFn: () => ask(OpenPaymentsDocument, { location: at, until: new Date().toISOString() }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
  const unsold = useQuery({
    queryKey: ['payments', 'unsold', at],
    queryFn: () => ask(PaymentsWithoutSaleDocument, { location: at, until: new Date().toISOString() }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const opened = open.data?.openPayments.edges.map(edge => edge.node) ?? [];
  const paid = unsold.data?.paymentsWithoutSale.edges.map(edge => edge.node) ?? [];
  return (
    <>
      {opened.length > 0 && (
        <Section title={t('open')}>
          <List rows={opened} />
        </Section>
      )}
      {paid.length > 0 && (
        <Section title={t('withoutSale')}>
          <List rows={paid} />
        </Section>
      )}
    </>
  );
}

function List({ rows, rest }: { rows: readonly PaymentRowFragment[]; rest?: Rest<PaymentRowFragment> }) {
  const t = useTranslations('payments');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<PaymentRowFragment>[] = [
    {
      key: 'number',
      header: t('number'),
      cell: payment => (
        <Named
          name={<span className="figure">{payment.number}</span>}
          under={`${payment.location} · ${payment.register}`}
        />
      ),
      file: [
        { header: t('number'), value: payment => payment.number },
        { header: written('location'), value: payment => payment.location },
        { header: written('register'), value: payment => payment.register },
      ],
    },
    {
      key: 'when',
      header: t('when'),
      isExtra: true,
      cell: payment => <span className="figure">{figures.moment(payment.startedAt, of(payment.location)?.zone)}</span>,
      file: payment => ({ moment: payment.startedAt, zone: of(payment.location)?.zone }),
    },
    {
      key: 'method',
      header: t('method'),
      isExtra: true,
      cell: payment => enumWord('TenderMethod', payment.method),
      file: payment => enumWord('TenderMethod', payment.method),
    },
    {
      key: 'state',
      header: t('state'),
      cell: payment => (
        <Named
          name={<Tag tone={toneOf(payment.state)}>{enumWord('PaymentState', payment.state)}</Tag>}
          under={payment.reason ?? undefined}
        />
      ),
      file: [
        { header: t('state'), value: payment => enumWord('PaymentState', payment.state) },
        { header: written('reason'), value: payment => payment.reason },
      ],
    },
    {
      key: 'amount',
      header: t('amount'),
      isFigure: true,
      cell: payment => figures.money(payment.amountMinor),
      file: payment => ({ minor: payment.amountMinor }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={payment => payment.id}
      href={payment => addresses.payment(payment.id)}
      rest={rest}
    />
  );
}
