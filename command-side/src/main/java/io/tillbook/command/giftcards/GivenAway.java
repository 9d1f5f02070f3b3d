package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.GrantBonus;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much is given that nobody has paid for. */
final class GivenAway implements Stakes<GrantBonus> {
    @Override
    public Optional<Stake> of(GrantBonus command, Accepted accepted, States states) {
        return accepted.happened(BonusGranted.class)
                .findFirst()
                .map(event -> Stake.of(command.card().value(), GiftCardLimits.GRANT, event.amountMinor()));
    }
}
