package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.kernel.Money;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What is on cards now, for who has proven that they may know. */
public final class GiftCardDirectory {
    private final States streams;

    /** @param streams states as they are now */
    public GiftCardDirectory(States streams) {
        this.streams = streams;
    }

    /**
     * What is on a card.
     *
     * @param balanceMinor all of it, in minor units
     * @param availableMinor what is not held, in minor units; nothing where it cannot be used
     * @param until the first moment at which it can be used no longer; null where it can for ever
     */
    public record OnCard(CardState state, Money balanceMinor, Money availableMinor, @Nullable OffsetDateTime until) {}

    /** What is on a card at a moment. */
    public OnCard at(CardNumber card, OffsetDateTime now) {
        GiftCard known = streams.of(GiftCard.at(card));
        CardState state = known.state() == CardState.ACTIVE && known.isOver(now) ? CardState.EXPIRED : known.state();
        return new OnCard(state, known.value().total(),
                known.isUsable(now) ? known.free(now) : Money.ZERO, known.until());
    }
}
