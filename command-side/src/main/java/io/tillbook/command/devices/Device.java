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
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import org.jspecify.annotations.Nullable;

/**
 * A device, and how far its journal is known.
 *
 * @param location where it is; null of one that nobody has enrolled
 * @param register the register that it writes, where it is of one alone
 * @param key number of the key that signs the next entry
 * @param publicKey that key
 * @param seq number of the last entry that is known
 * @param head hash of that entry
 * @param offByMillis by how much its clock was ahead when that was told last
 * @param isRevoked whether it writes no longer
 */
public record Device(@Nullable LocationId location, @Nullable RegisterId register, int key, String publicKey, long seq,
        String head, long offByMillis, boolean isRevoked) {
    private static final int SNAPSHOT_EVERY = 100;
    private static final Device UNKNOWN = new Device(null, null, 0, "", 0, "", 0, false);

    /** How its stream folds. */
    static final StreamType<Device> STREAM = StreamType.of("device", UNKNOWN)
            .on(DevicesEvent.class, Device::evolve)
            .snapshotEvery(SNAPSHOT_EVERY, Device.class);

    static StreamRef<Device> at(DeviceId device) {
        return STREAM.at(device);
    }

    /** Whether somebody has ever enrolled it. */
    boolean isKnown() {
        return location != null;
    }

    /** Whether it writes. */
    boolean isEnrolled() {
        return isKnown() && !isRevoked;
    }

    /** What whoever concerns themselves with it has to reach. */
    Extent extent() {
        return location == null ? Extent.NOWHERE : Extent.at(location);
    }

    private Device evolve(DevicesEvent event) {
        return switch (event) {
            case DeviceEnrolled enrolled -> new Device(enrolled.location(), enrolled.register(), enrolled.key(),
                    enrolled.publicKey(), enrolled.seq(), enrolled.head(), 0, false);
            case DeviceKeyChanged changed -> new Device(location, register, changed.key(), changed.publicKey(), seq,
                    head, offByMillis, isRevoked);
            case JournalAdvanced advanced -> new Device(location, register, key, publicKey, advanced.to(),
                    advanced.head(), offByMillis, isRevoked);
            case JournalFound found -> found.offByMillis() == null ? this
                    : new Device(location, register, key, publicKey, seq, head, found.offByMillis(), isRevoked);
            case DeviceRevoked _ -> new Device(location, register, key, publicKey, seq, head, offByMillis, true);
            case EnrolmentIssued _,EnrolmentUsed _,RegisterTaken _,RegisterFreed _ -> this;
        };
    }
}
