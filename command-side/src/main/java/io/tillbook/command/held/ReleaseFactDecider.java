package io.tillbook.command.held;

import io.tillbook.api.held.HeldCommand.ReleaseFact;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.held.HeldEvent.FactReleased;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.checkout.HeldFact;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.stream.Stream;

/** Books a held fact: what was reported, or what is told in its place, is decided now as of when it happened. */
final class ReleaseFactDecider implements Decider<ReleaseFact> {
    private final Bookings bookings;

    ReleaseFactDecider(Bookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Footprint footprint(ReleaseFact command, States known) {
        Footprint released = switch (known.of(HeldFact.at(command.fact()))) {
            case HeldFact.Waiting waiting when bookings.unfit(command, waiting.fact()).isEmpty() ->
                footprint(bookings.release(command, waiting.fact()), known);
            case HeldFact.Waiting _,HeldFact.Unknown _,HeldFact.Over _ -> Footprint.none();
        };
        return released.writing(HeldFact.at(command.fact()));
    }

    /** Where the fact happened, and where what is told in its place says that it did. */
    @Override
    public Extent extent(ReleaseFact command, States states) {
        Extent fact = HeldFact.extent(states.of(HeldFact.at(command.fact())));
        return switch (fact) {
            case Extent.Chain _ -> fact;
            case Extent.Locations some when some.ids().isEmpty() -> fact;
            case Extent.Locations some -> Extent.atAll(Stream.concat(some.ids().stream(),
                    command.told().map(Command::location).flatMap(Stream::ofNullable)));
        };
    }

    @Override
    public Decision decide(ReleaseFact command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Facts.notWaiting(states, command.fact()),
                        () -> bookings.unfit(command, Facts.waiting(states, command.fact())))
                .orElseGet(() -> released(command, Facts.waiting(states, command.fact()), occurrence, states));
    }

    private Decision released(ReleaseFact command, FactHeld fact, Occurrence occurrence, States states) {
        Release<?> release = bookings.release(command, fact);
        return switch (decision(release, fact, occurrence, states)) {
            case Decision.Refused refused -> Decision.refused(refused.rejection());
            case Decision.Accepted booked -> new Draft(states)
                    .add(HeldFact.at(command.fact()),
                            new FactReleased(command.fact(), fact.kind(),
                                    Objects.requireNonNull(release.command().location()), command.reason()))
                    .addAll(booked)
                    .accepted();
        };
    }

    private static <C extends Command> Footprint footprint(Release<C> release, States known) {
        return release.decider().footprint(release.command(), known);
    }

    private static <C extends Command> Decision decision(Release<C> release, FactHeld fact, Occurrence now,
            States states) {
        C command = release.command();
        Occurrence then = new Occurrence(now.commandId(), release.type(), now.actor(), now.person(),
                command.location(), command.register(), fact.occurredAt(), fact.receivedAt(), now.correlationId(),
                now.causationId());
        return release.decider().decide(command, then, states);
    }
}
