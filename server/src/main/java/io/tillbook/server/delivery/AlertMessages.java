package io.tillbook.server.delivery;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.command.store.LedgerJson;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of an alert, or of something else: the event as it is stored, under its name and with its time. */
public final class AlertMessages {
    private AlertMessages() {}

    /** The message of an event, as JSON. */
    public static String of(RecordedEvent recorded) {
        return of(recorded.type(), recorded.occurrence().occurredAt(), recorded.event());
    }

    /**
     * The message of something that no event tells, as JSON.
     *
     * @param type what it is
     * @param data all of it
     */
    public static String of(String type, OffsetDateTime at, Object data) {
        ObjectNode message = LedgerJson.commands().createObjectNode();
        message.put("type", type);
        message.put("timestamp", ISO_OFFSET_DATE_TIME.format(at));
        message.set("data", LedgerJson.commands().<JsonNode>valueToTree(data));
        return message.toString();
    }

    /** One line that says what is the matter. */
    static String subject(String message) {
        JsonNode data = LedgerJson.commands().readTree(message).path("data");
        if (data.has("account") && data.has("day")) {
            return "The bill of account " + data.path("account").asString() + " for " + data.path("day").asString()
                    + " is late";
        }
        String batch = data.has("batch") ? ", batch " + data.path("batch").asString() : "";
        String product = data.has("sku") ? ": product " + data.path("sku").asString() + batch : "";
        String register = data.has("register") ? ": register " + data.path("register").asString() : "";
        return data.path("kind").asString() + product + register + " at location " + data.path("location").asString();
    }
}
