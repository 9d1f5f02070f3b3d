package io.tillbook.command.checkout;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Never refuses what is reported: what cannot be booked is held.
 *
 * @param <C> the command
 */
public final class HoldingDecider<C extends Command> implements Decider<C> {
    private final Decider<C> booking;
    private final Predicate<C> reported;
    private final Function<C, FactId> id;
    private final Content<C> content;

    /** Tells the content of a fact to hold. */
    @FunctionalInterface
    public interface Content<C> {
        /** The fact with its content. */
        FactHeld fact(FactId id, C command, Occurrence occurrence, Rejection reason);
    }

    /**
     * @param booking decides what can be booked
     * @param reported whether a command reports what has happened
     * @param id the id that a command is held under
     * @param content what is held of it
     */
    public HoldingDecider(Decider<C> booking, Predicate<C> reported, Function<C, FactId> id, Content<C> content) {
        this.booking = booking;
        this.reported = reported;
        this.id = id;
        this.content = content;
    }

    @Override
    public Footprint footprint(C command, States known) {
        Footprint booked = booking.footprint(command, known);
        return reported.test(command) ? booked.writing(HeldFact.at(id.apply(command))) : booked;
    }

    @Override
    public Decision decide(C command, Occurrence occurrence, States states) {
        return reported.test(command)
                ? bookedOrHeld(command, occurrence, states)
                : booking.decide(command, occurrence, states);
    }

    @Override
    public Decision setAside(C command, Occurrence occurrence, States states, Rejection reason) {
        return !reported.test(command) ? Decision.refused(reason)
                : isOver(command, states) ? new Draft(states).accepted()
                        : held(command, occurrence, states, reason);
    }

    /** A person has decided on it, so that reporting it again changes nothing. */
    private boolean isOver(C command, States states) {
        return states.of(HeldFact.at(id.apply(command))) instanceof HeldFact.Over;
    }

    private Decision bookedOrHeld(C command, Occurrence occurrence, States states) {
        if (isOver(command, states)) {
            return new Draft(states).accepted();
        }
        try {
            return switch (booking.decide(command, occurrence, states)) {
                case Decision.Accepted accepted -> accepted;
                case Decision.Refused refused -> held(command, occurrence, states, refused.rejection());
            };
        } catch (ArithmeticException overflow) {
            return held(command, occurrence, states, new AmountOutOfRange());
        }
    }

    private Decision held(C command, Occurrence occurrence, States states, Rejection reason) {
        Draft draft = new Draft(states);
        HeldFact.hold(draft, content.fact(id.apply(command), command, occurrence, reason));
        return draft.accepted();
    }
}
