package io.tillbook.api.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import java.time.OffsetDateTime;
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
    }

    /**
     * Brings a card of a former system in with what is on it. It is used as if it had been issued and loaded here; what
     * was paid for it there is not known, so that it is not bought back.
     *
     * @param card its number
     * @param secret its secret
     * @param member whose it is; missing where it is of whoever has it
     * @param policy which of its value is spent first; PROPORTIONAL where it is missing
     * @param location where it was issued; of the chain where it is missing
     * @param paidMinor what is on it of what was paid for, in minor units
     * @param bonusMinor what is on it of what was given, in minor units; nothing where it is missing
     * @param until the first moment at which it can be used no longer, perhaps over; missing where it can for ever
     * @param proof what is kept of the secret
     */
    record ImportCard(CardNumber card,
            @AtLeast(GiftCardCommand.LEAST_IMPORTED) @AtMost(GiftCardCommand.MOST_SECRET) Secret secret,
            @Nullable MemberId member, @Nullable SpendPolicy policy, @Nullable LocationId location,
            @AtLeast(0) Money paidMinor, @AtLeast(0) @Nullable Money bonusMinor, @Nullable OffsetDateTime until,
            @FromServer @Nullable CardProof proof) implements CardBalanceCommand, OfSecret {
        private static final Bounds BOUNDS = Bounds.of(ImportCard.class);

        /** Checks the fields. */
        public ImportCard {
            Require.present("card", card);
            BOUNDS.check("secret", Require.present("secret", secret));
            BOUNDS.check("paidMinor", Require.present("paidMinor", paidMinor));
            BOUNDS.check("bonusMinor", bonusMinor);
            if (until != null) {
                Require.moment("until", until);
            }
        }

        /** What is on it. */
        public CardValue value() {
            return new CardValue(paidMinor, zeroIfMissing(bonusMinor));
        }

        @Override
        public ImportCard proven(@Nullable CardProof made) {
            return new ImportCard(card, secret, member, policy, location, paidMinor, bonusMinor, until, made);
        }
    }

    private static Money zeroIfMissing(@Nullable Money amount) {
        return Objects.requireNonNullElse(amount, Money.ZERO);
    }
}
