package io.tillbook.api.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.FromServer;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.SaleId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of value that is held for sales to be. */
public sealed interface CardHoldCommand extends GiftCardCommand {
    /** Most cards that an order is paid with at once. */
    int MOST_CARDS = 20;

    /**
     * Holds value for a basket or an order, so that nothing else spends it meanwhile.
     *
     * @param card the number of the card
     * @param secret its secret
     * @param location where it happens
     * @param sale the sale that it is for, to be
     * @param amountMinor how much
     * @param until until when; it blocks nobody after that
     * @param proof what is made of the secret
     */
    record HoldValue(CardNumber card, Secret secret, LocationId location, SaleId sale, @AtLeast(1) Money amountMinor,
            OffsetDateTime until, @FromServer @Nullable CardProof proof) implements CardHoldCommand, OfSecret {
        private static final Bounds BOUNDS = Bounds.of(HoldValue.class);

        /** Checks the fields. */
        public HoldValue {
            Require.present("card", card);
            Require.present("secret", secret);
            Require.present("location", location);
            Require.present("sale", sale);
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
            Require.moment("until", until);
        }

        @Override
        public HoldValue proven(@Nullable CardProof made) {
            return new HoldValue(card, secret, location, sale, amountMinor, until, made);
        }
    }

    /**
     * Spends value that is held, before the sale is recorded: the sale then finds it paid. What is left of the hold is
     * free.
     *
     * @param card the number of the card
     * @param location where it happens
     * @param sale the sale that it is held for
     * @param amountMinor how much of it
     */
    record CaptureHold(CardNumber card, LocationId location, SaleId sale, @AtLeast(1) Money amountMinor)
            implements
            CardHoldCommand {
        private static final Bounds BOUNDS = Bounds.of(CaptureHold.class);

        /** Checks the fields. */
        public CaptureHold {
            Require.present("card", card);
            Require.present("location", location);
            Require.present("sale", sale);
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
        }
    }

    /**
     * Spends value that is held on several cards, before the sale is recorded: of all of them, or of none.
     *
     * @param location where it happens
     * @param sale the sale that it is held for
     * @param cards how much of each; each card once
     */
    record CaptureHolds(LocationId location, SaleId sale, @AtLeast(1) @AtMost(MOST_CARDS) List<HeldPart> cards)
            implements
            CardHoldCommand {
        /** Checks the fields. */
        public CaptureHolds {
            Require.present("location", location);
            Require.present("sale", sale);
            cards = Require.list("cards", Require.present("cards", cards));
            if (cards.isEmpty() || cards.size() > MOST_CARDS) {
                throw new InvalidField("cards", "must be 1 to " + MOST_CARDS);
            }
            if (!Require.distinct(cards.stream().map(HeldPart::card).toList())) {
                throw new InvalidField("cards", "must be different cards");
            }
        }
    }

    /**
     * What is spent of what is held on a card.
     *
     * @param card the number of the card
     * @param amountMinor how much, in minor units
     */
    record HeldPart(CardNumber card, @AtLeast(1) Money amountMinor) {
        private static final Bounds BOUNDS = Bounds.of(HeldPart.class);

        /** Checks the fields. */
        public HeldPart {
            Require.present("card", card);
            BOUNDS.check("amountMinor", Require.present("amountMinor", amountMinor));
        }
    }

    /**
     * Lets go of what is held for a sale, or gives back what was captured for it, as long as the sale is not recorded.
     *
     * @param card the number of the card
     * @param location where it happens
     * @param sale the sale that it was held for
     */
    record ReleaseHold(CardNumber card, LocationId location, SaleId sale) implements CardHoldCommand {
        /** Checks the fields. */
        public ReleaseHold {
            Require.present("card", card);
            Require.present("location", location);
            Require.present("sale", sale);
        }
    }
}
