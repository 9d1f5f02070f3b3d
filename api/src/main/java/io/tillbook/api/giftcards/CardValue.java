package io.tillbook.api.giftcards;

import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;

/**
 * Value of a card by lot: what was paid for, and what was given with it (充500送50). Pure integer arithmetic, whose
 * parts always add up to the whole.
 *
 * @param paidMinor what was paid for, in minor units
 * @param bonusMinor what was given, in minor units
 */
public record CardValue(Money paidMinor, Money bonusMinor) {
    /** Nothing. */
    public static final CardValue ZERO = new CardValue(Money.ZERO, Money.ZERO);

    /** Both together. */
    public Money total() {
        return paidMinor.plus(bonusMinor);
    }

    /** The sums of both. */
    public CardValue plus(CardValue other) {
        return new CardValue(paidMinor.plus(other.paidMinor), bonusMinor.plus(other.bonusMinor));
    }

    /** This less the other. */
    public CardValue minus(CardValue other) {
        return new CardValue(paidMinor.minus(other.paidMinor), bonusMinor.minus(other.bonusMinor));
    }

    /** Whether there is nothing of either. */
    public boolean isZero() {
        return paidMinor.isZero() && bonusMinor.isZero();
    }

    /**
     * Of which lots an amount is spent. In proportion, it is shared by largest remainder, ties to what was paid for.
     *
     * @param amount zero or more, and no more than there is
     */
    public CardValue spending(Money amount, SpendPolicy policy) {
        if (amount.isNegative() || amount.exceeds(total())) {
            throw new IllegalArgumentException("of " + total() + " nobody can spend " + amount);
        }
        Money paid = switch (policy) {
            case PROPORTIONAL -> Money.of(Allocation.byLargestRemainder(amount.minor(),
                    new long[] {paidMinor.minor(), bonusMinor.minor()})[0]);
            case PAID_FIRST -> amount.min(paidMinor);
            case BONUS_FIRST -> amount.minus(amount.min(bonusMinor));
        };
        return new CardValue(paid, amount.minus(paid));
    }

    /**
     * To which lots the next part of this goes back, once it was spent: with {@code F(k) = floor(paid × k / total)} the
     * paid part of {@code next} after {@code before} is {@code F(before + next) − F(before)}. However it is cut, all
     * parts together are exactly this.
     *
     * @param before how much of it went back before
     * @param next how much goes back now; both together are no more than all of it
     */
    public CardValue back(Money before, Money next) {
        if (before.isNegative() || next.isNegative() || before.plus(next).exceeds(total())) {
            throw new IllegalArgumentException("of " + total() + " cannot go back " + before + " and " + next);
        }
        Money paid = paidUpTo(before.plus(next)).minus(paidUpTo(before));
        return new CardValue(paid, next.minus(paid));
    }

    private Money paidUpTo(Money back) {
        return total().isZero() ? Money.ZERO
                : Money.of(Rounding.floor(paidMinor.minor(), back.minor(), total().minor()));
    }
}
