import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '../access/me.ts';
import { Finder } from '../catalog/Finder.tsx';
import { useCodes } from '../catalog/GoodsLines.tsx';
import { type Goods, known } from '../catalog/goods.ts';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import { PurchaseOrderOfDocument, type PurchaseOrderOfQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Entries } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Page, Section } from '../kit/Page.tsx';
import { Shown } from '../kit/States.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { newId } from '../ledger/ids.ts';
import { some } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import styles from './ReceivingPage.module.css';
import { isReady, linesOf, priced, type ReceiptLine, toCome, withGoods, withMore, withScan } from './receipt.ts';

type Order = NonNullable<PurchaseOrderOfQuery['purchaseOrder']>;

const route = getRouteApi('/receiving');

function newReceipt(): string {
  return newId('GR');
}

/** Receives a delivery, for an order where the address names one. */
export function ReceivingPage() {
  const { order } = route.useSearch();
  const mayRead = useMay('purchasing.read');
  const read = useQuery({
    queryKey: ['order', order],
    queryFn: () => ask(PurchaseOrderOfDocument, { id: order ?? '' }),
    enabled: order !== undefined && mayRead,
  });
  return order !== undefined && mayRead ? (
    <Shown of={read} rows={4}>
      {({ purchaseOrder }) => <Receiving key={order} named={order} order={purchaseOrder ?? undefined} />}
    </Shown>
  ) : (
    <Receiving key={order} named={order} order={undefined} />
  );
}

type ReceivingProps = {
  /** The order that the address names, whether or not it is known here. */
  named: string | undefined;
  order: Order | undefined;
};

/** Cartons by their GS1 codes, other goods by barcode or name; for an order with what is still to come of it. */
function Receiving({ named, order }: ReceivingProps) {
  const t = useTranslations('receiving');
  const me = useMe().data;
  const places = placesOf(useLocations().all, me, 'purchasing.receive');
  const [chosen, setChosen] = useState(order?.location);
  const place = places.find(each => each.id === chosen) ?? (order ? undefined : places[0]);
  const [supplier, setSupplier] = useState(order?.supplier ?? '');
  const [orderId, setOrderId] = useState(named ?? '');
  const [receipt, setReceipt] = useState(newReceipt);
  const [lines, setAllLines] = useState<readonly ReceiptLine[]>([]);
  const ordered = order?.lines ?? [];
  const setLines = (change: (before: readonly ReceiptLine[]) => readonly ReceiptLine[]) =>
    setAllLines(before => priced(change(before), ordered));
  const [fault, setFault] = useState<string>();
  const [done, setDone] = useState<string>();
  const act = useAct(['stock', 'stockOf', 'expiring', 'orders', 'order', 'receipts', 'replenishment'], () => {
    setDone(receipt);
    setReceipt(newReceipt());
    setAllLines([]);
    setOrderId(named ?? '');
  });
  const { read } = useCodes(
    found => {
      setFault(undefined);
      setDone(undefined);
      setLines(before => withScan(before, found));
    },
    text => setFault(text),
  );
  const change = (line: ReceiptLine, to: Partial<ReceiptLine>) =>
    setAllLines(lines.map(each => (each === line ? { ...line, ...to } : each)));
  return (
    <Page
      title={t('title')}
      over={order && <Link href={addresses.order(order.id)}>{t('against', { order: order.id })}</Link>}
    >
      <div className={styles.work}>
        <Form
          submit={t('receive')}
          act={act}
          isComplete={place !== undefined && lines.length > 0 && lines.every(isReady)}
          onSubmit={() =>
            place &&
            act.act('purchasing.ReceiveGoods', {
              receiptId: receipt,
              location: place.id,
              ...(supplier.trim() ? { supplier: supplier.trim() } : {}),
              ...(orderId.trim() ? { orderId: orderId.trim() } : {}),
              lines: some(linesOf(lines)),
            })
          }
        >
          <Beside>
            {places.length > 1 && (
              <Choice
                label={t('location')}
                options={places.map(({ id, name }) => ({ id, name: `${id} ${name}` }))}
                value={place?.id ?? ''}
                onChange={setChosen}
              />
            )}
            <Field label={t('receipt')} value={receipt} onChange={setReceipt} maxLength={64} autoCapitalize="none" />
            <Field label={t('supplier')} value={supplier} onChange={setSupplier} maxLength={64} autoCapitalize="none" />
            <Field label={t('order')} value={orderId} onChange={setOrderId} maxLength={64} autoCapitalize="none" />
          </Beside>
          <Finder known={[]} onCode={read} onGoods={goods => setLines(before => withGoods(before, goods))} />
          {fault && (
            <p role="alert" className={styles.fault}>
              {fault}
            </p>
          )}
          {done && (
            <p role="status" className={styles.done}>
              {t('done', { receipt: done })}{' '}
              {place && <Link href={addresses.stock({ location: place.id })}>{t('toStock')}</Link>}
            </p>
          )}
          {order && <ToCome order={order} lines={lines} onTake={setLines} />}
          {lines.length === 0 ? (
            <p className="quiet">{t('none')}</p>
          ) : (
            <ul className={styles.lines}>
              {lines.map(line => (
                <Line
                  key={line.key}
                  line={line}
                  onChange={to => change(line, to)}
                  onRemove={() => setAllLines(lines.filter(each => each !== line))}
                />
              ))}
            </ul>
          )}
        </Form>
      </div>
    </Page>
  );
}

type ToComeProps = {
  order: Order;
  lines: readonly ReceiptLine[];
  onTake: (change: (before: readonly ReceiptLine[]) => readonly ReceiptLine[]) => void;
};

/** What is still to come of an order once these lines are received; a press takes it as it was ordered. */
function ToCome({ order, lines, onTake }: ToComeProps) {
  const t = useTranslations('receiving');
  const figures = useFigures();
  if (order.state === 'CLOSED') {
    return <p role="alert">{t('orderOver')}</p>;
  }
  const left = [...toCome(order.lines, lines)].map(([sku, quantity]) => ({ goods: goodsOf(order, sku), quantity }));
  if (left.length === 0) {
    return <p role="status">{t('allHere')}</p>;
  }
  const take = (some: typeof left) =>
    onTake(before => some.reduce((sum, each) => withMore(sum, each.goods, each.quantity), before));
  return (
    <Section title={t('expected')} aside={<Button onPress={() => take(left)}>{t('takeAll')}</Button>}>
      <Entries
        entries={left.map(each => ({
          key: each.goods.sku,
          name: each.goods.name,
          under: each.goods.sku,
          value: (
            <Button
              aria-label={t('take', { name: each.goods.name, quantity: figures.quantity(each.quantity) })}
              onPress={() => take([each])}
            >
              {figures.quantity(each.quantity)}
            </Button>
          ),
        }))}
      />
    </Section>
  );
}

function goodsOf(order: Order, sku: string): Goods {
  return { ...known(sku, order.lines.find(line => line.sku === sku)?.product), batches: [] };
}

type LineProps = { line: ReceiptLine; onChange: (to: Partial<ReceiptLine>) => void; onRemove: () => void };

function Line({ line, onChange, onRemove }: LineProps) {
  const t = useTranslations('receiving');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { goods } = line;
  const told = line.gs1 !== undefined;
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <Named
          name={<strong>{goods.name}</strong>}
          under={[
            goods.sku,
            told && line.batch ? `${t('batch')} ${line.batch}` : undefined,
            told && line.expiresOn ? figures.day(line.expiresOn) : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
        <Button look="bare" aria-label={t('remove', { name: goods.name })} onPress={onRemove}>
          <Icon name="close" size={16} />
        </Button>
      </span>
      <Beside>
        <Field
          label={
            line.perCarton === undefined
              ? t('quantity', { unit: enumWord('Unit', goods.unit) })
              : t('cartons', { quantity: figures.quantity(line.perCarton) })
          }
          value={line.quantity}
          onChange={quantity => onChange({ quantity })}
          inputMode="decimal"
        />
        {goods.isTracked && !told && (
          <>
            <Field
              label={t('batch')}
              value={line.batch}
              onChange={batch => onChange({ batch })}
              maxLength={64}
              autoCapitalize="none"
            />
            <Field
              label={t('expiresOn')}
              type="date"
              value={line.expiresOn}
              onChange={expiresOn => onChange({ expiresOn })}
            />
          </>
        )}
        <Field label={t('cost')} value={line.cost} onChange={cost => onChange({ cost })} inputMode="decimal" />
      </Beside>
    </li>
  );
}
