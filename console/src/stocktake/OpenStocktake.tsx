import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../access/me.ts';
import { placesOf, useLocations } from '../catalog/locations.tsx';
import type { StocktakeScope } from '../generated/commands.ts';
import { StockCategoriesDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Area, Beside, Form, Tick } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { ask } from '../ledger/ask.ts';
import { clockIn } from '../ledger/days.ts';
import { minorOf, quantityOf, some } from '../ledger/typed.ts';

type Kind = 'all' | 'category' | 'skus' | 'zone';

/** Says where and what is counted, and opens the stocktake. */
export function OpenStocktake({
  location,
  onOpened,
}: {
  location: string | undefined;
  onOpened: (id: string) => void;
}) {
  const t = useTranslations('stocktakes');
  const me = useMe().data;
  const { all } = useLocations();
  const places = placesOf(all, me, 'stocktake.open');
  const [where, setWhere] = useState(location);
  const at = places.some(each => each.id === where) ? (where ?? '') : (places[0]?.id ?? '');
  const [kind, setKind] = useState<Kind>('all');
  const [text, setText] = useState('');
  const [isBlind, setBlind] = useState(true);
  const [quantity, setQuantity] = useState('');
  const [value, setValue] = useState('');
  const [suffix] = useState(() => Math.random().toString(36).slice(2, 6).toUpperCase());
  const id = `ST-${at}-${clockIn(places.find(each => each.id === at)?.zone).day}-${suffix}`;
  const act = useAct(['stocktakes'], () => onOpened(id));
  const most = quantity === '' ? null : quantityOf(quantity);
  const mostMinor = value === '' ? null : minorOf(value);
  const isComplete =
    at !== '' && (kind === 'all' || text.trim() !== '') && most !== undefined && mostMinor !== undefined;
  return (
    <Form
      submit={t('open')}
      act={act}
      isComplete={isComplete}
      onSubmit={() =>
        act.act('stocktake.Open', {
          stocktakeId: id,
          location: at,
          scope: scopeOf(kind, text.trim()),
          blind: isBlind,
          ...(most == null && mostMinor == null
            ? {}
            : {
                tolerance: {
                  ...(most == null ? {} : { quantity: most }),
                  ...(mostMinor == null ? {} : { valueMinor: mostMinor }),
                },
              }),
        })
      }
    >
      <Beside>
        <Choice
          label={t('where')}
          options={places.map(each => ({ id: each.id, name: `${each.id} ${each.name}` }))}
          value={at}
          onChange={setWhere}
        />
        <Choice
          label={t('what')}
          options={[
            { id: 'all', name: t('kindAll') },
            { id: 'category', name: t('kindCategory') },
            { id: 'skus', name: t('kindSkus') },
            { id: 'zone', name: t('kindZone') },
          ]}
          value={kind}
          onChange={chosen => {
            setKind(chosen as Kind);
            setText('');
          }}
        />
      </Beside>
      {kind === 'category' && <CategoryChoice location={at} value={text} onChange={setText} />}
      {kind === 'zone' && <Field label={t('zoneName')} value={text} onChange={setText} maxLength={60} />}
      {kind === 'skus' && <Area label={t('skuList')} value={text} onChange={setText} />}
      <Tick label={t('blind')} isTicked={isBlind} onChange={setBlind} />
      <Beside>
        <Field
          label={t('toleranceQuantity')}
          value={quantity}
          onChange={setQuantity}
          inputMode="decimal"
          fault={most === undefined ? t('wrong') : undefined}
        />
        <Field
          label={t('toleranceValue')}
          value={value}
          onChange={setValue}
          inputMode="decimal"
          fault={mostMinor === undefined ? t('wrong') : undefined}
        />
      </Beside>
      <p className="quiet small">{t('toleranceNote')}</p>
    </Form>
  );
}

function scopeOf(kind: Kind, text: string): StocktakeScope {
  switch (kind) {
    case 'all':
      return { all: true };
    case 'category':
      return { category: text };
    case 'zone':
      return { zone: text };
    case 'skus':
      return { skus: some(text.split(/[\s,;]+/).filter(sku => sku !== '')) };
  }
}

/** Categories of what is stocked there; one that is not among the first can be typed. */
function CategoryChoice({
  location,
  value,
  onChange,
}: {
  location: string;
  value: string;
  onChange: (category: string) => void;
}) {
  const t = useTranslations('stocktakes');
  const read = useQuery({
    queryKey: ['stockCategories', location],
    queryFn: () => ask(StockCategoriesDocument, { location }),
    enabled: location !== '',
    staleTime: 10 * 60_000,
  });
  const known = [
    ...new Set((read.data?.stockLevels?.edges ?? []).flatMap(({ node }) => node.product?.category ?? [])),
  ].sort();
  return <Field label={t('categoryName')} value={value} onChange={onChange} maxLength={200} suggestions={known} />;
}
