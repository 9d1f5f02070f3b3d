import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations, useMayAt } from '../catalog/locations.tsx';
import { type TransferFullFragment, TransferHistoryDocument, TransferOfDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { useEventWord } from '../messages/events.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { MoveForm } from './MoveForm.tsx';
import { endOf, type Move, movesOf, PERMISSIONS, type TransferLine } from './moves.ts';
import styles from './TransferPage.module.css';

const route = getRouteApi('/transfers/$transfer');

/** One transfer: how far its goods are, what can be done next, and what was done. */
export function TransferPage() {
  const t = useTranslations('transfer');
  const { transfer: id } = route.useParams();
  const read = useQuery({
    queryKey: ['transfer', id],
    queryFn: () => ask(TransferOfDocument, { id }),
    refetchInterval: 5_000,
  });
  return (
    <Shown of={read} rows={6}>
      {({ transfer }) => (
        <Page
          title={transfer ? `${transfer.from} → ${transfer.to}` : id}
          over={<Link href={addresses.transfers()}>{t('over')}</Link>}
          aside={<Freshness of={read} />}
        >
          {transfer ? (
            <>
              <Actions transfer={transfer} />
              <Figures transfer={transfer} />
              <Lines transfer={transfer} />
              <History transfer={transfer} />
            </>
          ) : (
            <Empty>{t('unknown')}</Empty>
          )}
        </Page>
      )}
    </Shown>
  );
}

function Figures({ transfer }: { transfer: TransferFullFragment }) {
  const t = useTranslations('transfer');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  return (
    <Facts
      facts={[
        {
          name: t('state'),
          value: (
            <Tag tone={transfer.state === 'REJECTED' ? 'bad' : transfer.state === 'CLOSED' ? 'good' : 'plain'}>
              {enumWord('TransferState', transfer.state)}
            </Tag>
          ),
          note: transfer.rejectionReason ?? transfer.note,
        },
        { name: t('from'), value: transfer.from, note: of(transfer.from)?.name },
        { name: t('to'), value: transfer.to, note: of(transfer.to)?.name },
        ...(transfer.neededBy ? [{ name: t('neededBy'), value: figures.day(transfer.neededBy) }] : []),
        ...(transfer.approvedBy ? [{ name: t('approvedBy'), value: transfer.approvedBy }] : []),
      ]}
    />
  );
}

/** What can be done next, by whoever may. */
function Actions({ transfer }: { transfer: TransferFullFragment }) {
  const t = useTranslations('transfer');
  const mayAt = useMayAt();
  const [move, setMove] = useState<Move>();
  const moves = movesOf(transfer.state).filter(each => mayAt(PERMISSIONS[each], transfer[endOf(each)]));
  if (moves.length === 0) {
    return null;
  }
  return (
    <div className={styles.actions}>
      {moves.map((each, at) => (
        <Button key={each} look={at === 0 ? 'primary' : 'plain'} onPress={() => setMove(each)}>
          {t(each)}
        </Button>
      ))}
      <Dialog
        title={move ? t(`${move}Title`) : ''}
        isOpen={move !== undefined && moves.includes(move)}
        onClose={() => setMove(undefined)}
      >
        {move && <MoveForm key={move} move={move} transfer={transfer} onDone={() => setMove(undefined)} />}
      </Dialog>
    </div>
  );
}

function Lines({ transfer }: { transfer: TransferFullFragment }) {
  const t = useTranslations('transfer');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const some = (quantity: number | null | undefined) => (quantity == null ? '' : figures.quantity(quantity));
  const columns: readonly Column<TransferLine>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: line => (
        <Named
          name={line.product?.name ?? line.sku}
          under={[line.sku, ...line.batches.map(batch => batch.batch)].join(' · ')}
        />
      ),
      file: [
        { header: t('product'), value: line => line.product?.name },
        { header: written('sku'), value: line => line.sku },
        { header: written('batch'), value: line => line.batches.map(batch => batch.batch).join(' · ') },
      ],
    },
    {
      key: 'requested',
      header: t('requested'),
      isFigure: true,
      isExtra: true,
      cell: line => some(line.requested),
      file: line => ({ quantity: line.requested }),
    },
    {
      key: 'approved',
      header: t('approved'),
      isFigure: true,
      isExtra: true,
      cell: line => some(line.approved),
      file: line => ({ quantity: line.approved }),
    },
    {
      key: 'sent',
      header: t('sent'),
      isFigure: true,
      cell: line => (
        <Named
          name={figures.quantity(line.sent.quantity)}
          under={line.notSent > 0 ? t('notSent', { quantity: figures.quantity(line.notSent) }) : undefined}
        />
      ),
      file: line => ({ quantity: line.sent.quantity }),
    },
    {
      key: 'received',
      header: t('received'),
      isFigure: true,
      cell: line => (
        <Named
          name={figures.quantity(line.received.quantity)}
          under={
            line.givenUp.length === 0
              ? undefined
              : line.givenUp
                  .map(given =>
                    t('givenUp', {
                      quantity: figures.quantity(given.goods.quantity),
                      reason: enumWord('ClosingReason', given.reason),
                    }),
                  )
                  .join(', ')
          }
        />
      ),
      file: line => ({ quantity: line.received.quantity }),
    },
    {
      key: 'inTransit',
      header: t('inTransit'),
      isFigure: true,
      cell: line => figures.quantity(line.inTransit.quantity),
      file: line => ({ quantity: line.inTransit.quantity }),
    },
  ];
  return (
    <Section title={t('lines')}>
      <DataTable
        caption={t('lines')}
        about={[transfer.id]}
        columns={columns}
        rows={transfer.lines}
        rowKey={line => String(line.lineNo)}
      />
    </Section>
  );
}

type Step = { key: string; what: string; by: string | undefined; at: string };

/** What was done when; by whom, for whoever may see the history of a stream. */
function History({ transfer }: { transfer: TransferFullFragment }) {
  const t = useTranslations('transfer');
  const figures = useFigures();
  const eventWord = useEventWord();
  const zone = useLocations().of(transfer.to)?.zone;
  const stream = `transfer-${transfer.id}`;
  const history = useQuery({
    queryKey: ['transfer', transfer.id, 'history', transfer.state],
    queryFn: () => ask(TransferHistoryDocument, { stream }),
    enabled: useMay('audit.history'),
  });
  const told = history.data?.history?.edges.map(({ node }) => ({
    key: String(node.position),
    what: eventWord(node.type),
    by: node.person ?? node.actor ?? undefined,
    at: node.occurredAt,
  }));
  const { dates } = transfer;
  const known = (['requestedAt', 'approvedAt', 'rejectedAt', 'dispatchedAt', 'closedAt'] as const).flatMap(key => {
    const at = dates[key];
    return at ? [{ key, what: t(key), by: undefined, at }] : [];
  });
  const steps: readonly Step[] = told ?? known;
  return (
    <Section title={t('history')}>
      <ol className={styles.steps}>
        {steps.map(step => (
          <li key={step.key}>
            <Named name={step.what} under={step.by} />
            <span className="figure quiet">{figures.moment(step.at, zone)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
