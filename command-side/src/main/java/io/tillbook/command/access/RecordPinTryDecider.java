package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.EmployeePinLocked;
import io.tillbook.api.access.AccessEvent.EmployeePinMatched;
import io.tillbook.api.access.AccessEvent.EmployeePinMissed;
import io.tillbook.api.access.PinCommand.RecordPinTry;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;

/**
 * Counts wrong PINs and locks the PIN at the fifth in a row. They are counted in the ledger: neither a restart nor
 * another server gives anybody more tries. What there is no PIN for leaves no trace, so nobody fills the ledger by
 * guessing names.
 */
final class RecordPinTryDecider implements Decider<RecordPinTry> {
    @Override
    public Footprint footprint(RecordPinTry command, States known) {
        return Footprint.none().writing(Pin.at(command.employee(), command.location()));
    }

    @Override
    public Decision decide(RecordPinTry command, Occurrence occurrence, States states) {
        Draft draft = new Draft(states);
        return switch (states.of(Pin.at(command.employee(), command.location()))) {
            case Pin.Unset _,Pin.Locked _ -> draft.accepted();
            case Pin.Open open when command.isRight() -> matched(command, open, draft).accepted();
            case Pin.Open open -> missed(command, open, draft).accepted();
        };
    }

    private static Draft matched(RecordPinTry command, Pin.Open open, Draft draft) {
        return open.misses() == 0 ? draft
                : draft.add(pin(command),
                        new EmployeePinMatched(command.employee(), command.location(), command.device()));
    }

    private static Draft missed(RecordPinTry command, Pin.Open open, Draft draft) {
        Draft counted = draft.add(pin(command),
                new EmployeePinMissed(command.employee(), command.location(), command.device()));
        return open.misses() + 1 < Pin.MOST_MISSES ? counted
                : counted.add(pin(command), new EmployeePinLocked(command.employee(), command.location()));
    }

    private static StreamRef<Pin> pin(RecordPinTry command) {
        return Pin.at(command.employee(), command.location());
    }
}
