package io.tillbook.command.payments.bills;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.payments.bills.BillCommand.ReportUnbilled;
import io.tillbook.api.payments.bills.BillDays;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BilledNumber;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Looks at money that views say no bill has told of. Views only propose: whether it moved, on whose account and on
 * which day, and whether a bill has told of it meanwhile, is asked of the ledger. What is missing for the first time
 * waits for one more bill; what is missing again counts.
 */
final class ReportUnbilledDecider implements Decider<ReportUnbilled> {
    @Override
    public Footprint footprint(ReportUnbilled command, States known) {
        return Footprint.none()
                .reading(Bill.at(command.account(), command.day()))
                .readingAll(command.numbers().stream().map(money -> Numbers.stream(money.kind(), money.number())))
                .readingAll(command.numbers().stream().map(money -> Clearing.at(command.account(), money.number())))
                .writingAll(command.numbers()
                        .stream()
                        .map(money -> Difference.at(command.account(), DifferenceId.ofNumber(money.number()))));
    }

    @Override
    public Decision decide(ReportUnbilled command, Occurrence occurrence, States states) {
        Bill bill = states.of(Bill.at(command.account(), command.day()));
        return Rules
                .firstBroken(() -> ClosedBills.notDue(bill, command, command.day(), command.issue(),
                        bill.isCompared()))
                .orElseGet(() -> {
                    Draft draft = new Draft(states);
                    command.numbers().forEach(money -> report(command, money, draft));
                    return draft.accepted();
                });
    }

    private static void report(ReportUnbilled command, BilledNumber money, Draft draft) {
        Numbers.booked(money.kind(), money.number(), draft)
                .filter(booked -> booked.isOwed() && command.account().equals(booked.account())
                        && isDue(booked.at(), command.day()))
                .filter(_ -> draft.of(Clearing.at(command.account(), money.number())).row(money.kind()).isEmpty())
                .ifPresent(booked -> report(command, money, booked, draft));
    }

    private static boolean isDue(@Nullable OffsetDateTime at, LocalDate day) {
        return at != null && !BillDays.of(at.toInstant()).isAfter(day);
    }

    private static void report(ReportUnbilled command, BilledNumber money, Booked booked, Draft draft) {
        DifferenceId id = DifferenceId.ofNumber(money.number());
        switch (draft.of(Difference.at(command.account(), id))) {
            case Difference.Unknown _ -> found(command, money, booked, draft);
            case Difference.Open open -> count(command, id, open, draft);
            case Difference.Ended ended -> {
                if (!ended.byPerson()) {
                    found(command, money, booked, draft);
                }
            }
        }
    }

    private static void found(ReportUnbilled command, BilledNumber money, Booked booked, Draft draft) {
        DifferenceId id = DifferenceId.ofNumber(money.number());
        DifferenceFigures figures = new DifferenceFigures(money.kind(), money.number().value(), null, null,
                booked.came() == null ? booked.went() : booked.came(), 0, null, booked.state(), booked.location(),
                booked.method());
        draft.add(Difference.at(command.account(), id),
                new DifferenceFound(command.account(), id, command.day(), DifferenceKind.DAY_SHIFTED, figures));
    }

    private static void count(ReportUnbilled command, DifferenceId id, Difference.Open open, Draft draft) {
        if (open.kind() == DifferenceKind.DAY_SHIFTED && command.day().isAfter(open.found().day())) {
            draft.add(Difference.at(command.account(), id),
                    new DifferenceCounted(command.account(), id, command.day()));
        }
    }
}
