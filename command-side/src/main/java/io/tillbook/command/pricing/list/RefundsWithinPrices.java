package io.tillbook.command.pricing.list;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsListPrice;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Goods without a receipt are paid no more for than the lowest that they have cost at the location of late. */
final class RefundsWithinPrices implements WithoutReceiptPart {
    private static final Duration LATELY = Duration.ofDays(90);

    @Override
    public Footprint footprint(Footprint soFar, AcceptReturnWithoutReceipt command, States known) {
        return Prices.reading(soFar, command.location(),
                command.lines().stream().map(ReturnLineWithoutReceipt::sku).toList());
    }

    @Override
    public Step<WithoutReceiptTicket> apply(WithoutReceiptTicket ticket, Draft draft) {
        return ticket.unless(tooDear(ticket, draft));
    }

    private static Stream<Flag> tooDear(WithoutReceiptTicket ticket, States states) {
        return ticket.lines()
                .stream()
                .map(WithoutReceiptTicket.Line::asked)
                .flatMap(line -> most(line, ticket, states).filter(most -> line.refundMinor().exceeds(most))
                        .map(most -> tooDear(line, most))
                        .stream());
    }

    private static Optional<Money> most(ReturnLineWithoutReceipt line, WithoutReceiptTicket ticket, States states) {
        Instant returned = returned(ticket.occurrence());
        return Prices.lowest(states, ticket.command().location(), line.sku(), returned.minus(LATELY), returned)
                .map(price -> Rounding.lineAmount(price, line.quantity()));
    }

    /** A till whose clock runs ahead takes nothing back in the future. */
    private static Instant returned(Occurrence occurrence) {
        Instant told = occurrence.occurredAt().toInstant();
        return told.isAfter(occurrence.receivedAt()) ? occurrence.receivedAt() : told;
    }

    private static Flag tooDear(ReturnLineWithoutReceipt line, Money most) {
        return Flag.of(FlagKind.REFUND_EXCEEDS_LIST_PRICE,
                new RefundExceedsListPrice(line.lineNo(), line.sku(), line.refundMinor(), most),
                line.refundMinor().minus(most));
    }
}
