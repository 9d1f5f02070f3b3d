package io.tillbook.device.relay;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a till is answered.
 *
 * @param status after HTTP
 * @param body JSON
 */
public record RelayAnswer(int status, JsonNode body) {
    private static final String OUTCOME = "outcome";
    private static final String REFUSAL = "urn:tillbook:problem:command-refused";
    private static final int MULTIPLE_CHOICES = 300;
    private static final int UNKNOWN = 404;
    private static final int REFUSED = 422;

    /** Whether a command is booked; empty where this does not say it, such as where the bridge is not let in. */
    public Optional<Boolean> isBooked() {
        if (status < MULTIPLE_CHOICES && body.path(OUTCOME).asString("").startsWith("ACCEPTED")) {
            return Optional.of(true);
        }
        return isRefused() || status == UNKNOWN ? Optional.of(false) : Optional.empty();
    }

    /** Whether a rule has refused it: told as the failure of a request, or as what became of it. */
    boolean isRefused() {
        return body.path("type").asString("").equals(REFUSAL) || body.path(OUTCOME).asString("").equals("REFUSED");
    }

    /** A refusal that was looked up, as whoever sends the command is told it. */
    RelayAnswer asRefusal() {
        ObjectNode problem = (ObjectNode) body.deepCopy();
        problem.remove(OUTCOME);
        return new RelayAnswer(REFUSED, problem.put("type", REFUSAL).put("status", REFUSED));
    }
}
