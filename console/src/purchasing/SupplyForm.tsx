import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Finder } from '../catalog/Finder.tsx';
import { useCodes } from '../catalog/GoodsLines.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { MoneyField } from '../kit/MoneyField.tsx';
import { useAct } from '../kit/useAct.ts';
import { decimalOf } from '../ledger/amounts.ts';
import { minorOf, quantityOf, wholeOf } from '../ledger/entered.ts';

/** Where a product comes from, as far as it is known. */
export type Supplied = {
  sku: string;
  name: string;
  packSize?: number | null | undefined;
  minimumOrder?: number | null | undefined;
  leadTimeDays?: number | null | undefined;
  unitCostMinor?: number | null | undefined;
};

type Props = { supplier: string; known?: Supplied; onDone: () => void };

/** Says that a product comes from a supplier, and how much of it can be ordered. */
export function SupplyForm({ supplier, known, onDone }: Props) {
  const t = useTranslations('supplier');
  const [goods, setGoods] = useState<{ sku: string; name: string } | undefined>(known);
  const [fault, setFault] = useState<string>();
  const [pack, setPack] = useState(known?.packSize == null ? '' : String(known.packSize));
  const [minimum, setMinimum] = useState(known?.minimumOrder == null ? '' : String(known.minimumOrder));
  const [days, setDays] = useState(known?.leadTimeDays == null ? '' : String(known.leadTimeDays));
  const [cost, setCost] = useState(known?.unitCostMinor == null ? '' : decimalOf(known.unitCostMinor));
  const act = useAct(['supplies', 'replenishment'], onDone);
  const { read } = useCodes(
    found => {
      setFault(undefined);
      setGoods(found.goods);
    },
    text => setFault(text),
  );
  const terms = {
    packSize: figure(pack, quantityOf),
    minimumOrder: figure(minimum, quantityOf),
    leadTimeDays: figure(days, wholeOf),
    unitCostMinor: figure(cost, minorOf),
  };
  const isRight = Object.values(terms).every(term => term !== 'wrong');
  return (
    <Form
      submit={t('save')}
      act={act}
      isComplete={goods !== undefined && isRight}
      onSubmit={() =>
        goods &&
        act.act('replenishment.SetSupply', {
          sku: goods.sku,
          supplier,
          ...Object.fromEntries(Object.entries(terms).filter(([, term]) => typeof term === 'number')),
        })
      }
    >
      {known ? undefined : <Finder known={[]} onCode={read} onGoods={setGoods} />}
      {fault && <p role="alert">{fault}</p>}
      {!known && (goods ? <p>{`${goods.name} · ${goods.sku}`}</p> : <p className="quiet">{t('find')}</p>)}
      <Beside>
        <Field label={t('pack')} value={pack} onChange={setPack} inputMode="decimal" maxLength={13} />
        <Field label={t('minimum')} value={minimum} onChange={setMinimum} inputMode="decimal" maxLength={13} />
        <Field label={t('leadTime')} value={days} onChange={setDays} inputMode="numeric" maxLength={4} />
        <MoneyField label={t('unitCost')} value={cost} onChange={setCost} />
      </Beside>
    </Form>
  );
}

/** What was typed; nothing where the field is empty. */
function figure(text: string, read: (text: string) => number | undefined): number | undefined | 'wrong' {
  if (text.trim() === '') {
    return undefined;
  }
  const value = read(text);
  return value === undefined || value < 0 ? 'wrong' : value;
}
