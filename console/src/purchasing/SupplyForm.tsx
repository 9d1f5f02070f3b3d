import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Finder } from '../catalog/Finder.tsx';
import { useCodes } from '../catalog/GoodsLines.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { MoneyField } from '../kit/MoneyField.tsx';
import { Shown } from '../kit/States.tsx';
import { useAct } from '../kit/useAct.ts';
import { decimalOf } from '../ledger/amounts.ts';
import { minorOf, quantityOf, wholeOf } from '../ledger/typed.ts';
import { nameOfSupplier } from './suppliers.ts';
import { supplyOf } from './supplies.ts';

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
  return known ? (
    <Terms supplier={supplier} goods={known} known={known} onDone={onDone} />
  ) : (
    <Found supplier={supplier} onDone={onDone} />
  );
}

/** Finds the goods first, and what is known of where they come from: a product has one supply. */
function Found({ supplier, onDone }: Omit<Props, 'known'>) {
  const t = useTranslations('supplier');
  const [goods, setGoods] = useState<{ sku: string; name: string }>();
  const [fault, setFault] = useState<string>();
  const { read } = useCodes(
    found => {
      setFault(undefined);
      setGoods(found.goods);
    },
    text => setFault(text),
  );
  return (
    <>
      <Finder known={[]} onCode={read} onGoods={setGoods} />
      {fault && <p role="alert">{fault}</p>}
      {goods ? (
        <>
          <p>{`${goods.name} · ${goods.sku}`}</p>
          <OfGoods key={goods.sku} supplier={supplier} goods={goods} onDone={onDone} />
        </>
      ) : (
        <p className="quiet">{t('find')}</p>
      )}
    </>
  );
}

type OfGoodsProps = { supplier: string; goods: { sku: string; name: string }; onDone: () => void };

function OfGoods({ supplier, goods, onDone }: OfGoodsProps) {
  const t = useTranslations('supplier');
  const read = useQuery({ ...supplyOf(goods.sku), gcTime: 0 });
  return (
    <Shown of={read} rows={2}>
      {({ supply }) =>
        supply && supply.supplier !== supplier ? (
          <>
            <p>{t('ofOther', { name: nameOfSupplier(supply.supplier, supply.suppliedBy) })}</p>
            <Terms supplier={supplier} goods={goods} known={undefined} onDone={onDone} />
          </>
        ) : (
          <Terms supplier={supplier} goods={goods} known={supply ?? undefined} onDone={onDone} />
        )
      }
    </Shown>
  );
}

type TermsProps = OfGoodsProps & { known: Omit<Supplied, 'sku' | 'name'> | undefined };

function Terms({ supplier, goods, known, onDone }: TermsProps) {
  const t = useTranslations('supplier');
  const [pack, setPack] = useState(known?.packSize == null ? '' : String(known.packSize));
  const [minimum, setMinimum] = useState(known?.minimumOrder == null ? '' : String(known.minimumOrder));
  const [days, setDays] = useState(known?.leadTimeDays == null ? '' : String(known.leadTimeDays));
  const [cost, setCost] = useState(known?.unitCostMinor == null ? '' : decimalOf(known.unitCostMinor));
  const act = useAct(['supplies', 'replenishment'], onDone);
  const terms = {
    packSize: figure(pack, quantityOf),
    minimumOrder: figure(minimum, quantityOf),
    leadTimeDays: figure(days, wholeOf),
    unitCostMinor: figure(cost, minorOf),
  };
  return (
    <Form
      submit={t('save')}
      act={act}
      isComplete={Object.values(terms).every(term => term !== 'wrong')}
      onSubmit={() =>
        act.act('replenishment.SetSupply', {
          sku: goods.sku,
          supplier,
          ...Object.fromEntries(Object.entries(terms).filter(([, term]) => typeof term === 'number')),
        })
      }
    >
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
