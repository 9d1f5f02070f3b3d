package io.tillbook.command.checkout;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.returns.DueBack;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.tax.LineTax;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * @param pricing how the sale was priced; missing where the till has not told, and before the sale is known
 * @param cited the rules that the sale cites; none before they are known
 * @param due what is due; nothing before that is known
 * @param exchange what the money is set off against, where other goods are taken instead
 * @param setOff what is not given back, since the other goods are paid with it; by the means that it had been paid by
 * @param shiftDay the day that its shift counts for; null where it is in none
 * @param rounding what is given back more than was due, as there are no coins for that; below zero where it is less
 */
public record ReturnTicket(AcceptReturn command, Occurrence occurrence, OffsetDateTime returnedAt, List<Line> lines,
        List<Flag> flags, @Nullable SalePricing pricing, RuleBook cited, DueBack due, @Nullable Exchange exchange,
        List<Refund> setOff, @Nullable LocalDate shiftDay, Money rounding) {
    /**
     * A line of it.
     *
     * @param asked the line as the till rang it up
     * @param sold the line of the sale
     * @param refund by how much less is paid for it now, in minor units
     * @param goods which goods come back, with what they had cost
     * @param tax its share of the line's tax; null where that is not known
     */
    public record Line(ReturnLine asked, SoldLine sold, Money refund, List<StockPart> goods,
            @Nullable LineTax tax) {}

    /**
     * Other goods that are taken instead.
     *
     * @param dueMinor what they cost, in minor units
     * @param reportedMinor what a till has set off against it already; missing where that is to be decided
     */
    public record Exchange(Money dueMinor, @Nullable Money reportedMinor) {
        /** How much of what is due back is not given back. */
        public Money of(Money dueBack) {
            return reportedMinor == null ? dueBack.min(dueMinor) : reportedMinor;
        }
    }

    /** A return as it was sent. */
    public static ReturnTicket of(AcceptReturn command, Occurrence occurrence) {
        return new ReturnTicket(command, occurrence, occurrence.occurredAt(), List.of(), List.of(), null, RuleBook.of(),
                DueBack.NOTHING, null, List.of(), null, Money.ZERO);
    }

    /** The first of them refuses a live return; a reported one goes on with all of them. */
    public Step<ReturnTicket> unless(Stream<Flag> broken) {
        return command.reported()
                ? new Step.Next<>(flagged(broken.toList()))
                : broken.findFirst()
                        .<Step<ReturnTicket>>map(flag -> new Step.Refused<>(this, flag.reason()))
                        .orElseGet(() -> new Step.Next<>(this));
    }

    private ReturnTicket flagged(List<Flag> more) {
        return new ReturnTicket(command, occurrence, returnedAt, lines, Flags.joined(flags, more), pricing, cited, due,
                exchange, setOff, shiftDay, rounding);
    }

    /** When it is paid: what is asked for now is judged by the clock of the server. */
    public OffsetDateTime paidAt() {
        return command.reported() ? returnedAt : occurrence.receivedAt().atOffset(ZoneOffset.UTC);
    }

    /** Returned at a moment of the location's clock. */
    public ReturnTicket at(OffsetDateTime localTime) {
        return new ReturnTicket(command, occurrence, localTime, lines, flags, pricing, cited, due, exchange, setOff,
                shiftDay, rounding);
    }

    /** In a shift that counts for a day. */
    public ReturnTicket countingFor(LocalDate day) {
        return new ReturnTicket(command, occurrence, returnedAt, lines, flags, pricing, cited, due, exchange, setOff,
                day, rounding);
    }

    /** The day that it counts for: that of its shift. */
    public LocalDate businessDay() {
        return shiftDay == null ? returnedAt.toLocalDate() : shiftDay;
    }

    /** With the lines of a sale. */
    public ReturnTicket of(@Nullable SalePricing sale, List<Line> its) {
        return new ReturnTicket(command, occurrence, returnedAt, its, flags, sale, cited, due, exchange, setOff,
                shiftDay, rounding);
    }

    /** With other lines. */
    public ReturnTicket withLines(List<Line> others) {
        return new ReturnTicket(command, occurrence, returnedAt, others, flags, pricing, cited, due, exchange, setOff,
                shiftDay, rounding);
    }

    /** Of a sale that cites these rules. */
    public ReturnTicket citing(RuleBook rules) {
        return new ReturnTicket(command, occurrence, returnedAt, lines, flags, pricing, rules, due, exchange, setOff,
                shiftDay, rounding);
    }

    /** With what is due. */
    public ReturnTicket due(DueBack told) {
        return new ReturnTicket(command, occurrence, returnedAt, lines, flags, pricing, cited, told, exchange, setOff,
                shiftDay, rounding);
    }

    /** Where other goods are taken instead. */
    public ReturnTicket exchangedFor(@Nullable Exchange others) {
        return new ReturnTicket(command, occurrence, returnedAt, lines, flags, pricing, cited, due, others, setOff,
                shiftDay, rounding);
    }

    /** With what the other goods are paid with. */
    public ReturnTicket settingOff(List<Refund> refunds) {
        return new ReturnTicket(command, occurrence, returnedAt, lines, flags, pricing, cited, due, exchange, refunds,
                shiftDay, rounding);
    }

    /** With cash that is rounded by so much. */
    public ReturnTicket rounded(Money by) {
        return new ReturnTicket(command, occurrence, returnedAt, lines, flags, pricing, cited, due, exchange, setOff,
                shiftDay, by);
    }

    /** With refunds that name what gives them back. */
    public ReturnTicket naming(List<Refund> refunds) {
        return new ReturnTicket(new AcceptReturn(command.returnId(), command.saleId(), command.location(),
                command.register(), command.lines(), refunds, command.reason(), command.origin(),
                command.approval(), command.shiftNo()), occurrence, returnedAt, lines, flags, pricing, cited, due,
                exchange, setOff, shiftDay, rounding);
    }

    /** All refunds: those that are given, then what is set off. */
    public List<Refund> refunds() {
        return setOff.isEmpty() ? command.refunds()
                : Stream.concat(command.refunds().stream(), setOff.stream()).toList();
    }
}
