import { Link } from 'react-aria-components';
import type { AccountFactsFragment } from '../generated/documents.ts';
import { useLook } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { addresses } from '../shell/addresses.ts';
import type { Asked } from './asked.ts';

/** What an account is called in the language of the page. */
export function useAccountName(): (account: AccountFactsFragment) => string {
  const { language } = useLook();
  return account => account[language];
}

/** An account with its number, which opens what it is made of. */
export function AccountName({ account, asked }: { account: AccountFactsFragment; asked: Asked }) {
  const nameOf = useAccountName();
  const { from, to, chart } = asked;
  return (
    <Named
      name={<Link href={addresses.bookAccount({ role: account.role, from, to, chart })}>{nameOf(account)}</Link>}
      under={account.code}
    />
  );
}
