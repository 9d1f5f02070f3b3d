import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay, useMe } from '../access/me.ts';
import { type GoodsLine, GoodsLines, isComplete } from '../catalog/GoodsLines.tsx';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { newId } from '../ledger/ids.ts';
import { quantityOf, some } from '../ledger/typed.ts';
import { orderLines } from './proposals.ts';
import { supplierOption, useSuppliers } from './suppliers.ts';
import { supplyOf } from './supplies.ts';

/** Orders goods by scan or by name. What they are expected to cost is known of what the supplier supplies. */
export function NewOrder({ onPlaced }: { onPlaced: (id: string) => void }) {
  const t = useTranslations('newOrder');
  const me = useMe().data;
  const suppliers = useSuppliers();
  const places = placesOf(useLocations().all, me, 'purchasing.order');
  const [chosenSupplier, setSupplier] = useState<string>();
  const [chosenPlace, setPlace] = useState<string>();
  const [expectedOn, setExpectedOn] = useState('');
  const [lines, setLines] = useState<readonly GoodsLine[]>([]);
  const [id] = useState(() => newId('PO'));
  const supplier = chosenSupplier ?? suppliers[0]?.id;
  const place = chosenPlace ?? (places.find(each => each.kind === 'WAREHOUSE') ?? places[0])?.id;
  const mayRead = useMay('replenishment.read');
  const supplies = useQueries({
    queries: lines.map(({ goods }) => ({ ...supplyOf(goods.sku), enabled: mayRead })),
  });
  const costOf = (at: number) => {
    const supply = supplies[at]?.data?.supply;
    return supply?.supplier === supplier ? (supply?.unitCostMinor ?? null) : null;
  };
  const act = useAct(['orders', 'replenishment'], () => onPlaced(id));
  const wanted = orderLines(
    lines.map(({ goods, quantity }, at) => ({
      sku: goods.sku,
      quantity: quantityOf(quantity) ?? 0,
      unitCostMinor: costOf(at),
    })),
    new Map(),
  );
  return (
    <Form
      submit={t('place')}
      act={act}
      isComplete={
        supplier !== undefined && place !== undefined && isComplete(lines) && !supplies.some(each => each.isLoading)
      }
      onSubmit={() =>
        supplier &&
        place &&
        wanted &&
        act.act('purchasing.PlaceOrder', {
          orderId: id,
          location: place,
          supplier,
          ...(expectedOn ? { expectedOn } : {}),
          lines: some(wanted),
        })
      }
    >
      {suppliers.length === 0 && <p className="quiet">{t('noSuppliers')}</p>}
      <Beside>
        <Choice
          label={t('supplier')}
          options={suppliers.map(supplierOption)}
          value={supplier ?? ''}
          onChange={setSupplier}
        />
        <Choice
          label={t('location')}
          options={places.map(each => ({ id: each.id, name: `${each.id} ${each.name}` }))}
          value={place ?? ''}
          onChange={setPlace}
        />
        <Field label={t('expectedOn')} type="date" value={expectedOn} onChange={setExpectedOn} />
      </Beside>
      <GoodsLines lines={lines} onChange={setLines} />
    </Form>
  );
}
