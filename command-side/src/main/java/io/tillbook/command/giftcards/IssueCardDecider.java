package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadyIssued;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Objects;

/** Issues a card of a number that no other card has. */
final class IssueCardDecider implements Decider<IssueCard> {
    @Override
    public Footprint footprint(IssueCard command, States known) {
        return Footprint.none().writing(GiftCard.at(command.card()));
    }

    @Override
    public Decision decide(IssueCard command, Occurrence occurrence, States states) {
        String hash =
                Objects.requireNonNull(Objects.requireNonNull(command.proof(), "the server proves secrets").hash());
        return states.of(GiftCard.at(command.card())).isKnown()
                ? Decision.refused(new CardAlreadyIssued(command.card()))
                : new Draft(states)
                        .add(GiftCard.at(command.card()),
                                new CardIssued(command.card(), hash, command.member(),
                                        Objects.requireNonNullElse(command.policy(), SpendPolicy.PROPORTIONAL),
                                        command.location()))
                        .accepted();
    }
}
