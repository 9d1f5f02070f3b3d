package io.tillbook.server.delivery;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.command.store.LedgerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of an alert: the event as it is stored, under its name and with its time. */
public final class AlertMessages {
    private AlertMessages() {}

    /** The message of an alert that was raised, as JSON. */
    public static String of(RecordedEvent recorded, AlertRaised raised) {
        ObjectNode message = LedgerJson.commands().createObjectNode();
        message.put("type", recorded.type());
        message.put("timestamp", ISO_OFFSET_DATE_TIME.format(recorded.occurrence().occurredAt()));
        message.set("data", LedgerJson.commands().<JsonNode>valueToTree(raised));
        return message.toString();
    }

    /** One line that says what is the matter. */
    static String subject(String message) {
        JsonNode data = LedgerJson.commands().readTree(message).path("data");
        String batch = data.has("batch") ? ", batch " + data.path("batch").asString() : "";
        return data.path("kind").asString() + ": product " + data.path("sku").asString() + batch + " at location "
                + data.path("location").asString();
    }
}
