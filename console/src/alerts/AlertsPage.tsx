import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { nameOf, useMay, useMe } from '../access/me.ts';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { AlertsDocument, type AlertsQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Filters, Named, Page } from '../kit/Page.tsx';
import { Freshness, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { Failure } from '../ledger/problem.ts';
import { type Intent, intend, send } from '../ledger/send.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import styles from './AlertsPage.module.css';
import { toneOf, toneOfDelivery } from './tones.ts';

type Alert = NonNullable<AlertsQuery['stockAlerts']>['edges'][number]['node'];

const route = getRouteApi('/alerts');

/** Alerts that hold, those raised last first, and the button that says that somebody looks after it. */
export function AlertsPage() {
  const t = useTranslations('alerts');
  const { location } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useList(
    ['alerts', location],
    after => ask(AlertsDocument, { location: location ?? null, open: true, first: 100, after }),
    page => page.stockAlerts,
    { everyMs: 30_000 },
  );
  return (
    <Page title={t('title')} aside={<Freshness of={list} />}>
      <Filters label={t('filters')}>
        <LocationChoice
          value={location}
          onChange={to => void navigate({ search: to ? { location: to } : {}, replace: true })}
        />
      </Filters>
      <Rows of={list} places={6} list={page => page.stockAlerts} none={t('none')}>
        {(rows, rest) => <List rows={rows} rest={rest} />}
      </Rows>
    </Page>
  );
}

function List({ rows, rest }: { rows: readonly Alert[]; rest: Rest<Alert> }) {
  const t = useTranslations('alerts');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<Alert>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: alert => <Named name={alert.product?.name ?? alert.sku} under={`${alert.sku} · ${alert.location}`} />,
      file: [
        { header: t('product'), value: alert => alert.product?.name },
        { header: written('sku'), value: alert => alert.sku },
        { header: written('location'), value: alert => alert.location },
      ],
    },
    {
      key: 'kind',
      header: t('kind'),
      cell: alert => <Tag tone={toneOf(alert.kind)}>{enumWord('AlertKind', alert.kind)}</Tag>,
      file: alert => enumWord('AlertKind', alert.kind),
    },
    {
      key: 'available',
      header: t('available'),
      isFigure: true,
      cell: alert => (
        <Named
          name={figures.quantity(alert.figures.available)}
          under={
            alert.figures.threshold == null
              ? undefined
              : t('threshold', { quantity: figures.quantity(alert.figures.threshold) })
          }
        />
      ),
      file: [
        { header: t('available'), value: alert => ({ quantity: alert.figures.available }) },
        { header: written('threshold'), value: alert => ({ quantity: alert.figures.threshold }) },
      ],
    },
    {
      key: 'raised',
      header: t('raised'),
      isExtra: true,
      cell: alert => <span className="figure">{figures.moment(alert.raisedAt, of(alert.location)?.zone)}</span>,
      file: alert => ({ moment: alert.raisedAt, zone: of(alert.location)?.zone }),
    },
    ...(rows.some(alert => alert.deliveries.length > 0)
      ? [
          {
            key: 'told',
            header: t('told'),
            isExtra: true,
            cell: (alert: Alert) => <Deliveries alert={alert} />,
            file: (alert: Alert) =>
              alert.deliveries
                .map(({ channel, state }) => `${channel}: ${enumWord('DeliveryState', state)}`)
                .join(' · '),
          },
        ]
      : []),
    {
      key: 'state',
      header: t('state'),
      cell: alert => <Acknowledgement alert={alert} />,
      file: [
        { header: t('state'), value: alert => enumWord('AlertState', alert.state) },
        { header: written('by'), value: alert => alert.acknowledgedBy },
      ],
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={alert => alert.id}
      href={alert => addresses.stockOf(alert.location, alert.sku)}
      rest={rest}
    />
  );
}

/** How far an alert was told to others, by channel. */
function Deliveries({ alert }: { alert: Alert }) {
  const t = useTranslations('alerts');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const zone = useLocations().of(alert.location)?.zone;
  return alert.deliveries.map(({ channel, state, attempts, lastError, nextAttemptAt }) => (
    <Named
      key={channel}
      name={
        <>
          {channel === 'webhook' || channel === 'mail' ? t(`channel.${channel}`) : channel}{' '}
          <Tag tone={toneOfDelivery(state)}>{enumWord('DeliveryState', state)}</Tag>
        </>
      }
      under={[
        t('tries', { attempts }),
        nextAttemptAt ? t('next', { time: figures.time(nextAttemptAt, zone) }) : undefined,
        state === 'DELIVERED' ? undefined : lastError,
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  ));
}

function Acknowledgement({ alert }: { alert: Alert }) {
  const t = useTranslations('alerts');
  const words = useTroubleWords();
  const me = useMe().data;
  const mayAcknowledge = useMay('alerts.acknowledge');
  const client = useQueryClient();
  const acknowledge = useMutation({
    mutationFn: (intent: Intent) => send(intent),
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
  if (alert.state === 'ACKNOWLEDGED') {
    return <Tag tone="good">{t('acknowledged', { by: alert.acknowledgedBy ?? '' })}</Tag>;
  }
  const failure = acknowledge.error;
  return (
    <span className={styles.action}>
      {mayAcknowledge && me && (
        <Button
          isPending={acknowledge.isPending}
          onPress={() =>
            acknowledge.mutate(
              intend('alerts.AcknowledgeAlert', {
                alertId: alert.id,
                location: alert.location,
                sku: alert.sku,
                by: nameOf(me.principal),
              }),
            )
          }
        >
          {t('acknowledge')}
        </Button>
      )}
      {failure && (
        <span role="alert" className="small">
          {failure instanceof Failure ? words(failure.trouble) : ''}
        </span>
      )}
    </span>
  );
}
