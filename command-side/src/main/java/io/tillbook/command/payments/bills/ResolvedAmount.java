package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.bills.BillCommand.ResolveDifference;
import io.tillbook.api.payments.bills.BillPermissions;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much a bill and the ledger differ by, of what somebody says what it is. */
final class ResolvedAmount implements Stakes<ResolveDifference> {
    @Override
    public Optional<Stake> of(ResolveDifference command, Accepted accepted, States states) {
        return states.of(Difference.at(command.account(), command.difference())) instanceof Difference.Open open
                ? Optional.of(Stake.of(command.difference().value(), BillPermissions.RESOLVE_LIMIT,
                        open.found().figures().stake()))
                : Optional.empty();
    }
}
