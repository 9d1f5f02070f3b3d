package io.tillbook.command.devices;

import io.tillbook.api.devices.DevicesCommand.IssueEnrolment;
import io.tillbook.api.devices.DevicesEvent.EnrolmentIssued;
import io.tillbook.api.devices.DevicesRejection.EnrolmentAlreadyIssued;
import io.tillbook.api.devices.DevicesRejection;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Issues each permission to enrol once. */
final class IssueEnrolmentDecider implements Decider<IssueEnrolment> {
    @Override
    public Footprint footprint(IssueEnrolment command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .writing(Enrolment.at(command.enrolmentId()));
    }

    @Override
    public Extent extent(IssueEnrolment command, States states) {
        return Extent.at(command.location());
    }

    @Override
    public Decision decide(IssueEnrolment command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> alreadyIssued(command, states),
                        () -> Catalog.unknownLocation(states, command.location()))
                .orElseGet(() -> new Draft(states)
                        .add(Enrolment.at(command.enrolmentId()), issued(command, occurrence))
                        .accepted());
    }

    private static Optional<DevicesRejection> alreadyIssued(IssueEnrolment command, States states) {
        return switch (states.of(Enrolment.at(command.enrolmentId()))) {
            case Enrolment.Unknown _ -> Optional.empty();
            case Enrolment.Issued _,Enrolment.Used _ ->
                Optional.of(new EnrolmentAlreadyIssued(command.enrolmentId()));
        };
    }

    private static EnrolmentIssued issued(IssueEnrolment command, Occurrence occurrence) {
        return new EnrolmentIssued(command.enrolmentId(), command.location(), command.register(), command.kind(),
                occurrence.receivedAt().plus(Duration.ofMinutes(command.minutes())),
                Objects.requireNonNull(command.tokenKey(), "the server makes a token where the sender has not"));
    }
}
