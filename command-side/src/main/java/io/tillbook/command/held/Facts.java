package io.tillbook.command.held;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldRejection;
import io.tillbook.api.held.HeldRejection.FactIsOver;
import io.tillbook.api.held.HeldRejection.UnknownFact;
import io.tillbook.command.checkout.HeldFact;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Facts that wait for a person. */
final class Facts {
    private Facts() {}

    /** Rule: the fact is held, and neither released nor dropped. */
    static Optional<HeldRejection> notWaiting(States states, FactId fact) {
        return switch (states.of(HeldFact.at(fact))) {
            case HeldFact.Unknown _ -> Optional.of(new UnknownFact(fact));
            case HeldFact.Waiting _ -> Optional.empty();
            case HeldFact.Over over -> Optional.of(new FactIsOver(fact, over.state()));
        };
    }

    /**
     * A fact that {@link #notWaiting} has nothing against.
     *
     * @throws IllegalStateException when it does not wait
     */
    static FactHeld waiting(States states, FactId fact) {
        return switch (states.of(HeldFact.at(fact))) {
            case HeldFact.Unknown _,HeldFact.Over _ -> throw new IllegalStateException(fact + " does not wait");
            case HeldFact.Waiting waiting -> waiting.fact();
        };
    }
}
