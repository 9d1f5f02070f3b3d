package io.tillbook.api.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/** What can be asked of a gift card that somebody may have lost. */
public sealed interface CardBlockCommand extends GiftCardCommand {
    /**
     * Blocks a card: nothing is spent from it until it is unblocked.
     *
     * @param card the number of the card
     * @param location where its holder asks for it; of the chain where it is missing
     * @param reason why, in words
     */
    record BlockCard(CardNumber card, @Nullable LocationId location, String reason) implements CardBlockCommand {
        /** Checks the fields. */
        public BlockCard {
            Require.present("card", card);
            Require.text("reason", reason);
        }
    }

    /**
     * Unblocks a card. Secrets that were told wrong count no longer.
     *
     * @param card the number of the card
     * @param location where its holder asks for it; of the chain where it is missing
     * @param reason why, in words
     */
    record UnblockCard(CardNumber card, @Nullable LocationId location, String reason) implements CardBlockCommand {
        /** Checks the fields. */
        public UnblockCard {
            Require.present("card", card);
            Require.text("reason", reason);
        }
    }
}
