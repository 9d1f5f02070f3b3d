package io.tillbook.command.store;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DeviceKind;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.DeviceKeyChanged;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.EnrolmentIssued;
import io.tillbook.api.devices.DevicesEvent.EnrolmentUsed;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.devices.DevicesEvent.RegisterFreed;
import io.tillbook.api.devices.DevicesEvent.RegisterTaken;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.devices.JournalFindingKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.command.devices.Device;
import java.time.Instant;
import java.util.List;

/** Events of devices with every field set, and with as few as there can be. */
final class DeviceSamples {
    private static final DeviceId DEVICE = new DeviceId("bridge-S1");
    private static final EnrolmentId ENROLMENT = new EnrolmentId("E-1");
    private static final LocationId STORE = new LocationId("S-1");
    private static final RegisterId REGISTER = new RegisterId("R-1");
    private static final String KEY = "ab".repeat(32);
    private static final String OURS = "0c".repeat(32);
    private static final String THEIRS = "0d".repeat(32);
    private static final Instant UNTIL = Instant.parse("2026-11-22T01:41:07Z");

    private DeviceSamples() {}

    static List<Object> all() {
        return List.of(new EnrolmentIssued(ENROLMENT, STORE, REGISTER, DeviceKind.TILL, UNTIL, KEY),
                new EnrolmentUsed(ENROLMENT, DEVICE),
                new DeviceEnrolled(DEVICE, ENROLMENT, STORE, REGISTER, DeviceKind.BRIDGE, 1, KEY, 41, OURS),
                new RegisterTaken(STORE, REGISTER, DEVICE), new RegisterFreed(STORE, REGISTER, DEVICE),
                new DeviceKeyChanged(DEVICE, 2, KEY, 43), new JournalAdvanced(DEVICE, 42, 44, OURS),
                new JournalFound(DEVICE, STORE, JournalFindingKind.FORK, 44, 44L, OURS, THEIRS, 600_000L),
                new DeviceRevoked(DEVICE, STORE, "lost", 44),
                new Device(STORE, REGISTER, 2, KEY, 44, OURS, 600_000, true));
    }

    static List<Object> bare() {
        return List.of(new EnrolmentIssued(ENROLMENT, STORE, null, DeviceKind.HANDHELD, UNTIL, KEY),
                new DeviceEnrolled(DEVICE, ENROLMENT, STORE, null, DeviceKind.BRIDGE, 1, KEY, 0, OURS),
                new JournalFound(DEVICE, null, JournalFindingKind.UNKNOWN_DEVICE, 44, null, null, null, null),
                new Device(null, null, 0, "", 0, "", 0, false));
    }
}
