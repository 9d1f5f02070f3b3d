import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { type GoodsLine, GoodsLines, isComplete } from '../catalog/GoodsLines.tsx';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import { SuppliesDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { quantityOf, some } from '../ledger/typed.ts';
import { newOrderId } from './orderId.ts';
import { orderLines } from './proposals.ts';
import { supplierOption, useSuppliers } from './suppliers.ts';

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
  const [id] = useState(newOrderId);
  const supplier = chosenSupplier ?? suppliers[0]?.id;
  const place = chosenPlace ?? (places.find(each => each.kind === 'WAREHOUSE') ?? places[0])?.id;
  const supplies = useQuery({
    queryKey: ['supplies', supplier, 'costs'],
    queryFn: () => ask(SuppliesDocument, { supplier: supplier ?? '', after: null }),
    enabled: supplier !== undefined,
  });
  const costs = new Map(
    (supplies.data?.supplies?.edges ?? []).flatMap(({ node }) =>
      node.unitCostMinor == null ? [] : [[node.sku, node.unitCostMinor] as const],
    ),
  );
  const act = useAct(['orders', 'replenishment'], () => onPlaced(id));
  const wanted = orderLines(
    lines.map(({ goods, quantity }) => ({ sku: goods.sku, quantity: quantityOf(quantity) ?? 0 })),
    new Map(),
    costs,
  );
  return (
    <Form
      submit={t('place')}
      act={act}
      isComplete={supplier !== undefined && place !== undefined && isComplete(lines) && !supplies.isPending}
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
