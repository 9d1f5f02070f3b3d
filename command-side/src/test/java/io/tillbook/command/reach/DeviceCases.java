package io.tillbook.command.reach;

import static io.tillbook.command.testing.Shop.OTHER_STORE;

import io.tillbook.api.devices.DeviceKind;
import io.tillbook.api.devices.DevicesCommand.IssueEnrolment;
import io.tillbook.api.devices.DevicesCommand.RevokeDevice;
import io.tillbook.api.devices.DevicesCommand.ShowJournal;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Extent;
import io.tillbook.command.devices.KeptJournal;
import java.util.List;
import java.util.stream.Stream;

/** Commands about devices: of the location where they are. */
final class DeviceCases {
    private static final EnrolmentId USED = new EnrolmentId("E-1");
    private static final EnrolmentId ISSUED = new EnrolmentId("E-2");
    private static final KeptJournal.Key TOKEN = KeptJournal.Key.made(1);

    private DeviceCases() {}

    /** One device is let in, and another one may be. */
    static List<Command> before() {
        return List.of(issue(USED), KeptJournal.begun().enrolling(USED, TOKEN), issue(ISSUED));
    }

    static List<Case> all() {
        return Stream
                .<Command>of(issue(new EnrolmentId("E-9")), KeptJournal.begun().enrolling(ISSUED, TOKEN),
                        new ShowJournal(KeptJournal.DEVICE), new RevokeDevice(KeptJournal.DEVICE, "lost"))
                .map(command -> new Case(command, Extent.at(OTHER_STORE)))
                .toList();
    }

    private static IssueEnrolment issue(EnrolmentId enrolment) {
        return new IssueEnrolment(enrolment, OTHER_STORE, null, DeviceKind.BRIDGE, null, TOKEN.publicKey());
    }
}
