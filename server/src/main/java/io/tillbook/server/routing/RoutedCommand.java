package io.tillbook.server.routing;

import io.tillbook.api.kernel.Fingerprint;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A command as it crosses to another process. It was permitted where it came in.
 *
 * @param type its published name
 * @param payload what it says, completed: with hashes, and with sealed personal data
 * @param occurrence its circumstances, as they are stored with events
 * @param fingerprint of what its sender wrote
 * @param reach how far its sender may reach
 */
record RoutedCommand(String type, JsonNode payload, Map<String, String> occurrence, Fingerprint fingerprint,
        RoutedReach reach) {
    /** Commands that are decided in their order. */
    record Several(List<RoutedCommand> commands) {}
}
