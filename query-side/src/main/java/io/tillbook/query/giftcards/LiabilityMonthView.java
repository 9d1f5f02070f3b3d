package io.tillbook.query.giftcards;

import io.tillbook.api.giftcards.CardAccount;
import io.tillbook.api.giftcards.Posting;
import io.tillbook.api.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all cards did to the accounts in a month.
 *
 * @param month the month, such as 2026-11
 * @param accounts accounts with postings, in their order
 */
record LiabilityMonthView(String month, List<AccountSums> accounts) {
    /**
     * Sums of an account.
     *
     * @param debitMinor the sum of all debits, in minor units
     * @param creditMinor the sum of all credits, in minor units
     */
    record AccountSums(CardAccount account, Money debitMinor, Money creditMinor) {
        /** Credits less debits. */
        Money creditedMinor() {
            return creditMinor.minus(debitMinor);
        }

        private AccountSums plus(Money debit) {
            return debit.isNegative() ? new AccountSums(account, debitMinor, creditMinor.minus(debit))
                    : new AccountSums(account, debitMinor.plus(debit), creditMinor);
        }
    }

    static LiabilityMonthView empty(String month) {
        return new LiabilityMonthView(month, List.of());
    }

    LiabilityMonthView plus(List<Posting> postings) {
        List<AccountSums> sums = new ArrayList<>();
        for (CardAccount account : CardAccount.values()) {
            AccountSums before = of(account).orElse(new AccountSums(account, Money.ZERO, Money.ZERO));
            AccountSums after = postings.stream()
                    .filter(posting -> posting.account() == account)
                    .map(Posting::debitMinor)
                    .reduce(before, AccountSums::plus, (_, later) -> later);
            if (!after.debitMinor().isZero() || !after.creditMinor().isZero()) {
                sums.add(after);
            }
        }
        return new LiabilityMonthView(month, List.copyOf(sums));
    }

    private Optional<AccountSums> of(CardAccount account) {
        return accounts.stream().filter(each -> each.account() == account).findFirst();
    }

    /** By how much more is owed to holders of cards at its end than at its beginning. */
    Money owedMinor(CardAccount liability) {
        return of(liability).map(AccountSums::creditedMinor).orElse(Money.ZERO);
    }
}
