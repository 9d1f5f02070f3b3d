package io.tillbook.command.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DevicesEvent.RegisterFreed;
import io.tillbook.api.devices.DevicesEvent.RegisterTaken;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** Which device writes a register: one at a time. */
final class RegisterDevice {
    /** How the stream of a register's device folds. */
    static final StreamType<Optional<DeviceId>> STREAM =
            StreamType.<Optional<DeviceId>>of("registerdevice", Optional.empty())
                    .on(RegisterTaken.class, (_, taken) -> Optional.of(taken.device()))
                    .on(RegisterFreed.class, (_, _) -> Optional.empty());

    private RegisterDevice() {}

    static StreamRef<Optional<DeviceId>> at(LocationId location, RegisterId register) {
        return STREAM.at(location, register);
    }
}
