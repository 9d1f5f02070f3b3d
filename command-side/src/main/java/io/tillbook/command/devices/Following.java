package io.tillbook.command.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DevicesEvent.DeviceKeyChanged;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.devices.DevicesEvent;
import io.tillbook.api.devices.DevicesRejection.DeviceIsRevoked;
import io.tillbook.api.devices.DevicesRejection.JournalForked;
import io.tillbook.api.devices.DevicesRejection.JournalNotProven;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalFindingKind;
import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.devices.SignedEntry;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from a passage of a journal, given what is known of it.
 *
 * @param events what is recorded of the device
 * @param suspicion why somebody has to look at what was told; empty where nobody has to
 */
record Following(List<DevicesEvent> events, Optional<Rejection> suspicion) {
    /** A clock that goes wrong by more is told. */
    private static final long MOST_OFF_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final String SHOWING = "devices.ShowJournal";

    /**
     * Follows a passage. The signature of its last entry vouches for all that are linked before it.
     *
     * @param device whose journal it is, as far as it is known
     * @param id of the command that was told with it
     * @param receivedAt when it came
     */
    static Following of(Device device, JournalPassage passage, CommandId id, Instant receivedAt) {
        long seq = passage.last().seq();
        if (!device.isKnown()) {
            return noted(found(device, passage, JournalFindingKind.UNKNOWN_DEVICE));
        }
        if (device.isRevoked()) {
            return suspicious(found(device, passage, JournalFindingKind.REVOKED),
                    new DeviceIsRevoked(passage.device(), device.seq()));
        }
        if (!isLinked(passage) || !isSigned(device, passage)) {
            return suspicious(found(device, passage, JournalFindingKind.SIGNATURE),
                    new JournalNotProven(passage.device(), seq));
        }
        if (!isOfCommand(passage, id)) {
            return suspicious(found(device, passage, JournalFindingKind.OTHER_COMMAND),
                    new JournalNotProven(passage.device(), seq));
        }
        return otherThanKnown(device, passage)
                .map(theirs -> forked(device, passage, theirs))
                .orElseGet(() -> new Following(taken(device, passage, receivedAt), Optional.empty()));
    }

    private static Following noted(JournalFound finding) {
        return new Following(List.of(finding), Optional.empty());
    }

    private static Following suspicious(JournalFound finding, Rejection why) {
        return new Following(List.of(finding), Optional.of(why));
    }

    private static boolean isLinked(JournalPassage passage) {
        List<SignedEntry> entries = passage.entries();
        for (int index = 1; index < entries.size(); index++) {
            JournalEntry before = entries.get(index - 1).entry();
            JournalEntry entry = entries.get(index).entry();
            if (!entry.device().equals(before.device()) || entry.seq() != before.seq() + 1
                    || !entry.prev().equals(before.hash()) || entry.key() != before.nextKey()) {
                return false;
            }
        }
        return true;
    }

    /** Entries that are known have proven their keys before. */
    private static boolean isSigned(Device device, JournalPassage passage) {
        String publicKey = device.publicKey();
        int key = device.key();
        for (SignedEntry each : passage.entries()) {
            JournalEntry entry = each.entry();
            if (entry.kind() == EntryKind.KEY && entry.seq() > device.seq()) {
                if (entry.key() != key || !each.isSignedBy(publicKey)) {
                    return false;
                }
                publicKey = String.valueOf(entry.publicKey());
                key = entry.nextKey();
            }
        }
        JournalEntry last = passage.last();
        return (last.kind() == EntryKind.KEY && last.seq() > device.seq())
                || (last.key() == key && passage.entries().getLast().isSignedBy(publicKey));
    }

    /** What shows entries alone is in no journal itself, whatever the last of them is. */
    private static boolean isOfCommand(JournalPassage passage, CommandId id) {
        JournalEntry last = passage.last();
        return passage.type().equals(SHOWING) || (last.kind() == EntryKind.COMMAND
                && id.toString().equals(last.commandId()) && passage.type().equals(last.type())
                && passage.bodyHash().equals(last.bodyHash()));
    }

    /** Where the passage tells another entry than the one that is known: its number, and its hash. */
    private static Optional<OtherEntry> otherThanKnown(Device device, JournalPassage passage) {
        JournalEntry last = passage.last();
        if (last.seq() < device.seq()) {
            return Optional.of(new OtherEntry(last.seq(), last.hash()));
        }
        if (passage.first().seq() == device.seq() + 1) {
            return Optional.of(new OtherEntry(device.seq(), passage.first().prev()))
                    .filter(other -> other.isNot(device));
        }
        return passage.entries()
                .stream()
                .map(SignedEntry::entry)
                .filter(entry -> entry.seq() == device.seq())
                .map(entry -> new OtherEntry(entry.seq(), entry.hash()))
                .filter(other -> other.isNot(device))
                .findFirst();
    }

    private record OtherEntry(long seq, String hash) {
        boolean isNot(Device device) {
            return !hash.equals(device.head());
        }
    }

    private static Following forked(Device device, JournalPassage passage, OtherEntry theirs) {
        String ours = theirs.seq() == device.seq() ? device.head() : null;
        JournalFound finding = new JournalFound(passage.device(), device.location(), JournalFindingKind.FORK,
                theirs.seq(), device.seq(), ours, theirs.hash(), null);
        return suspicious(finding, new JournalForked(passage.device(), theirs.seq()));
    }

    private static List<DevicesEvent> taken(Device device, JournalPassage passage, Instant receivedAt) {
        List<DevicesEvent> events = new ArrayList<>();
        DeviceId id = passage.device();
        if (passage.first().seq() > device.seq() + 1) {
            events.add(new JournalFound(id, device.location(), JournalFindingKind.GAP, passage.first().seq(),
                    device.seq(), null, null, null));
        }
        passage.entries()
                .stream()
                .map(SignedEntry::entry)
                .filter(entry -> entry.kind() == EntryKind.KEY && entry.seq() > device.seq())
                .map(entry -> new DeviceKeyChanged(id, entry.nextKey(), String.valueOf(entry.publicKey()),
                        entry.seq()))
                .forEach(events::add);
        if (passage.last().seq() > device.seq()) {
            events.add(new JournalAdvanced(id, Math.max(passage.first().seq(), device.seq() + 1),
                    passage.last().seq(), passage.last().hash()));
        }
        long offBy = Duration.between(receivedAt, passage.sentAt()).toMillis();
        if (Math.abs(offBy - device.offByMillis()) > MOST_OFF_MILLIS) {
            events.add(new JournalFound(id, device.location(), JournalFindingKind.CLOCK, passage.last().seq(),
                    device.seq(), null, null, offBy));
        }
        return events;
    }

    private static JournalFound found(Device device, JournalPassage passage, JournalFindingKind kind) {
        return new JournalFound(passage.device(), device.location(), kind, passage.last().seq(),
                device.isKnown() ? device.seq() : null, null, null, null);
    }
}
