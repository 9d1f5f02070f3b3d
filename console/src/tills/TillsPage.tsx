import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { nameOf, useMay, useMe } from '../access/me.ts';
import { LocationChoice, useLocations, useMayAt } from '../catalog/locations.tsx';
import { TillAlertsDocument, type TillAlertsQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Row } from '../kit/Entries.tsx';
import { Fault } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page, Section } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { InNoShift } from './InNoShift.tsx';

type Alert = NonNullable<TillAlertsQuery['tillAlerts']>['edges'][number]['node'];

const route = getRouteApi('/tills');

const SHOWN = ['open', 'over'] as const;

/** What is the matter with tills, and the money of theirs that is in no shift. */
export function TillsPage() {
  const t = useTranslations('tills');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayAlerts = useMay('alerts.read');
  const shown = SHOWN.find(each => each === search.state) ?? 'open';
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  return (
    <Page title={t('title')}>
      <Filters label={t('filters')}>
        <LocationChoice value={search.location} kind="STORE" onChange={to => change({ location: to ?? '' })} />
        {mayAlerts && (
          <Choice
            label={t('show')}
            options={SHOWN.map(id => ({ id, name: t(id) }))}
            value={shown}
            onChange={to => change({ state: to === 'open' ? '' : to })}
          />
        )}
      </Filters>
      {mayAlerts && <Matters location={search.location} isOpen={shown === 'open'} />}
      <InNoShift location={search.location} />
    </Page>
  );
}

function Matters({ location, isOpen }: { location: string | undefined; isOpen: boolean }) {
  const t = useTranslations('tills');
  const list = useList(
    ['tillAlerts', location, isOpen],
    after => ask(TillAlertsDocument, { location: location ?? null, open: isOpen, after }),
    page => page.tillAlerts,
    { everyMs: 30_000 },
  );
  return (
    <Section title={t('matters')} aside={<Freshness of={list} />}>
      <Rows of={list} list={page => page.tillAlerts} none={t(isOpen ? 'none' : 'noneOver')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Section>
  );
}

function List({ rows, rest }: { rows: readonly Alert[]; rest: Rest<Alert> }) {
  const t = useTranslations('tills');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<Alert>[] = [
    {
      key: 'till',
      header: t('till'),
      cell: alert => <Named name={alert.register} under={alert.location} />,
      file: [
        { header: t('till'), value: alert => alert.register },
        { header: written('location'), value: alert => alert.location },
      ],
    },
    {
      key: 'what',
      header: t('what'),
      cell: alert => <Tag tone="warn">{enumWord('TillAlertKind', alert.kind)}</Tag>,
      file: alert => enumWord('TillAlertKind', alert.kind),
    },
    {
      key: 'subject',
      header: t('subject'),
      cell: alert => <Named name={<Subject alert={alert} />} under={figures.day(alert.matter.businessDay)} />,
      file: [
        { header: t('subject'), value: alert => alert.matter.subject },
        { header: written('day'), value: alert => alert.matter.businessDay },
      ],
    },
    {
      key: 'much',
      header: t('much'),
      isFigure: true,
      isExtra: true,
      cell: ({ matter }) =>
        matter.amountMinor == null ? t('numbers', { count: matter.count }) : figures.signedMoney(matter.amountMinor),
      file: [
        { header: written('total'), value: ({ matter }) => matter.count },
        { header: t('much'), value: ({ matter }) => ({ minor: matter.amountMinor }) },
      ],
    },
    {
      key: 'since',
      header: t('since'),
      isExtra: true,
      cell: alert => <span className="figure">{figures.moment(alert.raisedAt, of(alert.location)?.zone)}</span>,
      file: alert => ({ moment: alert.raisedAt, zone: of(alert.location)?.zone }),
    },
    {
      key: 'state',
      header: t('state'),
      cell: alert => <State alert={alert} />,
      file: [
        { header: t('state'), value: alert => enumWord('AlertState', alert.state) },
        { header: written('by'), value: alert => alert.acknowledgedBy },
        { header: written('until'), value: alert => ({ moment: alert.clearedAt, zone: of(alert.location)?.zone }) },
      ],
    },
  ];
  return <DataTable caption={t('matters')} columns={columns} rows={rows} rowKey={alert => alert.id} rest={rest} />;
}

/** Receipts are looked up by their number, as the alert has no more. */
function Subject({ alert: { kind, location, register, matter } }: { alert: Alert }) {
  return kind === 'NUMBER_REPEATED' || kind === 'NUMBER_OUT_OF_ORDER' ? (
    <Link href={addresses.sales({ text: `${location}/${register}/${matter.subject}` })}>{matter.subject}</Link>
  ) : (
    matter.subject
  );
}

function State({ alert }: { alert: Alert }) {
  const t = useTranslations('tills');
  const figures = useFigures();
  const me = useMe().data;
  const mayAt = useMayAt();
  const { of } = useLocations();
  const act = useAct(['tillAlerts']);
  if (alert.clearedAt) {
    return (
      <span className="quiet">
        {t('cleared', { moment: figures.moment(alert.clearedAt, of(alert.location)?.zone) })}
      </span>
    );
  }
  if (alert.state === 'ACKNOWLEDGED') {
    return <Tag tone="good">{t('acknowledged', { by: alert.acknowledgedBy ?? '' })}</Tag>;
  }
  return me && mayAt('alerts.acknowledge', alert.location) ? (
    <Row>
      <Button
        isPending={act.isPending}
        onPress={() =>
          act.act('alerts.AcknowledgeTillAlert', {
            location: alert.location,
            register: alert.register,
            alertId: alert.id,
            by: nameOf(me.principal),
          })
        }
      >
        {t('acknowledge')}
      </Button>
      <Fault of={act} />
    </Row>
  ) : null;
}
