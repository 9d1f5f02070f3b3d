package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.ReplaceCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much is moved to another card without the secret; whoever has that could spend it as well. */
final class MovedUnproven implements Stakes<ReplaceCard> {
    @Override
    public Optional<Stake> of(ReplaceCard command, Accepted accepted, States states) {
        return accepted.happened(CardReplaced.class)
                .findFirst()
                .filter(_ -> !states.of(GiftCard.at(command.card())).isProvenBy(command.proof()))
                .map(event -> Stake.of(command.card().value(), GiftCardLimits.REPLACE,
                        event.paidMinor().plus(event.bonusMinor())));
    }
}
