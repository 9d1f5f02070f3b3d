package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The time of a card begins with its first load, and no later one makes it longer. */
final class FirstLoad {
    private FirstLoad() {}

    /** The first moment at which a card can be used no longer; null where it was loaded before, or can for ever. */
    static @Nullable OffsetDateTime until(CardNumber card, OffsetDateTime now, States states) {
        GiftCard known = states.of(GiftCard.at(card));
        return known.state() == CardState.ISSUED ? CardRules.at(states, now).until(known.isNamed(), now) : null;
    }
}
