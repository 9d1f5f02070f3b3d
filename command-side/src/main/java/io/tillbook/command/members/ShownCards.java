package io.tillbook.command.members;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.ReadCard;
import io.tillbook.api.members.MemberRejection.MemberCardExpired;
import io.tillbook.api.members.MemberRejection.MemberCardForged;
import io.tillbook.api.members.MemberRejection;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The card that a member has shown is genuine, and was good when it was shown: a live sale is refused otherwise, and
 * one that has happened is flagged. A forged card names nobody; one that was shown too late is the member's still.
 */
final class ShownCards implements SalePart {
    private static final String FIELD = "memberCard";

    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        return soFar;
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        ReadCard card = ticket.sale().readCard();
        return card == null ? new Step.Next<>(ticket)
                : ticket.unless(broken(card, ticket).stream()
                        .map(reason -> Flag.of(FlagKind.MEMBER_CARD_NOT_VALID, reason)));
    }

    private static Optional<MemberRejection> broken(ReadCard card, Ticket ticket) {
        OffsetDateTime until = card.until();
        if (until == null) {
            return Optional.of(new MemberCardForged(FIELD));
        }
        return card.isGood(ticket.paidAt()) ? Optional.empty() : Optional.of(new MemberCardExpired(FIELD, until));
    }
}
