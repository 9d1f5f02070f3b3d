package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.shifts.ShiftsCommand.OpenDrawer;
import io.tillbook.api.shifts.ShiftsLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.Set;

/** Drawers that are opened: nothing leaves them by it, but a location bounds how often nobody else looks at it. */
final class OpenedDrawer implements Stakes<OpenDrawer> {
    @Override
    public Optional<Stake> of(OpenDrawer command, Accepted accepted, States states) {
        Integer alone = LocationTills.rules(states, command.location()).drawerAlone();
        int before = states.of(Shift.at(command)).totals().cash().opened();
        boolean isTooOften = alone != null && before >= alone;
        return Optional.of(new Stake(ShiftChecks.subject(command), ShiftsLimits.OPEN_DRAWER, Money.ZERO,
                isTooOften ? Set.of() : null, Set.of(command.cashier())));
    }
}
