package io.tillbook.command.finance;

import io.tillbook.api.finance.ExpenseState;
import io.tillbook.api.finance.FinanceCommand.ApproveExpense;
import io.tillbook.api.finance.FinanceEvent.ExpenseApproved;
import io.tillbook.api.finance.FinanceRejection.ExpenseStepNotDue;
import io.tillbook.api.finance.FinanceRejection.SecondPersonNeeded;
import io.tillbook.api.finance.FinanceRejection.UnknownExpense;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.finance.RecordedExpense.Known;
import io.tillbook.command.finance.RecordedExpense.Unknown;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Approves an expense that somebody else has recorded. */
final class ApproveExpenseDecider implements Decider<ApproveExpense> {
    @Override
    public Footprint footprint(ApproveExpense command, States known) {
        return Footprint.none().writing(RecordedExpense.at(command.expenseId())).reading(Closings.ref());
    }

    @Override
    public Decision decide(ApproveExpense command, Occurrence occurrence, States states) {
        return switch (states.of(RecordedExpense.at(command.expenseId()))) {
            case Unknown _ -> Decision.refused(new UnknownExpense(command.expenseId()));
            case Known known -> decide(command, known, occurrence, states);
        };
    }

    private static Decision decide(ApproveExpense command, Known known, Occurrence occurrence, States states) {
        EmployeeId by = occurrence.employee();
        return Rules
                .firstBroken(() -> Rules.when(known.state() != ExpenseState.DRAFT,
                        () -> new ExpenseStepNotDue(command.expenseId(), known.state())),
                        () -> Rules.when(by == null || by.equals(known.by()),
                                () -> new SecondPersonNeeded(known.by())),
                        () -> Closings.closed(states, known.expense().on()))
                .orElseGet(() -> new Draft(states)
                        .add(RecordedExpense.at(command.expenseId()),
                                new ExpenseApproved(command.expenseId(), known.expense(), by))
                        .accepted());
    }
}
