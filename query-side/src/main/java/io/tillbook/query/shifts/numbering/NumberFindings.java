package io.tillbook.query.shifts.numbering;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the numbers of a register.
 *
 * @param forgotten how many findings, of whatever days, are not known any more
 */
record NumberFindings(LocationId location, RegisterId register, List<NumberFinding> findings, int forgotten) {
    /**
     * A finding.
     *
     * @param from the number, or the first of those that are missing
     * @param to the number, or the last of those that are missing
     * @param count how many numbers it is about
     * @param about the sale; null of a gap, and of a receipt that is of no sale
     * @param at when the receipt was given; of a gap, the receipt after it
     * @param day business day of that receipt
     */
    record NumberFinding(NumberFindingKind kind, String from, String to, long count, @Nullable String about,
            OffsetDateTime at, LocalDate day) {
        private static NumberFinding of(NumberGap gap) {
            return new NumberFinding(NumberFindingKind.GAP, ReceiptNumber.text(gap.prefix(), gap.from(), gap.width()),
                    ReceiptNumber.text(gap.prefix(), gap.to(), gap.width()), gap.to() - gap.from() + 1, null,
                    gap.before(), gap.day());
        }

        private static NumberFinding of(NumberFault fault) {
            return new NumberFinding(fault.kind(), fault.receiptNo(), fault.receiptNo(), 1, fault.about(), fault.at(),
                    fault.day());
        }
    }

    /** Findings of some days, both included, in their order. */
    static NumberFindings of(RegisterNumbersView numbers, LocalDate from, LocalDate to) {
        List<NumberFinding> some = Stream.concat(numbers.gaps().stream().map(NumberFinding::of),
                numbers.faults().stream().map(NumberFinding::of))
                .filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to))
                .sorted(Comparator.comparing(NumberFinding::day)
                        .thenComparing(each -> each.at().toInstant())
                        .thenComparing(NumberFinding::from))
                .toList();
        return new NumberFindings(numbers.location(), numbers.register(), some, numbers.forgotten());
    }

    boolean isEmpty() {
        return findings.isEmpty() && forgotten == 0;
    }
}
