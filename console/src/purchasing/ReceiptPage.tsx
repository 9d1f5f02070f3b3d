import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations, useMayAt } from '../catalog/locations.tsx';
import { GoodsReceiptOfDocument, type GoodsReceiptOfQuery } from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Entries } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Facts, Named, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { newId } from '../ledger/ids.ts';
import { some } from '../ledger/typed.ts';
import { addresses } from '../shell/addresses.ts';
import { leftOf, sentBack } from './sendBack.ts';
import { nameOfSupplier } from './suppliers.ts';

type Receipt = NonNullable<GoodsReceiptOfQuery['goodsReceipt']>;

const route = getRouteApi('/receipts/$receipt');

/** One goods receipt: what has come, and what of it went back. */
export function ReceiptPage() {
  const t = useTranslations('receipt');
  const { receipt: id } = route.useParams();
  const mayAt = useMayAt();
  const read = useQuery({ queryKey: ['receipt', id], queryFn: () => ask(GoodsReceiptOfDocument, { id }) });
  return (
    <Shown of={read} rows={6}>
      {({ goodsReceipt: receipt }) => (
        <Page
          title={id}
          over={<Link href={addresses.receipts()}>{t('over')}</Link>}
          aside={
            <>
              <Freshness of={read} />
              {receipt &&
                mayAt('purchasing.return', receipt.location) &&
                receipt.lines.some(line => leftOf(line) > 0) && (
                  <Opens label={t('sendBack')}>{close => <SendBack receipt={receipt} onDone={close} />}</Opens>
                )}
            </>
          }
        >
          {receipt ? (
            <>
              <Figures receipt={receipt} />
              <Lines receipt={receipt} />
              <Returns receipt={receipt} />
            </>
          ) : (
            <Empty>{t('unknown')}</Empty>
          )}
        </Page>
      )}
    </Shown>
  );
}

function Figures({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('receipt');
  const list = useTranslations('receipts');
  const figures = useFigures();
  const place = useLocations().of(receipt.location);
  return (
    <Facts
      facts={[
        {
          name: t('supplier'),
          value: receipt.supplier ? (
            <Link href={addresses.supplier(receipt.supplier)}>
              {nameOfSupplier(receipt.supplier, receipt.suppliedBy)}
            </Link>
          ) : (
            t('noSupplier')
          ),
        },
        { name: t('location'), value: receipt.location, note: place?.name },
        { name: list('received'), value: figures.moment(receipt.receivedAt, place?.zone) },
        ...(receipt.order
          ? [{ name: t('order'), value: <Link href={addresses.order(receipt.order)}>{receipt.order}</Link> }]
          : []),
        ...(receipt.totalMinor == null ? [] : [{ name: t('total'), value: figures.money(receipt.totalMinor) }]),
      ]}
    />
  );
}

function Lines({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('receipt');
  const written = useTranslations('file');
  const figures = useFigures();
  const columns: readonly Column<Receipt['lines'][number]>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: line => (
        <Named
          name={<Link href={addresses.stockOf(receipt.location, line.sku)}>{line.product?.name ?? line.sku}</Link>}
          under={line.sku}
        />
      ),
      file: [
        { header: t('product'), value: line => line.product?.name },
        { header: written('sku'), value: line => line.sku },
      ],
    },
    {
      key: 'batch',
      header: t('batch'),
      isExtra: true,
      cell: line =>
        line.batch ? (
          <Named
            name={<Link href={addresses.batch(line.sku, line.batch)}>{line.batch}</Link>}
            under={line.expiresOn ? figures.day(line.expiresOn) : undefined}
          />
        ) : (
          ''
        ),
      file: [
        { header: t('batch'), value: line => line.batch },
        { header: written('until'), value: line => line.expiresOn },
      ],
    },
    {
      key: 'quantity',
      header: t('quantity'),
      isFigure: true,
      cell: line => figures.quantity(line.quantity),
      file: line => ({ quantity: line.quantity }),
    },
    {
      key: 'sentBack',
      header: t('sentBack'),
      isFigure: true,
      cell: line => (line.sentBack === 0 ? '' : figures.quantity(line.sentBack)),
      file: line => ({ quantity: line.sentBack }),
    },
    {
      key: 'cost',
      header: t('cost'),
      isFigure: true,
      isExtra: true,
      cell: line => (line.costMinor == null ? '' : figures.money(line.costMinor)),
      file: line => ({ minor: line.costMinor }),
    },
  ];
  return (
    <DataTable
      caption={t('quantity')}
      about={[receipt.id]}
      columns={columns}
      rows={receipt.lines}
      rowKey={line => String(line.lineNo)}
    />
  );
}

function Returns({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('receipt');
  const figures = useFigures();
  const zone = useLocations().of(receipt.location)?.zone;
  const mayHistory = useMay('audit.history');
  return (
    <>
      {receipt.sentBack.length > 0 && (
        <Section title={t('returns')}>
          <Entries
            entries={receipt.sentBack.map(back => ({
              key: back.id,
              name: back.reason,
              under: figures.moment(back.at, zone),
              value: back.creditMinor == null ? undefined : figures.money(back.creditMinor),
            }))}
          />
        </Section>
      )}
      {mayHistory && <Link href={addresses.history(`receipt-${receipt.id}`)}>{t('history')}</Link>}
    </>
  );
}

/** Sends goods back to whom they came from. */
function SendBack({ receipt, onDone }: { receipt: Receipt; onDone: () => void }) {
  const t = useTranslations('receipt');
  const figures = useFigures();
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [reason, setReason] = useState('');
  const [id] = useState(() => newId('SR'));
  const act = useAct(['receipt', 'receipts', 'stock', 'stockOf', 'expiring', 'replenishment'], onDone);
  const lines = sentBack(receipt.lines, typed);
  return (
    <Form
      submit={t('sendBack')}
      act={act}
      isComplete={lines !== undefined && reason.trim() !== ''}
      onSubmit={() =>
        lines &&
        act.act('purchasing.ReturnToSupplier', {
          returnId: id,
          receiptId: receipt.id,
          reason: reason.trim(),
          lines: some(lines),
        })
      }
    >
      {receipt.lines
        .filter(line => leftOf(line) > 0)
        .map(line => (
          <Field
            key={line.lineNo}
            label={t('howMuch', {
              name: [line.product?.name ?? line.sku, line.batch].filter(Boolean).join(' · '),
              quantity: figures.quantity(leftOf(line)),
            })}
            value={typed.get(line.lineNo) ?? ''}
            onChange={text => setTyped(new Map(typed).set(line.lineNo, text))}
            inputMode="decimal"
            maxLength={13}
          />
        ))}
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} isRequired />
    </Form>
  );
}
