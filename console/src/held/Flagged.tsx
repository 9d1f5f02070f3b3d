import { useTranslations } from 'use-intl';
import { useLocations } from '../catalog/locations.tsx';
import {
  FlaggedReturnsDocument,
  FlaggedSalesDocument,
  type FlagRowFragment,
  RefusedSalesDocument,
  type RefusedSalesQuery,
} from '../generated/documents.ts';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import type { Rest } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';

type Refused = NonNullable<RefusedSalesQuery['refusedSales']>['edges'][number]['node'];

type Props = { location: string | undefined };

export function FlaggedSales({ location }: Props) {
  const t = useTranslations('held');
  const list = useList(
    ['flagged', 'sales', location],
    after => ask(FlaggedSalesDocument, { location: location ?? null, from: null, to: null, after }),
    page => page.flaggedSales,
  );
  return (
    <Rows of={list} list={page => page.flaggedSales} none={t('noneFlagged')}>
      {(rows, rest) => <Flags rows={rows} rest={rest} />}
    </Rows>
  );
}

export function FlaggedReturns({ location }: Props) {
  const t = useTranslations('held');
  const list = useList(
    ['flagged', 'returns', location],
    after => ask(FlaggedReturnsDocument, { location: location ?? null, from: null, to: null, after }),
    page => page.flaggedReturns,
  );
  return (
    <Rows of={list} list={page => page.flaggedReturns} none={t('noneFlagged')}>
      {(rows, rest) => <Flags rows={rows} rest={rest} />}
    </Rows>
  );
}

function Flags({ rows, rest }: { rows: readonly FlagRowFragment[]; rest: Rest<FlagRowFragment> }) {
  const t = useTranslations('held');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const columns: readonly Column<FlagRowFragment>[] = [
    {
      key: 'receipt',
      header: t('receipt'),
      cell: flag => (
        <Named
          name={<span className="figure">{flag.receiptNo ?? flag.returnId ?? flag.saleId ?? flag.heldAs ?? ''}</span>}
          under={`${flag.location} · ${flag.register}`}
        />
      ),
      file: [
        { header: t('receipt'), value: flag => flag.receiptNo },
        { header: written('id'), value: flag => flag.returnId ?? flag.saleId ?? flag.heldAs },
        { header: written('location'), value: flag => flag.location },
        { header: written('register'), value: flag => flag.register },
      ],
    },
    {
      key: 'flag',
      header: t('flag'),
      cell: flag => <Tag tone="warn">{enumWord('FlagKind', flag.kind)}</Tag>,
      file: flag => enumWord('FlagKind', flag.kind),
    },
    {
      key: 'when',
      header: t('when'),
      isExtra: true,
      cell: flag => <span className="figure">{figures.moment(flag.occurredAt, of(flag.location)?.zone)}</span>,
      file: flag => ({ moment: flag.occurredAt, zone: of(flag.location)?.zone }),
    },
    {
      key: 'cashier',
      header: t('cashier'),
      isExtra: true,
      cell: flag => flag.cashier ?? '',
      file: flag => flag.cashier,
    },
    {
      key: 'amount',
      header: t('amount'),
      isFigure: true,
      cell: flag => (flag.amountMinor == null ? '' : figures.money(flag.amountMinor)),
      file: flag => ({ minor: flag.amountMinor }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={flag => `${flag.saleId}/${flag.returnId}/${flag.heldAs}/${flag.kind}`}
      href={flag => (flag.saleId ? addresses.sale(flag.saleId) : undefined)}
      rest={rest}
    />
  );
}

/** Live sales that were refused: what a till may have taken money for. */
export function RefusedSales({ location }: Props) {
  const t = useTranslations('held');
  const list = useList(
    ['flagged', 'refused', location],
    after => ask(RefusedSalesDocument, { location: location ?? null, from: null, to: null, after }),
    page => page.refusedSales,
  );
  return (
    <Rows of={list} list={page => page.refusedSales} none={t('noneRefused')}>
      {(rows, rest) => <Refusals rows={rows} rest={rest} />}
    </Rows>
  );
}

function Refusals({ rows, rest }: { rows: readonly Refused[]; rest: Rest<Refused> }) {
  const t = useTranslations('held');
  const written = useTranslations('file');
  const figures = useFigures();
  const { of } = useLocations();
  const columns: readonly Column<Refused>[] = [
    {
      key: 'receipt',
      header: t('receipt'),
      cell: sale => (
        <Named name={<span className="figure">{sale.receiptNo}</span>} under={`${sale.location} · ${sale.register}`} />
      ),
      file: [
        { header: t('receipt'), value: sale => sale.receiptNo },
        { header: written('location'), value: sale => sale.location },
        { header: written('register'), value: sale => sale.register },
      ],
    },
    {
      key: 'when',
      header: t('when'),
      cell: sale => <span className="figure">{figures.moment(sale.askedAt, of(sale.location)?.zone)}</span>,
      file: sale => ({ moment: sale.askedAt, zone: of(sale.location)?.zone }),
    },
    {
      key: 'cashier',
      header: t('cashier'),
      isExtra: true,
      cell: sale => sale.cashier ?? '',
      file: sale => sale.cashier,
    },
    {
      key: 'amount',
      header: t('amount'),
      isFigure: true,
      cell: sale => figures.money(sale.totalMinor),
      file: sale => ({ minor: sale.totalMinor }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={sale => sale.commandId}
      href={sale => addresses.outcome(sale.commandId)}
      rest={rest}
    />
  );
}
