package io.tillbook.command.devices;

import io.tillbook.api.devices.DevicesCommand.RevokeDevice;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.RegisterFreed;
import io.tillbook.api.devices.DevicesRejection.DeviceIsRevoked;
import io.tillbook.api.devices.DevicesRejection.UnknownDevice;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Ends that a device writes, and frees its register for another one. */
final class RevokeDeviceDecider implements Decider<RevokeDevice> {
    @Override
    public Footprint footprint(RevokeDevice command, States known) {
        Footprint own = Footprint.none().writing(Device.at(command.deviceId()));
        Device device = known.of(Device.at(command.deviceId()));
        LocationId location = device.location();
        RegisterId register = device.register();
        return location == null || register == null ? own : own.writing(RegisterDevice.at(location, register));
    }

    @Override
    public Extent extent(RevokeDevice command, States states) {
        return states.of(Device.at(command.deviceId())).extent();
    }

    @Override
    public Decision decide(RevokeDevice command, Occurrence occurrence, States states) {
        Device device = states.of(Device.at(command.deviceId()));
        LocationId location = device.location();
        if (location == null) {
            return Decision.refused(new UnknownDevice(command.deviceId()));
        }
        if (device.isRevoked()) {
            return Decision.refused(new DeviceIsRevoked(command.deviceId(), device.seq()));
        }
        Draft draft = new Draft(states).add(Device.at(command.deviceId()),
                new DeviceRevoked(command.deviceId(), location, command.reason(), device.seq()));
        RegisterId register = device.register();
        if (register != null) {
            draft.add(RegisterDevice.at(location, register),
                    new RegisterFreed(location, register, command.deviceId()));
        }
        return draft.accepted();
    }
}
