import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { toneOfDelivery } from '../alerts/tones.ts';
import { DeliveriesDocument, type DeliveriesQuery, type DeliveryState } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { Confirmed } from './Confirmed.tsx';

type Delivery = NonNullable<DeliveriesQuery['deliveries']>['edges'][number]['node'];

const STATES: readonly DeliveryState[] = ['FAILED', 'UNKNOWN', 'PENDING', 'DELIVERED'];

/** What others outside are told, by how far it is; what was given up first, as it needs somebody. */
export function Deliveries() {
  const t = useTranslations('operations');
  const enumWord = useEnumWord();
  const [state, setState] = useState<DeliveryState>('FAILED');
  const list = useList(
    ['deliveries', state],
    after => ask(DeliveriesDocument, { state, after }),
    page => page.deliveries,
    { everyMs: 10_000 },
  );
  return (
    <Section
      title={t('deliveries')}
      aside={
        <Choice
          label={t('state')}
          unlabelled
          options={STATES.map(id => ({ id, name: enumWord('DeliveryState', id) }))}
          value={state}
          onChange={to => setState(STATES.find(each => each === to) ?? 'FAILED')}
        />
      }
    >
      <Rows of={list} places={2} list={page => page.deliveries} none={t('noDeliveries')}>
        {(rows, rest) => <List rows={rows} rest={rest} state={state} />}
      </Rows>
    </Section>
  );
}

function List({ rows, rest, state }: { rows: readonly Delivery[]; rest: Rest<Delivery>; state: DeliveryState }) {
  const t = useTranslations('operations');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayRetry = useMay('operations.retry-deliveries');
  const columns: readonly Column<Delivery>[] = [
    {
      key: 'what',
      header: t('delivery'),
      cell: each => <Named name={<span translate="no">{each.about}</span>} under={each.progress.channel} />,
      file: [
        { header: t('delivery'), value: each => each.about },
        { header: t('channel'), value: each => each.progress.channel },
      ],
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ progress }) => (
        <Named
          name={<Tag tone={toneOfDelivery(progress.state)}>{enumWord('DeliveryState', progress.state)}</Tag>}
          under={progress.state === 'DELIVERED' ? undefined : (progress.lastError ?? undefined)}
        />
      ),
      file: [
        { header: t('state'), value: ({ progress }) => enumWord('DeliveryState', progress.state) },
        { header: written('reason'), value: ({ progress }) => progress.lastError },
      ],
    },
    {
      key: 'attempts',
      header: t('attempts'),
      isFigure: true,
      isExtra: true,
      cell: ({ progress }) => figures.count(progress.attempts),
      file: ({ progress }) => progress.attempts,
    },
    {
      key: 'when',
      header: t('when'),
      isExtra: true,
      cell: each => (
        <Named
          name={<span className="figure">{figures.moment(each.createdAt)}</span>}
          under={
            each.retriedBy &&
            t('retried', { by: each.retriedBy, moment: each.retriedAt ? figures.moment(each.retriedAt) : '' })
          }
        />
      ),
      file: [
        { header: t('when'), value: each => ({ moment: each.createdAt, zone: undefined }) },
        { header: written('by'), value: each => each.retriedBy },
      ],
    },
    ...(mayRetry && (state === 'FAILED' || state === 'UNKNOWN')
      ? [
          {
            key: 'do',
            header: t('do'),
            cell: (each: Delivery) => (
              <Confirmed
                label={t('retry')}
                title={t('retryTitle')}
                what={t(each.progress.state === 'UNKNOWN' ? 'retryUnknown' : 'retryFailed')}
                address="/v1/operations/delivery-retries"
                body={{ delivery: each.id }}
                renews="deliveries"
              />
            ),
            file: [],
          },
        ]
      : []),
  ];
  return <DataTable caption={t('deliveries')} columns={columns} rows={rows} rowKey={each => each.id} rest={rest} />;
}
