package io.tillbook.command.finance;

import io.tillbook.api.finance.ExpenseShare;
import io.tillbook.api.finance.FinanceCommand.RecordExpense;
import io.tillbook.api.finance.FinanceEvent.ExpenseRecorded;
import io.tillbook.api.finance.FinanceRejection.ExpenseAlreadyRecorded;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.stream.Stream;

/** Records an expense of a month that is open. */
final class RecordExpenseDecider implements Decider<RecordExpense> {
    @Override
    public Footprint footprint(RecordExpense command, States known) {
        return Footprint.none()
                .writing(RecordedExpense.at(command.expenseId()))
                .reading(Closings.ref())
                .readingAll(locations(command).map(Location::at));
    }

    /** The stores that bear it; what the chain bears concerns the chain. */
    @Override
    public Extent extent(RecordExpense command, States states) {
        return command.expense().shares() == null ? Extent.CHAIN : Extent.atAll(locations(command));
    }

    private static Stream<LocationId> locations(RecordExpense command) {
        List<ExpenseShare> shares = command.expense().shares();
        return shares == null ? Stream.of() : shares.stream().map(ExpenseShare::location);
    }

    @Override
    public Decision decide(RecordExpense command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Rules.when(
                        !(states.of(RecordedExpense.at(command.expenseId())) instanceof RecordedExpense.Unknown),
                        () -> new ExpenseAlreadyRecorded(command.expenseId())),
                        () -> Closings.closed(states, command.expense().on()),
                        () -> Rules.firstOf(locations(command).toList(),
                                location -> Catalog.unknownLocation(states, location)))
                .orElseGet(() -> new Draft(states)
                        .add(RecordedExpense.at(command.expenseId()),
                                new ExpenseRecorded(command.expenseId(), command.expense(), occurrence.employee()))
                        .accepted());
    }
}
