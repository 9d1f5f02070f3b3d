package io.tillbook.command.members.points;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.members.points.PointsCommand.DefinePointsProgram;
import io.tillbook.api.members.points.PointsEvent.PointsProgramDefined;
import io.tillbook.api.members.points.PointsRejection.ProgramInPast;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/** Defines how points are earned, from now on or later: what sales have earned does not change. */
final class DefineProgramDecider implements Decider<DefinePointsProgram> {
    @Override
    public Footprint footprint(DefinePointsProgram command, States known) {
        return Footprint.none().writing(ChainPointsPrograms.STREAM);
    }

    @Override
    public Decision decide(DefinePointsProgram command, Occurrence occurrence, States states) {
        OffsetDateTime now = OffsetDateTime.ofInstant(occurrence.receivedAt(), ZoneOffset.UTC);
        OffsetDateTime from = Objects.requireNonNullElse(command.from(), now);
        return Rules.firstBroken(() -> past(from, now))
                .orElseGet(() -> new Draft(states)
                        .add(ChainPointsPrograms.STREAM,
                                new PointsProgramDefined(states.of(ChainPointsPrograms.STREAM).defined() + 1, from,
                                        occurrence.receivedAt(), command.program(), command.reason()))
                        .accepted());
    }

    private static Optional<ProgramInPast> past(OffsetDateTime from, OffsetDateTime now) {
        return Rules.when(from.isBefore(now), () -> new ProgramInPast(from, now));
    }
}
