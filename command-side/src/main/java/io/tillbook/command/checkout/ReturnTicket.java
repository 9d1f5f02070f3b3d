package io.tillbook.command.checkout;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.tax.LineTax;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A return that is being put together. Immutable: each part returns the next one.
 *
 * @param command what was asked for, or reported
 * @param occurrence its circumstances
 * @param returnedAt when; in the time zone of the location once that is known
 * @param lines what comes back; none before the sale is known
 * @param flags what is wrong with a reported return
 */
public record ReturnTicket(AcceptReturn command, Occurrence occurrence, OffsetDateTime returnedAt, List<Line> lines,
        List<Flag> flags) {
    /**
     * A line of it.
     *
     * @param asked the line as the till rang it up
     * @param sold the line of the sale
     * @param refund its share of what was paid, in minor units
     * @param goods which goods come back, with what they had cost
     * @param tax its share of the line's tax; null where that is not known
     */
    public record Line(ReturnLine asked, SoldLine sold, Money refund, List<StockPart> goods,
            @Nullable LineTax tax) {}

    /** A return as it was sent. */
    public static ReturnTicket of(AcceptReturn command, Occurrence occurrence) {
        return new ReturnTicket(command, occurrence, occurrence.occurredAt(), List.of(), List.of());
    }

    /** The first of them refuses a live return; a reported one goes on with all of them. */
    public Step<ReturnTicket> unless(Stream<Flag> broken) {
        return command.reported()
                ? new Step.Next<>(new ReturnTicket(command, occurrence, returnedAt, lines,
                        Flags.joined(flags, broken.toList())))
                : broken.findFirst()
                        .<Step<ReturnTicket>>map(flag -> new Step.Refused<>(this, flag.reason()))
                        .orElseGet(() -> new Step.Next<>(this));
    }

    /** Returned at a moment of the location's clock. */
    public ReturnTicket at(OffsetDateTime localTime) {
        return new ReturnTicket(command, occurrence, localTime, lines, flags);
    }

    /** With other lines. */
    public ReturnTicket withLines(List<Line> others) {
        return new ReturnTicket(command, occurrence, returnedAt, others, flags);
    }
}
