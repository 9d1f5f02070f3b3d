import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Autocomplete, Header, type Key, Menu, MenuItem, MenuSection } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { type Me, may } from '../access/me.ts';
import { FoundProductsDocument, FoundSaleDocument } from '../generated/documents.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon, type IconName } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { ask } from '../ledger/ask.ts';
import { addresses } from './addresses.ts';
import styles from './GoAnywhere.module.css';
import { roomsOf } from './rooms.ts';

type Goal = { id: string; icon: IconName; name: string; under?: string; href: string };

/** Goes to a page, a product by name, SKU or barcode, or a receipt by its id. */
export function GoAnywhere({ me, isOpen, onClose }: { me: Me; isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('shell');
  return (
    <Dialog title={t('search')} untitled isOpen={isOpen} onClose={onClose}>
      <Goals me={me} onClose={onClose} />
    </Dialog>
  );
}

function Goals({ me, onClose }: { me: Me; onClose: () => void }) {
  const t = useTranslations('shell');
  const titles = useTranslations();
  const [text, setText] = useState('');
  const found = useFound(me, text.trim());
  const router = useRouter();
  const pages = roomsOf(me)
    .flatMap(room =>
      room.pages.map(page => ({ id: page.name, icon: room.icon, name: titles(`${page.name}.title`), href: page.href })),
    )
    .filter(page => page.name.toLowerCase().includes(text.trim().toLowerCase()));
  const goals: readonly Goal[] = [...found.goals, ...pages];

  function go(id: Key): void {
    const goal = goals.find(each => each.id === id);
    if (goal) {
      onClose();
      router.history.push(goal.href);
    }
  }

  return (
    <Autocomplete inputValue={text} onInputChange={setText} filter={() => true}>
      <Field
        label={t('search')}
        unlabelled
        autoFocus
        placeholder={t('searchFor')}
        icon={<Icon name="search" size={18} />}
        type="search"
      />
      <Menu
        className={styles.goals ?? ''}
        aria-label={t('search')}
        onAction={go}
        renderEmptyState={() => <p className={styles.none}>{found.isPending ? t('searching') : t('nothing')}</p>}
      >
        <Group title={t('found')} goals={found.goals} />
        <Group title={t('rooms')} goals={pages} />
      </Menu>
    </Autocomplete>
  );
}

function Group({ title, goals }: { title: string; goals: readonly Goal[] }) {
  return goals.length === 0 ? null : (
    <MenuSection>
      <Header className={styles.group}>{title}</Header>
      {goals.map(goal => (
        <MenuItem key={goal.id} id={goal.id} textValue={goal.name} className={styles.goal ?? ''}>
          <Icon name={goal.icon} size={18} />
          <span className={styles.name}>{goal.name}</span>
          {goal.under && <span className={`small quiet ${styles.under}`}>{goal.under}</span>}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

function useFound(me: Me, text: string): { goals: readonly Goal[]; isPending: boolean } {
  const figures = useFigures();
  const mayStock = may(me, 'catalog.read') && may(me, 'inventory.read');
  const products = useQuery({
    queryKey: ['found', 'products', text],
    queryFn: () => ask(FoundProductsDocument, { text }),
    enabled: mayStock && text.length > 0,
    placeholderData: keepPreviousData,
  });
  const isId = /^[A-Za-z0-9._:-]{3,64}$/.test(text);
  const sale = useQuery({
    queryKey: ['found', 'sale', text],
    queryFn: () => ask(FoundSaleDocument, { id: text }),
    enabled: isId && may(me, 'sales.read'),
  });
  if (text === '') {
    return { goals: [], isPending: false };
  }
  const receipt = isId ? sale.data?.sale : undefined;
  return {
    goals: [
      ...(receipt
        ? [
            {
              id: `sale:${receipt.id}`,
              icon: 'sales' as const,
              name: `${receipt.location} · ${receipt.register} · ${receipt.receiptNo}`,
              under: `${figures.day(receipt.businessDay)} · ${figures.money(receipt.totalMinor)}`,
              href: addresses.sale(receipt.id),
            },
          ]
        : []),
      ...(products.data?.products?.edges ?? []).map(({ node }) => ({
        id: `sku:${node.sku}`,
        icon: 'stock' as const,
        name: node.name,
        under: node.sku,
        href: addresses.stock({ text: node.sku }),
      })),
    ],
    isPending: products.isFetching || sale.isFetching,
  };
}
