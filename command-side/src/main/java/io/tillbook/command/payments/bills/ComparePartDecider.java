package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillCommand.ComparePart;
import io.tillbook.api.payments.bills.BillEvent.BillPartCompared;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.payments.bills.SettledBy;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows of a bill with the ledger. The number in a row is the id of the payment or refund, so each row names
 * the stream that it is compared with, and nothing is searched for.
 */
final class ComparePartDecider implements Decider<ComparePart> {
    @Override
    public Footprint footprint(ComparePart command, States known) {
        List<BillRow> rows = rows(command, known);
        return Footprint.none()
                .writing(Bill.at(command.account(), command.day()))
                .reading(BillPart.at(command.account(), command.day(), command.issue(), command.part()))
                .reading(FeeSchedule.at(command.account()))
                .readingAll(rows.stream()
                        .flatMap(row -> number(row).stream()
                                .map(number -> Numbers.stream(row.kind(),
                                        number))))
                .writingAll(rows.stream().map(row -> Difference.at(command.account(), ofRow(command, row))))
                .writingAll(numbers(rows).map(number -> Clearing.at(command.account(), number)))
                .writingAll(numbers(rows)
                        .map(number -> Difference.at(command.account(), DifferenceId.ofNumber(number))));
    }

    private static Stream<ProviderNumber> numbers(List<BillRow> rows) {
        return rows.stream().flatMap(row -> number(row).stream());
    }

    @Override
    public Decision decide(ComparePart command, Occurrence occurrence, States states) {
        Bill bill = states.of(Bill.at(command.account(), command.day()));
        return Rules
                .firstBroken(() -> ClosedBills.notDue(bill, command, command.day(), command.issue(),
                        bill.before() == null && command.part() == bill.compared() + 1
                                && command.part() <= bill.parts()))
                .orElseGet(() -> compared(command, bill, states));
    }

    private static Decision compared(ComparePart command, Bill bill, States states) {
        Comparison comparison = new Comparison(command.account(), bill.method(),
                states.of(FeeSchedule.at(command.account())).on(command.day()).orElse(null));
        Draft draft = new Draft(states);
        int matched = 0;
        int differing = 0;
        for (BillRow row : rows(command, states)) {
            if (isMatched(command, row, comparison, draft)) {
                matched++;
            } else {
                differing++;
            }
        }
        return draft.add(Bill.at(command.account(), command.day()), new BillPartCompared(command.account(),
                command.day(), command.issue(), command.part(), matched, differing)).accepted();
    }

    /** Adds what a row leads to, and says whether it agrees with the ledger. */
    private static boolean isMatched(ComparePart command, BillRow row, Comparison comparison, Draft draft) {
        ProviderNumber number = number(row).orElse(null);
        Booked booked = number == null ? null : Numbers.booked(row.kind(), number, draft).orElse(null);
        DifferenceKind difference = isTakenByAnother(command, row, number, draft)
                ? DifferenceKind.ONLY_PROVIDER
                : comparison.difference(row, booked).orElse(null);
        if (difference != null) {
            DifferenceId id = ofRow(command, row);
            draft.add(Difference.at(command.account(), id), new DifferenceFound(command.account(), id, command.day(),
                    difference, comparison.figures(row, booked, difference)));
        }
        if (number != null && booked != null && difference != DifferenceKind.ONLY_PROVIDER) {
            draft.add(Clearing.at(command.account(), number),
                    new RowCompared(command.account(), number, command.day(), command.issue(), row.line(), row.kind(),
                            row.amountMinor(), row.feeE5(), difference, booked.location(),
                            Objects.requireNonNullElse(booked.businessDay(), command.day()), booked.method()));
            settleWaiting(command, number, draft);
        }
        return difference == null;
    }

    /** One payment is paid once: whatever row comes second has nothing in the ledger. */
    private static boolean isTakenByAnother(ComparePart command, BillRow row, @Nullable ProviderNumber number,
            States states) {
        return number != null
                && states.of(Clearing.at(command.account(), number)).row(row.kind()).isPresent();
    }

    /** What an earlier bill lacked has come. */
    private static void settleWaiting(ComparePart command, ProviderNumber number, Draft draft) {
        DifferenceId waiting = DifferenceId.ofNumber(number);
        if (draft.of(Difference.at(command.account(), waiting)) instanceof Difference.Open) {
            draft.add(Difference.at(command.account(), waiting),
                    new DifferenceSettled(command.account(), waiting, SettledBy.BILL));
        }
    }

    private static List<BillRow> rows(ComparePart command, States states) {
        return states.of(BillPart.at(command.account(), command.day(), command.issue(), command.part())).rows();
    }

    private static DifferenceId ofRow(ComparePart command, BillRow row) {
        return DifferenceId.ofRow(command.day(), row.line());
    }

    private static Optional<ProviderNumber> number(BillRow row) {
        return row.kind().isOfLedger() ? Numbers.read(row.number()) : Optional.empty();
    }
}
