package io.tillbook.server.routing;

import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.Fingerprint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command as it crosses to another process. It was permitted where it came in.
 *
 * @param type its published name
 * @param payload what it says, completed: with hashes, and with sealed personal data
 * @param occurrence its circumstances, as they are stored with events
 * @param fingerprint of what its sender wrote
 * @param reach how far its sender may reach
 * @param journal what a device has shown of its journal; null where it was told by none
 * @param journalReach how far its sender may reach in showing journals; missing without one, and where a process of an
 *     earlier version does not tell
 */
record RoutedCommand(String type, JsonNode payload, Map<String, String> occurrence, Fingerprint fingerprint,
        RoutedReach reach, @Nullable JournalPassage journal, @Nullable RoutedReach journalReach) {
    /** A command that was told by no device. */
    RoutedCommand(String type, JsonNode payload, Map<String, String> occurrence, Fingerprint fingerprint,
            RoutedReach reach) {
        this(type, payload, occurrence, fingerprint, reach, null, null);
    }

    /** Commands that are decided in their order. */
    record Several(List<RoutedCommand> commands) {}
}
