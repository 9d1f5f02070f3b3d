package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.PostEntry;
import io.tillbook.api.finance.FinanceEvent.EntryPosted;
import io.tillbook.api.finance.FinancePermissions;
import io.tillbook.api.finance.ManualLine;
import io.tillbook.api.kernel.Money;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;

/** How much somebody posts. */
final class PostedAmount implements Stakes<PostEntry> {
    @Override
    public Optional<Stake> of(PostEntry command, Accepted accepted, States states) {
        return accepted.happened(EntryPosted.class)
                .findFirst()
                .map(posted -> Stake.of(posted.entryId().value(), FinancePermissions.POST_LIMIT,
                        posted.lines()
                                .stream()
                                .map(ManualLine::debitMinor)
                                .filter(Objects::nonNull)
                                .reduce(Money.ZERO, Money::plus)));
    }
}
