package io.tillbook.server.http.operations;

import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.server.delivery.DeliveryRetries.Answer;
import io.tillbook.server.delivery.DeliveryRetries;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.JsonBody;
import io.tillbook.server.payload.MalformedRequest;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Has tried again what could not be delivered. */
@RestController
final class RetryEndpoint {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String DELIVERY = "delivery";
    private static final int MOST_BYTES = 4 * 1024;
    private static final Problem UNKNOWN = Problem.of(ProblemType.NOT_FOUND, "There is no such delivery.");
    private static final Problem DELIVERED =
            Problem.of(ProblemType.DELIVERED_ALREADY, "The destination has taken it.");

    private final DeliveryRetries retries;
    private final CurrentCaller callers;

    RetryEndpoint(DeliveryRetries retries, CurrentCaller callers) {
        this.retries = retries;
        this.callers = callers;
    }

    /** Has the delivery that the body names tried again; asked for twice it is begun once. */
    @PostMapping(path = "/v1/operations/delivery-retries", consumes = JSON, produces = JSON)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = delivery(JsonBody.parse(RequestParts.body(request, MOST_BYTES)));
        switch (retries.retry(id, callers.get().principal())) {
            case Answer.Pending(AlertDelivery delivery) ->
                Documents.write(HttpStatus.ACCEPTED.value(), JSON, document(delivery), response);
            case Answer.Delivered() -> Documents.write(DELIVERED, request, response);
            case Answer.Unknown() -> Documents.write(UNKNOWN, request, response);
        }
    }

    private static String delivery(ObjectNode body) {
        body.propertyNames().stream().filter(name -> !name.equals(DELIVERY)).findFirst().ifPresent(name -> {
            throw new MalformedRequest(FieldError.at("/" + name, "is not known"));
        });
        JsonNode id = body.path(DELIVERY);
        if (!id.isString() || id.stringValue().isBlank()) {
            throw new MalformedRequest(FieldError.at("/" + DELIVERY, "must be the id of a delivery"));
        }
        return id.stringValue();
    }

    private static ObjectNode document(AlertDelivery delivery) {
        ObjectNode json = JsonNodeFactory.instance.objectNode()
                .put("id", delivery.id())
                .put("state", delivery.state().name())
                .put("attempts", delivery.allAttempts())
                .put("nextAttemptAt", Instant.ofEpochMilli(delivery.dueAtMillis()).toString());
        AlertDelivery.Again again = delivery.again();
        return again == null ? json : json.put("retriedBy", again.by().value());
    }
}
