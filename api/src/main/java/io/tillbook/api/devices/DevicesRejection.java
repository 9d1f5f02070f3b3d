package io.tillbook.api.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import java.time.OffsetDateTime;

/** Why commands of devices are refused, and why what they tell is held. */
public sealed interface DevicesRejection extends Rejection {
    /** The enrolment's id was used before. */
    record EnrolmentAlreadyIssued(EnrolmentId enrolment) implements DevicesRejection {
        @Override
        public String detail() {
            return "Enrolment " + enrolment.value() + " was issued before.";
        }
    }

    /** There is no such enrolment. */
    record UnknownEnrolment(EnrolmentId enrolment) implements DevicesRejection {
        @Override
        public String detail() {
            return "No enrolment " + enrolment.value() + " was issued.";
        }
    }

    /** Its token lets nobody in any more. */
    record EnrolmentExpired(EnrolmentId enrolment, OffsetDateTime expiredAt) implements DevicesRejection {
        @Override
        public String detail() {
            return "Enrolment " + enrolment.value() + " ended at " + expiredAt + ".";
        }
    }

    /** A device has enrolled by it. */
    record EnrolmentAlreadyUsed(EnrolmentId enrolment, DeviceId device) implements DevicesRejection {
        @Override
        public String detail() {
            return "Device " + device.value() + " has enrolled by " + enrolment.value() + " already.";
        }
    }

    /** Token or journal have not signed what was sent. */
    record EnrolmentNotProven(EnrolmentId enrolment) implements DevicesRejection {
        @Override
        public String detail() {
            return "The token of " + enrolment.value() + " and the journal's key have not both signed this.";
        }
    }

    /** The device writes already. */
    record DeviceAlreadyEnrolled(DeviceId device) implements DevicesRejection {
        @Override
        public String detail() {
            return "Device " + device.value() + " is enrolled already; revoke it first.";
        }
    }

    /** Another device writes the register. */
    record RegisterHasDevice(LocationId location, RegisterId register, DeviceId device) implements DevicesRejection {
        @Override
        public String detail() {
            return "Register " + register.value() + " of " + location.value() + " is written by device "
                    + device.value() + "; revoke that first.";
        }
    }

    /** Nobody has enrolled it. */
    record UnknownDevice(DeviceId device) implements DevicesRejection {
        @Override
        public String detail() {
            return "No device " + device.value() + " has enrolled.";
        }
    }

    /** The device writes no longer: what it tells is held. */
    record DeviceIsRevoked(DeviceId device, long lastSeq) implements DevicesRejection {
        @Override
        public String detail() {
            return "Device " + device.value() + " was revoked behind entry " + lastSeq + " of its journal.";
        }
    }

    /** What is told is not the journal that the server knows: it is held. */
    record JournalForked(DeviceId device, long seq) implements DevicesRejection {
        @Override
        public String detail() {
            return "There are two journals of device " + device.value() + ", which part at entry " + seq
                    + ": a copy was put back, or writes beside it.";
        }
    }

    /** What is told is not signed as it should be: it is held. */
    record JournalNotProven(DeviceId device, long seq) implements DevicesRejection {
        @Override
        public String detail() {
            return "Entry " + seq + " of device " + device.value()
                    + " is not signed by its key, or is not of this command.";
        }
    }
}
