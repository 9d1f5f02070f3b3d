package io.tillbook.command.finance;

import io.tillbook.api.finance.Expense;
import io.tillbook.api.finance.ExpenseId;
import io.tillbook.api.finance.ExpenseState;
import io.tillbook.api.finance.FinanceEvent.ExpenseApproved;
import io.tillbook.api.finance.FinanceEvent.ExpensePaid;
import io.tillbook.api.finance.FinanceEvent.ExpenseRecorded;
import io.tillbook.api.finance.FinanceEvent.OfExpense;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import org.jspecify.annotations.Nullable;

/** An expense, and how far it is. */
sealed interface RecordedExpense {
    /** How its stream folds. */
    StreamType<RecordedExpense> STREAM = StreamType.<RecordedExpense>of("expense", new Unknown())
            .on(OfExpense.class, RecordedExpense::evolve);

    /** Nobody has recorded it. */
    record Unknown() implements RecordedExpense {}

    /**
     * It is recorded.
     *
     * @param by who has recorded it; null where no employee did
     */
    record Known(Expense expense, ExpenseState state, @Nullable EmployeeId by) implements RecordedExpense {
        private Known at(ExpenseState next) {
            return new Known(expense, next, by);
        }
    }

    static StreamRef<RecordedExpense> at(ExpenseId expense) {
        return STREAM.at(expense);
    }

    private static RecordedExpense evolve(RecordedExpense before, OfExpense event) {
        return switch (event) {
            case ExpenseRecorded recorded -> new Known(recorded.expense(), ExpenseState.DRAFT, recorded.by());
            case ExpenseApproved _ -> before instanceof Known known ? known.at(ExpenseState.APPROVED) : before;
            case ExpensePaid _ -> before instanceof Known known ? known.at(ExpenseState.PAID) : before;
        };
    }
}
