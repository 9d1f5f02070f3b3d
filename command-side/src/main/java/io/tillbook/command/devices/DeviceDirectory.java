package io.tillbook.command.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Looks up devices, as their streams tell now. */
public final class DeviceDirectory {
    private final States streams;

    /** @param streams states as they are now */
    public DeviceDirectory(States streams) {
        this.streams = streams;
    }

    /**
     * How far a journal is known.
     *
     * @param location where its device is
     * @param seq the last entry that the server has
     * @param hash hash of that entry
     * @param revoked whether the device was revoked
     */
    public record Known(LocationId location, long seq, String hash, boolean revoked) {}

    /** How far the journal of a device is known; empty where nobody has enrolled it. */
    public Optional<Known> journal(DeviceId id) {
        Device device = streams.of(Device.at(id));
        return Optional.ofNullable(device.location())
                .map(location -> new Known(location, device.seq(), device.head(), device.isRevoked()));
    }
}
