package io.tillbook.command.devices;

import io.tillbook.api.devices.DevicesCommand.EnrolDevice;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.EnrolmentIssued;
import io.tillbook.api.devices.DevicesEvent.EnrolmentUsed;
import io.tillbook.api.devices.DevicesEvent.RegisterTaken;
import io.tillbook.api.devices.DevicesRejection.DeviceAlreadyEnrolled;
import io.tillbook.api.devices.DevicesRejection.EnrolmentAlreadyUsed;
import io.tillbook.api.devices.DevicesRejection.EnrolmentExpired;
import io.tillbook.api.devices.DevicesRejection.EnrolmentNotProven;
import io.tillbook.api.devices.DevicesRejection.RegisterHasDevice;
import io.tillbook.api.devices.DevicesRejection.UnknownEnrolment;
import io.tillbook.api.devices.DevicesRejection;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.ZoneOffset;
import java.util.Optional;

/** Lets a device in, once for each token, and one for each register. */
final class EnrolDeviceDecider implements Decider<EnrolDevice> {
    @Override
    public Footprint footprint(EnrolDevice command, States known) {
        Footprint own = Footprint.none()
                .writing(Enrolment.at(command.enrolmentId()))
                .writing(Device.at(command.deviceId()));
        return known.of(Enrolment.at(command.enrolmentId())) instanceof Enrolment.Issued(EnrolmentIssued issued)
                && issued.register() != null
                        ? own.writing(RegisterDevice.at(issued.location(), issued.register()))
                        : own;
    }

    @Override
    public Extent extent(EnrolDevice command, States states) {
        return switch (states.of(Enrolment.at(command.enrolmentId()))) {
            case Enrolment.Issued(EnrolmentIssued issued) -> Extent.at(issued.location());
            case Enrolment.Used(EnrolmentIssued issued, _) -> Extent.at(issued.location());
            case Enrolment.Unknown _ -> Extent.NOWHERE;
        };
    }

    @Override
    public Decision decide(EnrolDevice command, Occurrence occurrence, States states) {
        return switch (states.of(Enrolment.at(command.enrolmentId()))) {
            case Enrolment.Unknown _ -> Decision.refused(new UnknownEnrolment(command.enrolmentId()));
            case Enrolment.Used(_, var device) ->
                Decision.refused(new EnrolmentAlreadyUsed(command.enrolmentId(), device));
            case Enrolment.Issued(EnrolmentIssued issued) -> Rules
                    .firstBroken(() -> notLetIn(command, issued, occurrence),
                            () -> alreadyEnrolled(command, states),
                            () -> registerTaken(issued, states))
                    .orElseGet(() -> enrolled(command, issued, states));
        };
    }

    /** By the server's clock: whoever sets their own one gains nothing. */
    private static Optional<DevicesRejection> notLetIn(EnrolDevice command, EnrolmentIssued issued,
            Occurrence occurrence) {
        if (!command.isProven(issued.tokenKey())) {
            return Optional.of(new EnrolmentNotProven(command.enrolmentId()));
        }
        return occurrence.receivedAt().isBefore(issued.expiresAt()) ? Optional.empty()
                : Optional.of(new EnrolmentExpired(command.enrolmentId(), issued.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private static Optional<DevicesRejection> alreadyEnrolled(EnrolDevice command, States states) {
        return states.of(Device.at(command.deviceId())).isEnrolled()
                ? Optional.of(new DeviceAlreadyEnrolled(command.deviceId()))
                : Optional.empty();
    }

    private static Optional<DevicesRejection> registerTaken(EnrolmentIssued issued, States states) {
        LocationId location = issued.location();
        RegisterId register = issued.register();
        return register == null ? Optional.empty()
                : states.of(RegisterDevice.at(location, register))
                        .map(device -> new RegisterHasDevice(location, register, device));
    }

    private static Decision enrolled(EnrolDevice command, EnrolmentIssued issued, States states) {
        Draft draft = new Draft(states)
                .add(Enrolment.at(command.enrolmentId()),
                        new EnrolmentUsed(command.enrolmentId(), command.deviceId()))
                .add(Device.at(command.deviceId()),
                        new DeviceEnrolled(command.deviceId(), command.enrolmentId(), issued.location(),
                                issued.register(), issued.kind(), command.key(), command.publicKey(), command.seq(),
                                command.head()));
        RegisterId register = issued.register();
        if (register != null) {
            draft.add(RegisterDevice.at(issued.location(), register),
                    new RegisterTaken(issued.location(), register, command.deviceId()));
        }
        return draft.accepted();
    }
}
