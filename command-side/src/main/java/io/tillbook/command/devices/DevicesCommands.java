package io.tillbook.command.devices;

import io.tillbook.api.devices.DevicesCommand.EnrolDevice;
import io.tillbook.api.devices.DevicesCommand.IssueEnrolment;
import io.tillbook.api.devices.DevicesCommand.RevokeDevice;
import io.tillbook.api.devices.DevicesCommand.ShowJournal;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.DeviceKeyChanged;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.EnrolmentIssued;
import io.tillbook.api.devices.DevicesEvent.EnrolmentUsed;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.devices.DevicesEvent.RegisterFreed;
import io.tillbook.api.devices.DevicesEvent.RegisterTaken;
import io.tillbook.api.devices.DevicesPermissions;
import io.tillbook.api.devices.DevicesRejection;
import io.tillbook.api.kernel.Permission;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;
import java.util.stream.Stream;

/** The write side of devices. */
public final class DevicesCommands implements Slice {
    @Override
    public String capability() {
        return "devices";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("devices.IssueEnrolment", IssueEnrolment.class, DevicesPermissions.MANAGE,
                        new IssueEnrolmentDecider()),
                new CommandHandling<>("devices.EnrolDevice", EnrolDevice.class, DevicesPermissions.ENROL,
                        new EnrolDeviceDecider()),
                new CommandHandling<>("devices.ShowJournal", ShowJournal.class, DevicesPermissions.ENROL,
                        new ShowJournalDecider()),
                new CommandHandling<>("devices.RevokeDevice", RevokeDevice.class, DevicesPermissions.MANAGE,
                        new RevokeDeviceDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return DevicesPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return Stream.of(EnrolmentIssued.class, EnrolmentUsed.class, DeviceEnrolled.class, RegisterTaken.class,
                RegisterFreed.class, DeviceKeyChanged.class, JournalAdvanced.class, JournalFound.class,
                DeviceRevoked.class)
                .map(event -> StoredType.first("devices." + event.getSimpleName(), event))
                .toList();
    }

    @Override
    public List<StoredType> snapshots() {
        return List.of(StoredType.first("devices.Device", Device.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), DevicesRejection.class);
    }
}
