package io.tillbook.command.shifts;

import io.tillbook.api.shifts.MovementId;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** The streams of movements of cash, each of which is recorded once. */
final class CashMovements {
    private static final StreamType<Existence> STREAM = Existence.stream("cashmovement");

    private CashMovements() {}

    static StreamRef<Existence> at(MovementId movement) {
        return STREAM.at(movement);
    }
}
