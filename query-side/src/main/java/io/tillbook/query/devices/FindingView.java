package io.tillbook.query.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.devices.JournalFindingKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Something that was wrong with a journal.
 *
 * @param foundPosition the event's position: the order in which they were found
 * @param location where the device is, else where it says that the command happened
 * @param commandId the command with which it was found
 */
record FindingView(long foundPosition, DeviceId device, @Nullable LocationId location, JournalFindingKind kind,
        long seq,
        @Nullable Long known, @Nullable String ours, @Nullable String theirs, @Nullable Long offByMillis,
        OffsetDateTime foundAt, String commandId, String commandType) {
    static FindingView of(RecordedEvent recorded, JournalFound found) {
        LocationId at = found.location() == null ? recorded.occurrence().location() : found.location();
        return new FindingView(recorded.position(), found.device(), at, found.kind(), found.seq(), found.known(),
                found.ours(), found.theirs(), found.offByMillis(),
                recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC),
                recorded.occurrence().commandId().toString(), recorded.occurrence().commandType());
    }
}
