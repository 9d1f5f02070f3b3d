package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.ClosePeriod;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.FinanceRejection.PeriodNotOver;
import io.tillbook.api.finance.FinanceRejection.PeriodOutOfOrder;
import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.ZoneOffset;
import java.util.Optional;

/** Closes the month after the last one that is closed, or any as the first one, once it is over everywhere. */
final class ClosePeriodDecider implements Decider<ClosePeriod> {
    /** The zone in which days are over last. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    @Override
    public Footprint footprint(ClosePeriod command, States known) {
        return Footprint.none().writing(Closings.ref());
    }

    @Override
    public Decision decide(ClosePeriod command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> outOfOrder(command, states), () -> notOver(command, occurrence))
                .orElseGet(() -> new Draft(states)
                        .add(Closings.ref(), new PeriodClosed(command.period(), command.position(), command.sha256(),
                                occurrence.employee()))
                        .accepted());
    }

    private static Optional<PeriodOutOfOrder> outOfOrder(ClosePeriod command, States states) {
        Period through = states.of(Closings.ref()).through();
        return through == null || command.period().equals(through.next()) ? Optional.empty()
                : Optional.of(new PeriodOutOfOrder(command.period(), through.next()));
    }

    /** The clock of the server counts: that of the sender may be ahead. */
    private static Optional<PeriodNotOver> notOver(ClosePeriod command, Occurrence occurrence) {
        boolean isOver = occurrence.receivedAt()
                .atOffset(LAST_ZONE)
                .toLocalDate()
                .isAfter(command.period().lastDay());
        return Rules.when(!isOver, () -> new PeriodNotOver(command.period()));
    }
}
