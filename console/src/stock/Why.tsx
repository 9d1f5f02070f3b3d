import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { useEventWord } from '../messages/events.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { explain, type Step } from './explain.ts';
import styles from './Why.module.css';

const DAY_MS = 86_400_000;

/** How far back; 0 is from the beginning. */
const SPANS = ['7', '30', '90', '0'] as const;

/** Why a stock is what it is: what has moved it, with the balance after each, the latest first. */
export function Why({ location, sku, onHand }: { location: string; sku: string; onHand: number }) {
  const t = useTranslations('why');
  const figures = useFigures();
  const [span, setSpan] = useState<string>('7');
  const why = useQuery({
    queryKey: ['stockOf', location, sku, 'why', span, onHand],
    queryFn: () =>
      explain(location, sku, span === '0' ? undefined : new Date(Date.now() - Number(span) * DAY_MS).toISOString()),
    placeholderData: keepPreviousData,
  });
  return (
    <Section
      title={t('title', { quantity: figures.quantity(onHand) })}
      aside={
        <Choice
          label={t('span')}
          unlabelled
          options={SPANS.map(id => ({ id, name: id === '0' ? t('all') : t('days', { days: Number(id) }) }))}
          value={span}
          onChange={setSpan}
        />
      }
    >
      <Shown of={why} rows={5}>
        {read => (
          <>
            {read?.isCut && <p className="quiet">{t('cut')}</p>}
            {read && read.steps.length > 0 ? (
              <Steps steps={read.steps} location={location} sku={sku} />
            ) : (
              <Empty>{t('nothing', { quantity: figures.quantity(read?.opening ?? onHand) })}</Empty>
            )}
            {read && read.steps.length > 0 && (
              <p className={`quiet ${styles.opening}`}>
                <span>{span === '0' ? t('beginning') : t('opening', { days: Number(span) })}</span>
                <span className="figure">{figures.quantity(read.opening)}</span>
              </p>
            )}
          </>
        )}
      </Shown>
    </Section>
  );
}

function Steps({ steps, location, sku }: { steps: readonly Step[]; location: string; sku: string }) {
  const t = useTranslations('why');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const eventWord = useEventWord();
  const zone = useLocations().of(location)?.zone;
  const columns: readonly Column<Step>[] = [
    {
      key: 'when',
      header: t('when'),
      cell: ({ movement }) => <span className="figure">{figures.moment(movement.occurredAt, zone)}</span>,
      file: ({ movement }) => ({ moment: movement.occurredAt, zone }),
    },
    {
      key: 'what',
      header: t('what'),
      cell: ({ movement }) => <What movement={movement} />,
      file: [
        {
          header: t('what'),
          value: ({ movement: { cause, type } }) => (cause ? enumWord('StockCauseKind', cause.kind) : eventWord(type)),
        },
        { header: written('document'), value: ({ movement }) => movement.cause?.id },
        { header: written('reason'), value: ({ movement }) => movement.reason },
      ],
    },
    {
      key: 'actor',
      header: t('actor'),
      isExtra: true,
      cell: ({ movement }) => movement.actor ?? '',
      file: ({ movement }) => movement.actor,
    },
    {
      key: 'batch',
      header: t('batch'),
      isExtra: true,
      cell: ({ movement }) => movement.batch ?? '',
      file: ({ movement }) => movement.batch,
    },
    {
      key: 'quantity',
      header: t('change'),
      isFigure: true,
      cell: ({ movement }) => figures.signedQuantity(movement.quantity),
      file: ({ movement }) => ({ quantity: movement.quantity }),
    },
    {
      key: 'after',
      header: t('after'),
      isFigure: true,
      cell: ({ after }) => <strong>{figures.quantity(after.onHand)}</strong>,
      file: ({ after }) => ({ quantity: after.onHand }),
    },
  ];
  return (
    <DataTable
      caption={t('caption')}
      about={[location, sku]}
      columns={columns}
      rows={steps}
      rowKey={({ movement }) => `${movement.position}/${movement.batch ?? ''}`}
    />
  );
}

/** What has happened, with the document behind it. */
function What({ movement }: { movement: Step['movement'] }) {
  const enumWord = useEnumWord();
  const eventWord = useEventWord();
  const mayReadSales = useMay('sales.read');
  const { cause } = movement;
  if (!cause) {
    return <Named name={eventWord(movement.type)} under={movement.reason ?? undefined} />;
  }
  return (
    <Named
      name={enumWord('StockCauseKind', cause.kind)}
      under={
        <>
          {cause.kind === 'SALE' && mayReadSales ? <Link href={addresses.sale(cause.id)}>{cause.id}</Link> : cause.id}
          {movement.reason && ` · ${movement.reason}`}
        </>
      }
    />
  );
}
