import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import { StocktakeLinesDocument, type StocktakeLinesQuery, type VarianceCause } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Tick } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Section } from '../kit/Page.tsx';
import { Rows } from '../kit/States.tsx';
import { useList } from '../kit/useList.ts';
import { type Rest, restOf } from '../kit/wholeList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { CountSteps } from './CountSteps.tsx';
import styles from './StocktakePage.module.css';
import type { Stocktake } from './StocktakePage.tsx';

export type Line = NonNullable<StocktakeLinesQuery['stocktake']>['lines']['edges'][number]['node'];

/** Causes that somebody names, by goods. */
export type Causes = ReadonlyMap<string, { sku: string; batch?: string; cause: VarianceCause }>;

const CAUSES: readonly VarianceCause[] = ['UNRECORDED', 'DAMAGED', 'EXPIRED', 'STOLEN', 'MISCOUNTED', 'OTHER'];

const NONE = 'none';

type Props = {
  stocktake: Stocktake;
  at: string | undefined;
  /** Causes named so far; undefined where none can be named. */
  causes: Causes | undefined;
  onCauses: (causes: Causes) => void;
};

/** What was counted against what the books had, line by line, with the causes of what differs. */
export function CountedLines({ stocktake, at, causes, onCauses }: Props) {
  const t = useTranslations('stocktake');
  const [isFiltered, setFiltered] = useState(true);
  const [shown, setShown] = useState<Line>();
  const list = useList(
    ['stocktake', stocktake.id, 'lines', at],
    after => ask(StocktakeLinesDocument, { id: stocktake.id, asOf: at ?? null, after }),
    page => page.stocktake?.lines,
    { everyMs: at ? false : 15_000 },
  );
  return (
    <Section
      title={t('countedLines')}
      aside={<Tick label={t('onlyVariances')} isTicked={isFiltered} onChange={setFiltered} />}
    >
      <Rows of={list} places={5} list={page => page.stocktake?.lines} none={t('nothing')}>
        {(rows, rest) => (
          <Lines
            rows={isFiltered ? rows.filter(line => line.variance !== 0) : rows}
            rest={isFiltered ? restOf(rest, line => line.variance !== 0) : rest}
            causes={causes}
            onCauses={onCauses}
            onShow={setShown}
          />
        )}
      </Rows>
      <Dialog title={t('how')} isOpen={shown !== undefined} onClose={() => setShown(undefined)}>
        {shown && <How stocktake={stocktake} line={shown} causes={causes} onCauses={onCauses} />}
      </Dialog>
    </Section>
  );
}

function goodsKey({ sku, batch }: Pick<Line, 'sku' | 'batch'>): string {
  return `${sku}/${batch ?? ''}`;
}

type LinesProps = Pick<Props, 'causes' | 'onCauses'> & {
  rows: readonly Line[];
  rest: Rest<Line>;
  onShow: (line: Line) => void;
};

function Lines({ rows, rest, causes, onCauses, onShow }: LinesProps) {
  const t = useTranslations('stocktake');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayApprove = useMay('stocktake.approve');
  const hasValues = rows.some(line => line.valueMinor != null);
  const columns: readonly Column<Line>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: line => (
        <Named
          name={
            <button type="button" className={styles.open} onClick={() => onShow(line)}>
              {line.product?.name ?? line.sku}
            </button>
          }
          under={[line.sku, line.batch].filter(Boolean).join(' · ')}
        />
      ),
      file: [
        { header: t('product'), value: line => line.product?.name },
        { header: written('sku'), value: line => line.sku },
        { header: written('batch'), value: line => line.batch },
      ],
    },
    {
      key: 'counted',
      header: t('counted'),
      isFigure: true,
      cell: line => figures.quantity(line.counted),
      file: line => ({ quantity: line.counted }),
    },
    {
      key: 'book',
      header: t('book'),
      isFigure: true,
      cell: line => figures.quantity(line.book),
      file: line => ({ quantity: line.book }),
    },
    {
      key: 'variance',
      header: t('variance'),
      isFigure: true,
      cell: line => <strong>{figures.signedQuantity(line.variance)}</strong>,
      file: line => ({ quantity: line.variance }),
    },
    ...(hasValues
      ? [
          {
            key: 'value',
            header: t('value'),
            isFigure: true,
            isExtra: true,
            cell: (line: Line) => (line.valueMinor == null ? '' : figures.signedMoney(line.valueMinor)),
            file: (line: Line) => ({ minor: line.valueMinor }),
          },
        ]
      : []),
    {
      key: 'cause',
      header: t('cause'),
      isExtra: true,
      cell: line =>
        causes && mayApprove && line.variance !== 0 ? (
          <CauseChoice line={line} causes={causes} onCauses={onCauses} unlabelled />
        ) : line.cause ? (
          enumWord('VarianceCause', line.cause)
        ) : (
          ''
        ),
      file: line => (line.cause ? enumWord('VarianceCause', line.cause) : undefined),
    },
  ];
  return <DataTable caption={t('countedLines')} columns={columns} rows={rows} rowKey={goodsKey} rest={rest} />;
}

function CauseChoice({
  line,
  causes,
  onCauses,
  unlabelled = false,
}: {
  line: Line;
  causes: Causes;
  onCauses: (causes: Causes) => void;
  unlabelled?: boolean;
}) {
  const t = useTranslations('stocktake');
  const enumWord = useEnumWord();
  return (
    <Choice
      label={t('causeOf', { name: line.product?.name ?? line.sku })}
      unlabelled={unlabelled}
      options={[{ id: NONE, name: t('noCause') }, ...CAUSES.map(id => ({ id, name: enumWord('VarianceCause', id) }))]}
      value={causes.get(goodsKey(line))?.cause ?? NONE}
      onChange={chosen => onCauses(withCause(causes, line, chosen))}
    />
  );
}

function withCause(causes: Causes, line: Line, chosen: string): Causes {
  const next = new Map(causes);
  const cause = CAUSES.find(each => each === chosen);
  if (cause) {
    next.set(goodsKey(line), { sku: line.sku, ...(line.batch ? { batch: line.batch } : {}), cause });
  } else {
    next.delete(goodsKey(line));
  }
  return next;
}

/** Who counted what, what came to be known later, and the way to count it again. */
function How({
  stocktake,
  line,
  causes,
  onCauses,
}: Pick<Props, 'causes' | 'onCauses'> & { stocktake: Stocktake; line: Line }) {
  const t = useTranslations('stocktake');
  const written = useTranslations('file');
  const figures = useFigures();
  const router = useRouter();
  const zone = useLocations().of(stocktake.location)?.zone;
  const mayCount = useMay('stocktake.count');
  const mayApprove = useMay('stocktake.approve');
  const batch = line.batch ?? undefined;
  const counts: readonly Column<Line['counts'][number]>[] = [
    {
      key: 'place',
      header: t('place'),
      cell: count => <Named name={count.zone ?? '–'} under={count.device} />,
      file: [
        { header: t('place'), value: count => count.zone },
        { header: written('name'), value: count => count.device },
      ],
    },
    {
      key: 'quantity',
      header: t('quantity'),
      isFigure: true,
      cell: count => (
        <Named
          name={figures.quantity(count.quantity)}
          under={count.replaced == null ? undefined : t('replaced', { quantity: figures.quantity(count.replaced) })}
        />
      ),
      file: count => ({ quantity: count.quantity }),
    },
    {
      key: 'who',
      header: t('who'),
      cell: count => <Named name={count.countedBy ?? '–'} under={figures.moment(count.countedAt, zone)} />,
      file: [
        { header: t('who'), value: count => count.countedBy },
        { header: written('moment'), value: count => ({ moment: count.countedAt, zone }) },
      ],
    },
  ];
  return (
    <div className={styles.dialog}>
      <Named
        name={<strong>{line.product?.name ?? line.sku}</strong>}
        under={[line.sku, line.batch, line.expiresOn && figures.day(line.expiresOn)].filter(Boolean).join(' · ')}
      />
      <DataTable
        isTile
        caption={t('counts')}
        columns={counts}
        rows={line.counts}
        rowKey={count => `${count.zone}/${count.recordedAt}/${count.quantity}`}
      />
      <CountSteps line={line} zone={zone} />
      {causes && mayApprove && line.variance !== 0 && <CauseChoice line={line} causes={causes} onCauses={onCauses} />}
      {stocktake.state === 'OPEN' && mayCount && (
        <Button
          onPress={() =>
            router.history.push(addresses.count(stocktake.id, { sku: line.sku, ...(batch ? { batch } : {}) }))
          }
        >
          {t('again')}
        </Button>
      )}
    </div>
  );
}
