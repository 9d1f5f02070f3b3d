package io.tillbook.query.giftcards;

import io.tillbook.api.giftcards.CardAccount;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.giftcards.LiabilityMonthView.AccountSums;
import java.util.ArrayList;
import java.util.List;

/**
 * A month of all cards, with what is owed at its end.
 *
 * @param paidMinor what is owed of what was paid for, in minor units
 * @param bonusMinor what is owed of what was given, in minor units
 */
record LiabilityMonth(String month, Money paidMinor, Money bonusMinor, List<AccountSums> accounts) {
    /**
     * Months from one on, each with what is owed at its end.
     *
     * @param all the months of all time, the first first
     */
    static List<LiabilityMonth> from(String first, List<LiabilityMonthView> all) {
        List<LiabilityMonth> months = new ArrayList<>();
        Money paid = Money.ZERO;
        Money bonus = Money.ZERO;
        for (LiabilityMonthView month : all) {
            paid = paid.plus(month.owedMinor(CardAccount.LIABILITY_PAID));
            bonus = bonus.plus(month.owedMinor(CardAccount.LIABILITY_BONUS));
            if (month.month().compareTo(first) >= 0) {
                months.add(new LiabilityMonth(month.month(), paid, bonus, month.accounts()));
            }
        }
        return months;
    }
}
