package io.tillbook.api.loyaltystamps;

import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Require;

/** What can be asked of stamps. */
public sealed interface LoyaltyStampsCommand extends Command {
    /**
     * Stamps a card.
     *
     * @param card which card
     * @param stamps how often
     */
    record StampCard(CardId card, @AtMost(5) int stamps) implements LoyaltyStampsCommand {
        private static final Bounds BOUNDS = Bounds.of(StampCard.class);

        /** Checks the fields. */
        public StampCard {
            Require.present("card", card);
            BOUNDS.check("stamps", stamps);
        }
    }
}
