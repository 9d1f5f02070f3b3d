package io.tillbook.command.checkout;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.tax.LineTax;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A return without a receipt that is being put together. Immutable: each part returns the next one.
 *
 * @param command what was asked for, or reported
 * @param occurrence its circumstances
 * @param returnedAt when; in the time zone of the location once that is known
 * @param lines what comes back
 * @param flags what is wrong with a reported return
 * @param shiftDay the day that its shift counts for; null where it is in none
 */
public record WithoutReceiptTicket(AcceptReturnWithoutReceipt command, Occurrence occurrence,
        OffsetDateTime returnedAt, List<Line> lines, List<Flag> flags, @Nullable LocalDate shiftDay) {
    /**
     * A line of it.
     *
     * @param asked the line as the till rang it up
     * @param category what the product is reported under
     * @param batch the batch that comes back, with all its dates; none where it is not known
     * @param cost what the goods are worth in stock, in minor units; zero where they do not go back into it
     * @param tax the tax that its refund contains; null where its rate is not known
     */
    public record Line(ReturnLineWithoutReceipt asked, @Nullable String category, @Nullable Batch batch, Money cost,
            @Nullable LineTax tax) {
        /** The line of a product of this category. */
        public Line in(@Nullable String productCategory) {
            return new Line(asked, productCategory, batch, cost, tax);
        }

        /** The line of goods of this batch. */
        public Line of(Batch dated) {
            return new Line(asked, category, dated, cost, tax);
        }

        /** The line with the tax that its refund contains. */
        public Line containing(@Nullable LineTax contained) {
            return new Line(asked, category, batch, cost, contained);
        }

        /** The line of goods that are worth so much in stock. */
        public Line costing(Money worth) {
            return new Line(asked, category, batch, worth, tax);
        }
    }

    /** A return as it was sent. */
    public static WithoutReceiptTicket of(AcceptReturnWithoutReceipt command, Occurrence occurrence) {
        List<Line> lines = command.lines()
                .stream()
                .map(line -> new Line(line, null, line.toldBatch(), Money.ZERO, null))
                .toList();
        return new WithoutReceiptTicket(command, occurrence, occurrence.occurredAt(), lines, List.of(), null);
    }

    /** The first of them refuses a live return; a reported one goes on with all of them. */
    public Step<WithoutReceiptTicket> unless(Stream<Flag> broken) {
        return command.reported()
                ? new Step.Next<>(new WithoutReceiptTicket(command, occurrence, returnedAt, lines,
                        Flags.joined(flags, broken.toList()), shiftDay))
                : broken.findFirst()
                        .<Step<WithoutReceiptTicket>>map(flag -> new Step.Refused<>(this, flag.reason()))
                        .orElseGet(() -> new Step.Next<>(this));
    }

    /** Returned at a moment of the location's clock. */
    public WithoutReceiptTicket at(OffsetDateTime localTime) {
        return new WithoutReceiptTicket(command, occurrence, localTime, lines, flags, shiftDay);
    }

    /** In a shift that counts for a day. */
    public WithoutReceiptTicket countingFor(LocalDate day) {
        return new WithoutReceiptTicket(command, occurrence, returnedAt, lines, flags, day);
    }

    /** The day that it counts for: that of its shift. */
    public LocalDate businessDay() {
        return shiftDay == null ? returnedAt.toLocalDate() : shiftDay;
    }

    /** With other lines. */
    public WithoutReceiptTicket withLines(List<Line> others) {
        return new WithoutReceiptTicket(command, occurrence, returnedAt, others, flags, shiftDay);
    }
}
