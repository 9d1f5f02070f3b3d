package io.tillbook.command.catalog;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** What comes back comes in such quantities; it was sold, so it is registered. */
final class ReturnedGoods implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        return soFar.readingAll(wanted.skus().stream().map(Product::at));
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        return ticket.unless(ticket.lines()
                .stream()
                .map(line -> Catalog.unknownProduct(draft, line.sold().sku(), line.asked().quantity()))
                .flatMap(Optional::stream)
                .map(rejection -> Flag.of(FlagKind.INDIVISIBLE_QUANTITY, rejection)));
    }
}
