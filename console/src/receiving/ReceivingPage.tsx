import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '../access/me.ts';
import { Finder } from '../catalog/Finder.tsx';
import { useCodes } from '../catalog/GoodsLines.tsx';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Named, Page } from '../kit/Page.tsx';
import { useAct } from '../kit/useAct.ts';
import { newCommandId } from '../ledger/ids.ts';
import { some } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/enums.ts';
import { addresses } from '../shell/addresses.ts';
import styles from './ReceivingPage.module.css';
import { isReady, linesOf, type ReceiptLine, withGoods, withScan } from './receipt.ts';

function newReceipt(): string {
  return `GR-${newCommandId().slice(0, 13)}`;
}

/** Receives a delivery: cartons by their GS1 codes, other goods by barcode or name. */
export function ReceivingPage() {
  const t = useTranslations('receiving');
  const me = useMe().data;
  const places = placesOf(useLocations().all, me, 'purchasing.receive');
  const [chosen, setChosen] = useState<string>();
  const place = places.find(each => each.id === chosen) ?? places[0];
  const [supplier, setSupplier] = useState('');
  const [order, setOrder] = useState('');
  const [receipt, setReceipt] = useState(newReceipt);
  const [lines, setLines] = useState<readonly ReceiptLine[]>([]);
  const [fault, setFault] = useState<string>();
  const [done, setDone] = useState<string>();
  const act = useAct(['stock', 'stockOf', 'expiring'], () => {
    setDone(receipt);
    setReceipt(newReceipt());
    setLines([]);
    setOrder('');
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
    setLines(lines.map(each => (each === line ? { ...line, ...to } : each)));
  return (
    <Page title={t('title')}>
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
              ...(order.trim() ? { orderId: order.trim() } : {}),
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
            <Field label={t('order')} value={order} onChange={setOrder} maxLength={64} autoCapitalize="none" />
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
          {lines.length === 0 ? (
            <p className="quiet">{t('none')}</p>
          ) : (
            <ul className={styles.lines}>
              {lines.map(line => (
                <Line
                  key={line.key}
                  line={line}
                  onChange={to => change(line, to)}
                  onRemove={() => setLines(lines.filter(each => each !== line))}
                />
              ))}
            </ul>
          )}
        </Form>
      </div>
    </Page>
  );
}

type LineProps = { line: ReceiptLine; onChange: (to: Partial<ReceiptLine>) => void; onRemove: () => void };

function Line({ line, onChange, onRemove }: LineProps) {
  const t = useTranslations('receiving');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const mayReadCosts = useMay('inventory.read-costs');
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
        {mayReadCosts && (
          <Field label={t('cost')} value={line.cost} onChange={cost => onChange({ cost })} inputMode="decimal" />
        )}
      </Beside>
    </li>
  );
}
