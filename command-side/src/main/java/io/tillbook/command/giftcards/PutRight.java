package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardBalanceCommand.AdjustValue;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.api.kernel.Money;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much of a card is put right: what was paid for and what was given, each up or down. */
final class PutRight implements Stakes<AdjustValue> {
    @Override
    public Optional<Stake> of(AdjustValue command, Accepted accepted, States states) {
        return accepted.happened(ValueAdjusted.class)
                .findFirst()
                .map(event -> Stake.of(command.card().value(), GiftCardLimits.ADJUST,
                        size(event.paidMinor()).plus(size(event.bonusMinor()))));
    }

    private static Money size(Money change) {
        return change.isNegative() ? change.negated() : change;
    }
}
