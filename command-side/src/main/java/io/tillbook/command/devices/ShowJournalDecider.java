package io.tillbook.command.devices;

import io.tillbook.api.devices.DevicesCommand.ShowJournal;
import io.tillbook.api.devices.DevicesRejection.UnknownDevice;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Decides nothing by itself: the entries that come with it are taken as those of every command. */
final class ShowJournalDecider implements Decider<ShowJournal> {
    @Override
    public Footprint footprint(ShowJournal command, States known) {
        return Footprint.none().reading(Device.at(command.deviceId()));
    }

    @Override
    public Extent extent(ShowJournal command, States states) {
        return states.of(Device.at(command.deviceId())).extent();
    }

    @Override
    public Decision decide(ShowJournal command, Occurrence occurrence, States states) {
        return states.of(Device.at(command.deviceId())).isKnown() ? new Draft(states).accepted()
                : Decision.refused(new UnknownDevice(command.deviceId()));
    }
}
