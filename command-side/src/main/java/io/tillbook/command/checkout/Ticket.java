package io.tillbook.command.checkout;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sale that is being put together. Immutable: each part returns the next one.
 *
 * @param sale what was asked for, or reported
 * @param occurrence its circumstances
 * @param soldAt when; in the time zone of the location once that is known
 * @param countsOn the day on which its goods count as sold, which is not after the day it became known
 * @param lines the lines that are booked
 * @param held the lines of a reported sale that cannot be booked
 * @param adjustments what changes the prices of the lines
 * @param campaigns the campaigns of the coupons that were presented, in their order, as far as they are known
 * @param reservation the reservation whose goods are taken
 * @param flags what is wrong with a reported sale
 * @param shiftDay the day that its shift counts for; null where it is in none
 * @param rounding what was paid more than was due, as there are no coins for that; below zero where it was less
 */
public record Ticket(CompleteSale sale, Occurrence occurrence, OffsetDateTime soldAt, LocalDate countsOn,
        List<TicketLine> lines, List<SaleLine> held, List<Adjustment> adjustments, List<String> campaigns,
        @Nullable ReservationId reservation, List<Flag> flags, @Nullable LocalDate shiftDay, Money rounding) {
    /** A sale as it was sent. */
    public static Ticket of(CompleteSale sale, Occurrence occurrence) {
        return new Ticket(sale, occurrence, occurrence.occurredAt(), occurrence.occurredAt().toLocalDate(),
                sale.lines().stream().map(TicketLine::of).toList(), List.of(), List.of(), List.of(),
                sale.reservation(), List.of(), null, Money.ZERO);
    }

    /** The first of them refuses a live sale; a reported one goes on with all of them. */
    public Step<Ticket> unless(Stream<Flag> broken) {
        return sale.reported()
                ? new Step.Next<>(flagged(broken.toList()))
                : broken.findFirst()
                        .<Step<Ticket>>map(flag -> new Step.Refused<>(this, flag.reason()))
                        .orElseGet(() -> new Step.Next<>(this));
    }

    /** When it is paid: what is asked for now is judged by the clock of the server. */
    public OffsetDateTime paidAt() {
        return sale.reported() ? soldAt : occurrence.receivedAt().atOffset(ZoneOffset.UTC);
    }

    /** Price of a line after its adjustments. */
    public Money paid(TicketLine line) {
        return line.asked().gross().plus(adjusted(line));
    }

    /** By how much the price of a line is adjusted, in minor units. */
    public Money adjusted(TicketLine line) {
        return sum(adjustments.stream()
                .filter(each -> each.lineNo() == line.asked().lineNo())
                .map(Adjustment::amount));
    }

    /** What is due for the lines that are booked. */
    public Money total() {
        return sum(lines.stream().map(this::paid));
    }

    /** What is due for all lines. */
    public Money due() {
        return total().plus(heldAmount());
    }

    /** What was paid for the lines that are held. */
    public Money heldAmount() {
        return sum(held.stream().map(SaleLine::paid));
    }

    /** Why lines are held, where some are. */
    public Optional<Rejection> heldBecause() {
        return flags.stream().filter(flag -> flag.kind() == FlagKind.LINES_HELD).map(Flag::reason).findFirst();
    }

    /** How it was priced; null where the till does not tell. */
    public @Nullable SalePricing pricing() {
        return sale.basis() == null ? null : new SalePricing(sale.basis(), sale.applied());
    }

    /** Sold at a moment of the location's clock. */
    public Ticket at(OffsetDateTime localTime, LocalDate day) {
        return new Ticket(sale, occurrence, localTime, day, lines, held, adjustments, campaigns, reservation, flags,
                shiftDay, rounding);
    }

    /** In a shift that counts for a day; one that has happened names it from now on, with what is held of it. */
    public Ticket inShift(int number, LocalDate day) {
        return new Ticket(sale.reported() ? sale.inShift(number) : sale, occurrence, soldAt, countsOn, lines, held,
                adjustments, campaigns, reservation, flags, day, rounding);
    }

    /** In a shift that counts for a day. */
    public Ticket countingFor(LocalDate day) {
        return new Ticket(sale, occurrence, soldAt, countsOn, lines, held, adjustments, campaigns, reservation, flags,
                day, rounding);
    }

    /** The day that it counts for: that of its shift, which may last longer than until midnight. */
    public LocalDate businessDay() {
        return shiftDay == null ? soldAt.toLocalDate() : shiftDay;
    }

    /** With other lines. */
    public Ticket withLines(List<TicketLine> others) {
        return new Ticket(sale, occurrence, soldAt, countsOn, others, held, adjustments, campaigns, reservation, flags,
                shiftDay, rounding);
    }

    /** With each line changed. */
    public Ticket withEachLine(UnaryOperator<TicketLine> change) {
        return withLines(lines.stream().map(change).toList());
    }

    /** Without the lines of a reported sale that cannot be booked. */
    public Ticket holding(List<TicketLine> unbookable) {
        List<TicketLine> booked = new ArrayList<>(lines);
        booked.removeAll(unbookable);
        return new Ticket(sale, occurrence, soldAt, countsOn, List.copyOf(booked),
                unbookable.stream().map(TicketLine::asked).toList(), adjustments, campaigns, reservation, flags,
                shiftDay, rounding);
    }

    /** With more adjustments. */
    public Ticket adjusted(List<Adjustment> more) {
        return more.isEmpty()
                ? this
                : new Ticket(sale, occurrence, soldAt, countsOn, lines, held,
                        Stream.concat(adjustments.stream(), more.stream()).toList(), campaigns, reservation, flags,
                        shiftDay, rounding);
    }

    /** With coupons of these campaigns. */
    public Ticket withCampaigns(List<String> presented) {
        return new Ticket(sale, occurrence, soldAt, countsOn, lines, held, adjustments, List.copyOf(presented),
                reservation, flags, shiftDay, rounding);
    }

    /** With goods that are not taken from a reservation. */
    public Ticket unreserved() {
        return new Ticket(sale, occurrence, soldAt, countsOn, lines, held, adjustments, campaigns, null, flags,
                shiftDay, rounding);
    }

    /** With cash that was rounded by so much. */
    public Ticket rounded(Money by) {
        return new Ticket(sale, occurrence, soldAt, countsOn, lines, held, adjustments, campaigns, reservation, flags,
                shiftDay, by);
    }

    /** With more flags. */
    public Ticket flagged(List<Flag> more) {
        return more.isEmpty()
                ? this
                : new Ticket(sale, occurrence, soldAt, countsOn, lines, held, adjustments, campaigns, reservation,
                        Flags.joined(flags, more), shiftDay, rounding);
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
