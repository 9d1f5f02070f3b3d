package io.tillbook.command.checkout;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.held.FactState;
import io.tillbook.api.held.HeldEvent;
import io.tillbook.api.held.HeldEvent.FactDropped;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.kernel.Extent;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** What is known of a fact that could not be booked when it was reported. */
public sealed interface HeldFact {
    /** How its stream folds. */
    StreamType<HeldFact> STREAM = StreamType.<HeldFact>of("held", new Unknown())
            .on(HeldEvent.class, HeldFact::evolve);

    /** It is not held. */
    record Unknown() implements HeldFact {}

    /** It waits for a person. */
    record Waiting(FactHeld fact) implements HeldFact {}

    /** It was released or dropped. */
    record Over(FactState state) implements HeldFact {}

    /** Where it happened: anywhere in the chain where that could not be read, nowhere where it is over. */
    static Extent extent(HeldFact fact) {
        return switch (fact) {
            case Waiting(FactHeld held) -> held.location() == null ? Extent.CHAIN : Extent.at(held.location());
            case Unknown _,Over _ -> Extent.NOWHERE;
        };
    }

    /** The stream of a fact. */
    static StreamRef<HeldFact> at(FactId fact) {
        return STREAM.at(fact);
    }

    /** Holds a fact, once: reported again, it stays what has become of it. */
    static void hold(Draft draft, FactHeld fact) {
        if (draft.of(at(fact.fact())) instanceof Unknown) {
            draft.add(at(fact.fact()), fact);
        }
    }

    private static HeldFact evolve(HeldFact before, HeldEvent event) {
        return switch (event) {
            case FactHeld held -> new Waiting(held);
            case FactReleased _ -> new Over(FactState.RELEASED);
            case FactDropped _ -> new Over(FactState.DROPPED);
        };
    }
}
