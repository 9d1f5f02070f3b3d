package io.tillbook.query.finance;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.finance.Sums.Amounts;
import java.util.List;

/**
 * Two figures that have to be the same, in minor units.
 *
 * @param check what is compared
 * @param booksMinor what the books say
 * @param otherMinor what it has to be
 * @param differenceMinor books less the other
 */
record TieOut(Check check, Money booksMinor, Money otherMinor, Money differenceMinor) {
    /** What is compared. */
    enum Check {
        /** All debits are as much as all credits. */
        DEBITS_ARE_CREDITS,
        /** The account of stock is the sum of the values of the stocks themselves. */
        STOCK,
        /** What is owed to holders of gift cards is what the cards hold. */
        GIFT_CARDS,
        /**
         * What sales were paid with by gift card is what cards have spent. It differs by what is captured for orders
         * whose sales are still to be recorded, and by what was paid with cards that the ledger does not know.
         */
        CARDS_IN_SALES,
        /** Each difference that counting has found is decided. */
        COUNT_DIFFERENCES,
        /** The account of the bank is what was posted to it one by one, and lines are matched with what that was. */
        BANK
    }

    static List<TieOut> of(Sums sums) {
        Amounts all = sums.cells().values().stream().reduce(Amounts.NONE, Amounts::plus);
        return List.of(of(Check.DEBITS_ARE_CREDITS, all.debitMinor(), all.creditMinor()),
                of(Check.STOCK, sums.of(AccountRole.STOCK).balance(), sums.told().stockMinor()),
                of(Check.GIFT_CARDS, sums.of(AccountRole.GIFT_CARDS).balance().negated(), sums.told().cardsMinor()),
                of(Check.CARDS_IN_SALES, sums.of(AccountRole.CARD_CLEARING).balance(), Money.ZERO),
                of(Check.COUNT_DIFFERENCES, sums.of(AccountRole.COUNT_DIFFERENCES).balance(), Money.ZERO));
    }

    /**
     * The bank.
     *
     * @param wrong movements that were taken for something else than they are
     */
    static TieOut bank(Sums sums, BankTotalsView bank, List<BankMovementView> wrong) {
        Money mistaken = wrong.stream()
                .map(movement -> movement.toldMinor().minus(movement.amountMinor()))
                .reduce(Money.ZERO, Money::plus);
        return of(Check.BANK, sums.of(AccountRole.BANK).balance(),
                bank.movementsMinor().plus(bank.restsMinor()).plus(mistaken));
    }

    private static TieOut of(Check check, Money books, Money other) {
        return new TieOut(check, books, other, books.minus(other));
    }

    /** Whether they are not the same. */
    public boolean isBroken() {
        return !differenceMinor.isZero();
    }
}
