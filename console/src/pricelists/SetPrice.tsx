import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl';
import { mayAt, useMay, useMe } from '../access/me.ts';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { useLocations } from '../catalog/locations.tsx';
import { type PriceListFullFragment, PriceListsDocument, PricePreviewDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Area, Beside, Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { some } from '../ledger/typed.ts';
import { readPrices, type TypedPrice } from './lines.ts';
import styles from './PriceListPage.module.css';

/** Lists in which somebody may set prices: those of their stores, and wider ones where they may everywhere. */
export function useSettable(lists: readonly PriceListFullFragment[]): readonly PriceListFullFragment[] {
  const me = useMe().data;
  const { of } = useLocations();
  const everywhere = { id: '\u0000' };
  return lists.filter(
    list =>
      list.open && mayAt(me, 'pricing.set-prices', list.store ? (of(list.store) ?? { id: list.store }) : everywhere),
  );
}

/** The way to a new price of a product, for whoever may set one in some list. */
export function SetPriceButton({ sku }: { sku: string }) {
  const t = useTranslations('setPrice');
  const [isOpen, setOpen] = useState(false);
  const maySet = useMay('pricing.set-prices');
  const lists = useQuery({
    queryKey: ['priceLists', 'open'],
    queryFn: () => ask(PriceListsDocument, { open: true }),
    enabled: maySet,
  });
  const settable = useSettable((lists.data?.priceLists?.edges ?? []).map(edge => edge.node));
  if (!maySet) {
    return null;
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('one')}</Button>
      <Dialog title={t('title')} isOpen={isOpen} onClose={() => setOpen(false)}>
        {settable.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <SetPrices lists={settable} start={`${sku} `} onDone={() => setOpen(false)} />
        )}
      </Dialog>
    </>
  );
}

/** Sets prices in a list, at once or from some moment on; what comes of it is shown before. */
export function SetPrices({
  lists,
  start = '',
  onDone,
}: {
  lists: readonly PriceListFullFragment[];
  start?: string;
  onDone: () => void;
}) {
  const t = useTranslations('setPrice');
  const [chosen, setChosen] = useState(lists[0]?.id ?? '');
  const [text, setText] = useState(start);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(['prices', 'product'], onDone);
  const { prices, wrongLine } = readPrices(text);
  const isTouched = text.trim() !== start.trim();
  const times = { ...(from ? { from: seconds(from) } : {}), ...(until ? { until: seconds(until) } : {}) };
  const lines = prices.map(price => ({ ...price, ...times }));
  return (
    <Form
      submit={t('submit')}
      act={act}
      isComplete={wrongLine === undefined && lines.length > 0 && lines.length <= 1000}
      onSubmit={() =>
        act.act('pricing.SetPrices', {
          list: chosen,
          lines: some(lines),
          ...(reason.trim() ? { reason: reason.trim() } : {}),
        })
      }
    >
      {lists.length > 1 && (
        <Choice
          label={t('list')}
          options={lists.map(({ id, name }) => ({ id, name }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Area
        label={t('lines')}
        rows={lists.length > 1 ? 3 : 8}
        value={text}
        placeholder={t('linesHint')}
        onChange={setText}
      />
      {isTouched && wrongLine !== undefined && <p role="alert">{t('wrongLine', { line: wrongLine })}</p>}
      <Beside>
        <Field label={t('from')} type="datetime-local" value={from} onChange={setFrom} />
        <Field label={t('until')} type="datetime-local" value={until} onChange={setUntil} />
      </Beside>
      <p className="quiet small">{t('byClock')}</p>
      <Field label={t('reason')} value={reason} onChange={setReason} maxLength={500} />
      {wrongLine === undefined && lines.length > 0 && <Preview list={chosen} lines={lines} />}
      <SecondPerson act={act} note={reason.trim()} />
    </Form>
  );
}

/** Clocks of the ledger tell seconds too. */
function seconds(local: string): string {
  return local.length === 16 ? `${local}:00` : local;
}

/** At most so many are tried before they are set. */
const TRIED = 200;

type Line = TypedPrice & { from?: string; until?: string };

function Preview({ list, lines }: { list: string; lines: readonly Line[] }) {
  const t = useTranslations('setPrice');
  const written = useTranslations('file');
  const figures = useFigures();
  const wanted = useDeferredValue(lines.slice(0, TRIED));
  const read = useQuery({
    queryKey: ['prices', 'preview', list, wanted],
    queryFn: () => ask(PricePreviewDocument, { list, lines: wanted }),
    retry: false,
  });
  const rows = read.data?.pricePreview;
  if (!rows) {
    return null;
  }
  type Row = (typeof rows)[number];
  const wrong = rows.filter(row => row.problem != null).length;
  const change = rows.filter(row => row.problem == null && row.oldPriceMinor !== row.newPriceMinor).length;
  const columns: readonly Column<Row>[] = [
    {
      key: 'product',
      header: t('product'),
      cell: row => <Named name={row.product?.name ?? row.sku} under={row.sku} />,
      file: [
        { header: t('product'), value: row => row.product?.name },
        { header: written('sku'), value: row => row.sku },
      ],
    },
    {
      key: 'before',
      header: t('before'),
      isFigure: true,
      cell: row => (row.oldPriceMinor == null ? '–' : figures.money(row.oldPriceMinor)),
      file: row => ({ minor: row.oldPriceMinor }),
    },
    {
      key: 'after',
      header: t('after'),
      isFigure: true,
      cell: row =>
        row.problem != null ? (
          <Tag tone="bad">{t('refused')}</Tag>
        ) : row.newPriceMinor == null ? (
          '–'
        ) : (
          <strong>{figures.money(row.newPriceMinor)}</strong>
        ),
      file: row => ({ minor: row.problem == null ? row.newPriceMinor : undefined }),
    },
  ];
  return (
    <>
      <p role="status" className="small">
        {t('previewed', { change, same: rows.length - change - wrong, wrong })}
      </p>
      <div className={styles.preview}>
        <DataTable isTile caption={t('preview')} columns={columns} rows={rows} rowKey={row => `${row.sku}/${row.at}`} />
      </div>
    </>
  );
}
