package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Issues a card of a number that no other card has. */
final class IssueCardDecider implements Decider<IssueCard> {
    @Override
    public Footprint footprint(IssueCard command, States known) {
        return issuing(command).footprint();
    }

    @Override
    public Decision decide(IssueCard command, Occurrence occurrence, States states) {
        Issuing issuing = issuing(command);
        return Rules.firstBroken(() -> issuing.broken(states))
                .orElseGet(() -> new Draft(states).add(GiftCard.at(command.card()), issuing.event()).accepted());
    }

    private static Issuing issuing(IssueCard command) {
        return new Issuing(command.card(), command.proof(), command.member(), command.policy(), command.location());
    }
}
