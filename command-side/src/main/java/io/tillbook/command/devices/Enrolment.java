package io.tillbook.command.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.DeviceKeyChanged;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.EnrolmentIssued;
import io.tillbook.api.devices.DevicesEvent.EnrolmentUsed;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.devices.DevicesEvent.RegisterFreed;
import io.tillbook.api.devices.DevicesEvent.RegisterTaken;
import io.tillbook.api.devices.DevicesEvent;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** What is known of a permission to enrol. */
sealed interface Enrolment {
    /** How its stream folds. */
    StreamType<Enrolment> STREAM =
            StreamType.<Enrolment>of("enrolment", new Unknown()).on(DevicesEvent.class, Enrolment::evolve);

    /** Nobody has issued it. */
    record Unknown() implements Enrolment {}

    /** It lets a device in, unless it has expired. */
    record Issued(EnrolmentIssued enrolment) implements Enrolment {}

    /** It has let one in. */
    record Used(EnrolmentIssued enrolment, DeviceId device) implements Enrolment {}

    static StreamRef<Enrolment> at(EnrolmentId enrolment) {
        return STREAM.at(enrolment);
    }

    private static Enrolment evolve(Enrolment before, DevicesEvent event) {
        return switch (event) {
            case EnrolmentIssued issued -> new Issued(issued);
            case EnrolmentUsed used -> before instanceof Issued(EnrolmentIssued issued)
                    ? new Used(issued, used.device())
                    : before;
            case DeviceEnrolled _,DeviceRevoked _,DeviceKeyChanged _ -> before;
            case RegisterTaken _,RegisterFreed _,JournalAdvanced _,JournalFound _ -> before;
        };
    }
}
