package io.tillbook.command.finance.bank;

import io.tillbook.api.finance.BankEvent.BankMovementFreed;
import io.tillbook.api.finance.BankEvent.BankMovementMatched;
import io.tillbook.api.finance.BankEvent.OfMovement;
import io.tillbook.api.finance.BankMovement;
import io.tillbook.api.kernel.Id;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import org.jspecify.annotations.Nullable;

/**
 * What the books have posted to the bank at a position.
 *
 * @param with the line that it is matched with; null where there is none
 */
record MatchedMovement(@Nullable BankMovementMatched with) {
    private static final StreamType<MatchedMovement> STREAM = StreamType.of("bankmovement", new MatchedMovement(null))
            .on(OfMovement.class, MatchedMovement::evolve);

    /** A position as a part of a stream's name. */
    private record Position(String value) implements Id {}

    static StreamRef<MatchedMovement> at(BankMovement movement) {
        return STREAM.at(new Position(Long.toString(movement.position())));
    }

    private MatchedMovement evolve(OfMovement event) {
        return switch (event) {
            case BankMovementMatched matched -> new MatchedMovement(matched);
            case BankMovementFreed _ -> new MatchedMovement(null);
        };
    }
}
