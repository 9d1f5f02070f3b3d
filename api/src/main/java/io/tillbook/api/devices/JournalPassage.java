package io.tillbook.api.devices;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a device shows of its journal when it tells a command: the entries since the one that the server knows, the last
 * of them that of the command. Only the server's own reading of the command stands beside it.
 *
 * @param type published name of the command as it was told
 * @param bodyHash SHA-256 of what was told of it in canonical JSON; empty where it has none
 * @param sentAt the device's clock when it was told
 * @param entries one at least, in their order
 */
public record JournalPassage(String type, String bodyHash, OffsetDateTime sentAt, List<SignedEntry> entries) {
    /** Most entries that are shown with one command. */
    public static final int MOST_ENTRIES = 300;

    /** Checks the fields. */
    public JournalPassage {
        Require.present("type", type);
        Require.present("bodyHash", bodyHash);
        Require.moment("sentAt", sentAt);
        entries = Require.list("entries", entries);
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new InvalidField("entries", "must be 1 to " + MOST_ENTRIES);
        }
    }

    /** The first entry. */
    public JournalEntry first() {
        return entries.getFirst().entry();
    }

    /** The last entry. */
    public JournalEntry last() {
        return entries.getLast().entry();
    }

    /** Whose journal it is from. */
    public DeviceId device() {
        return last().device();
    }
}
