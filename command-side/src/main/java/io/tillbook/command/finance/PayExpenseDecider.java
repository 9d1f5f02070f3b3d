package io.tillbook.command.finance;

import io.tillbook.api.finance.Expense;
import io.tillbook.api.finance.ExpenseState;
import io.tillbook.api.finance.FinanceCommand.PayExpense;
import io.tillbook.api.finance.FinanceEvent.ExpensePaid;
import io.tillbook.api.finance.FinanceRejection.ExpenseStepNotDue;
import io.tillbook.api.finance.FinanceRejection.UnknownExpense;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.finance.RecordedExpense.Known;
import io.tillbook.command.finance.RecordedExpense.Unknown;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Tells that an approved expense was paid. */
final class PayExpenseDecider implements Decider<PayExpense> {
    @Override
    public Footprint footprint(PayExpense command, States known) {
        return Footprint.none().writing(RecordedExpense.at(command.expenseId())).reading(Closings.ref());
    }

    @Override
    public Decision decide(PayExpense command, Occurrence occurrence, States states) {
        return switch (states.of(RecordedExpense.at(command.expenseId()))) {
            case Unknown _ -> Decision.refused(new UnknownExpense(command.expenseId()));
            case Known known -> decide(command, known, states);
        };
    }

    private static Decision decide(PayExpense command, Known known, States states) {
        Expense expense = known.expense();
        return Rules
                .firstBroken(() -> Rules.when(known.state() != ExpenseState.APPROVED,
                        () -> new ExpenseStepNotDue(command.expenseId(), known.state())),
                        () -> Closings.closed(states, command.on()))
                .orElseGet(() -> new Draft(states)
                        .add(RecordedExpense.at(command.expenseId()),
                                new ExpensePaid(command.expenseId(), expense.cause(), expense.memo(),
                                        expense.grossMinor(), command.from(), command.on()))
                        .accepted());
    }
}
