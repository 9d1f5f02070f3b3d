package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints of operators. */
final class OperationPaths {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OperationPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode rebuild = OpenApi.operation("postViewsRebuild", "Rebuild views",
                "Folds a group of views anew from the first event, beside the views that answer queries and follow the"
                        + " events meanwhile. A restart goes on with it; of several processes the one that folds the"
                        + " group does it. `/actuator/views` tells how far it is.");
        rebuild.putArray("tags").add("Operations");
        paths.putObject("/v1/operations/views/{group}/rebuild")
                .set("post", JobPaths.answered(JobPaths.ofOne(rebuild, "group"), "202",
                        "It is begun: `group`, and the `version` that is being built.", ProblemType.NOT_FOUND,
                        ProblemType.VIEWS_BEING_BUILT));
        ObjectNode retry = OpenApi.operation("postDeliveryRetry", "Try a delivery again",
                "Has tried again what was given up (`FAILED`), or what nobody knows of whether it was taken"
                        + " (`UNKNOWN`), under the id it had. Asked for twice it is begun once. GraphQL lists"
                        + " `deliveries` with their ids.");
        retry.putArray("tags").add("Operations");
        ObjectNode schema = retry.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
        schema.putObject("properties").set("delivery", JSON.objectNode().put("type", "string"));
        schema.putArray("required").add("delivery");
        schema.put("additionalProperties", false);
        paths.putObject("/v1/operations/delivery-retries")
                .set("post", JobPaths.answered(retry, "202",
                        "It will be tried: `id`, `state` (`PENDING`), `attempts` so far, `nextAttemptAt`, and who has"
                                + " asked for it (`retriedBy`).",
                        ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.DELIVERED_ALREADY,
                        ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }
}
