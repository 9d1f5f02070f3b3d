package io.tillbook.command.loyaltystamps;

import io.tillbook.api.loyaltystamps.CardId;
import io.tillbook.api.loyaltystamps.LoyaltyStampsEvent;
import io.tillbook.api.loyaltystamps.LoyaltyStampsEvent.CardStamped;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** A card as its events tell it. */
record StampedCard(int stamps) {
    static final int MOST = 10;
    private static final StreamType<StampedCard> STREAM = StreamType.of("stampcard", new StampedCard(0))
            .on(LoyaltyStampsEvent.class, StampedCard::evolve);

    static StreamRef<StampedCard> of(CardId card) {
        return STREAM.at(card);
    }

    private static StampedCard evolve(StampedCard card, LoyaltyStampsEvent event) {
        return switch (event) {
            case CardStamped stamped -> new StampedCard(card.stamps + stamped.stamps());
        };
    }
}
