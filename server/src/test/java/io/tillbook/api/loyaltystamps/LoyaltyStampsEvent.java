package io.tillbook.api.loyaltystamps;

import io.tillbook.api.kernel.Event;

/** What happened to cards. */
public sealed interface LoyaltyStampsEvent extends Event {
    /** A card was stamped. */
    record CardStamped(CardId card, int stamps) implements LoyaltyStampsEvent {}
}
