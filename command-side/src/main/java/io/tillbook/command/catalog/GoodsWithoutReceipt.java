package io.tillbook.command.catalog;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.WithoutReceiptPart;
import io.tillbook.command.checkout.WithoutReceiptTicket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.stream.Stream;

/** Goods without a receipt come back at a location that is open, in quantities that they come in. */
final class GoodsWithoutReceipt implements WithoutReceiptPart {
    @Override
    public Footprint footprint(Footprint soFar, AcceptReturnWithoutReceipt command, States known) {
        return soFar.reading(Location.at(command.location()))
                .readingAll(command.lines().stream().map(line -> Product.at(line.sku())));
    }

    @Override
    public Step<WithoutReceiptTicket> apply(WithoutReceiptTicket ticket, Draft draft) {
        LocationId location = ticket.command().location();
        return unknown(ticket.command(), draft)
                .<Step<WithoutReceiptTicket>>map(rejection -> new Step.Refused<>(ticket, rejection))
                .orElseGet(() -> ticket.at(Catalog.localTime(draft, location, ticket.occurrence()))
                        .unless(indivisible(ticket.command(), draft)))
                .then(checked -> new Step.Next<>(checked.withLines(checked.lines()
                        .stream()
                        .map(line -> line.in(Catalog.category(draft, line.asked().sku())))
                        .toList())));
    }

    private static Optional<Rejection> unknown(AcceptReturnWithoutReceipt command, States states) {
        return Catalog.unknownLocation(states, command.location())
                .<Rejection>map(location -> location)
                .or(() -> Catalog.unregistered(states, command.lines().stream().map(ReturnLineWithoutReceipt::sku)));
    }

    private static Stream<Flag> indivisible(AcceptReturnWithoutReceipt command, States states) {
        return command.lines()
                .stream()
                .flatMap(line -> Catalog.unknownProduct(states, line.sku(), line.quantity()).stream())
                .map(rejection -> Flag.of(FlagKind.INDIVISIBLE_QUANTITY, rejection));
    }
}
