package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadyIssued;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.MemberRejection;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.util.Objects;
import java.util.Optional;

/** Issues a card of a number that no other card has. */
final class IssueCardDecider implements Decider<IssueCard> {
    @Override
    public Footprint footprint(IssueCard command, States known) {
        Footprint own = Footprint.none().writing(GiftCard.at(command.card()));
        return command.member() == null ? own : own.reading(Member.at(command.member()));
    }

    @Override
    public Decision decide(IssueCard command, Occurrence occurrence, States states) {
        String hash =
                Objects.requireNonNull(Objects.requireNonNull(command.proof(), "the server proves secrets").hash());
        return Rules
                .firstBroken(() -> Rules.when(states.of(GiftCard.at(command.card())).isKnown(),
                        () -> new CardAlreadyIssued(command.card())), () -> notOfMember(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(GiftCard.at(command.card()),
                                new CardIssued(command.card(), hash, command.member(),
                                        Objects.requireNonNullElse(command.policy(), SpendPolicy.PROPORTIONAL),
                                        command.location()))
                        .accepted());
    }

    /** Rule: a card that is to be somebody's is a member's: it can be replaced without its secret. */
    private static Optional<MemberRejection> notOfMember(IssueCard command, States states) {
        return command.member() == null ? Optional.empty() : Member.notActive(command.member(), states);
    }
}
