package io.tillbook.api.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked of what is on a card, beside all that happens at tills. */
public sealed interface CardBalanceCommand extends GiftCardCommand {
    /**
     * Puts right what is on a card: too much or too little was loaded, or told of it. Nothing is left below zero, nor
     * below what is held.
     *
     * @param card the number of the card
     * @param paidMinor by how much more was paid for than is on it, in minor units; below zero where it is less, and
     *     nothing where it is missing
     * @param bonusMinor the same of what was given
     * @param reason why, in words
     * @param approval who confirms it, where it is more than the sender may put right alone
     */
    record AdjustValue(CardNumber card, @AtLeast(-Money.MAX_MINOR) @Nullable Money paidMinor,
            @AtLeast(-Money.MAX_MINOR) @Nullable Money bonusMinor, String reason, @Nullable ApprovalId approval)
            implements
            CardBalanceCommand {
        /** Checks the fields. */
        public AdjustValue {
            Require.present("card", card);
            if (zeroIfMissing(paidMinor).isZero() && zeroIfMissing(bonusMinor).isZero()) {
                throw new InvalidField("paidMinor", "must not be 0 where bonusMinor is 0 or missing");
            }
            Require.text("reason", reason);
        }

        /** By how much more is on it then, each of both perhaps below zero. */
        public CardValue change() {
            return new CardValue(zeroIfMissing(paidMinor), zeroIfMissing(bonusMinor));
        }

        private static Money zeroIfMissing(@Nullable Money amount) {
            return Objects.requireNonNullElse(amount, Money.ZERO);
        }
    }
}
