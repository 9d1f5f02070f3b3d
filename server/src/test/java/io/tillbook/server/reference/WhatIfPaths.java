package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint of what-if jobs. */
final class WhatIfPaths {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String RECORD = "How far it is: `job`, `status` (`WAITING`, `RUNNING`, `DONE`, `CANCELLED`,"
            + " `FAILED`), `askedAt`, `fromPosition`, `toPosition`, `position`; `resultHash` when it is done;"
            + " `failure` where it cannot go on.";

    private WhatIfPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode begin = operation("postWhatIf", "Try a draft on past sales",
                "Begins a job, which records nothing and is told in full by GraphQL: `whatIf`. What asks the same is"
                        + " the same job; one that was cancelled or has failed goes on.");
        begin.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .set("schema", question());
        paths.putObject("/v1/what-if")
                .set("post",
                        JobPaths.answered(begin, "202", RECORD + " The header `Location` tells where to ask again.",
                                ProblemType.MALFORMED_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                ProblemType.OVERLOADED));
        paths.putObject("/v1/what-if/{job}")
                .set("get", ofJob(operation("getWhatIf", "How far a job is",
                        "GraphQL tells what it has found: `whatIf`.")))
                .set("delete", ofJob(operation("deleteWhatIf", "Cancel a job", "What it has found is kept.")));
    }

    private static ObjectNode ofJob(ObjectNode operation) {
        return JobPaths.answered(JobPaths.ofOne(operation, "job"), "200", RECORD, ProblemType.NOT_FOUND);
    }

    private static ObjectNode operation(String id, String summary, String description) {
        ObjectNode operation = OpenApi.operation(id, summary, description);
        operation.putArray("tags").add("Promotions");
        return operation;
    }

    private static ObjectNode question() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode members = schema.putObject("properties");
        ObjectNode draft = members.putObject("draft").put("type", "object");
        draft.put("description", "A rule as `pricing.DraftPromotion` takes it, or a promotion and a version of it. With"
                + " both the rule takes the place of the promotion.");
        draft.putObject("properties")
                .set("promotion", JSON.objectNode().put("type", "string"))
                .set("version", JSON.objectNode().put("type", "integer"))
                .set("rule", JSON.objectNode().put("type", "object"));
        draft.put("additionalProperties", false);
        members.putObject("baseline")
                .put("type", "string")
                .put("description", "What was paid, or what would be by the promotions that hold now.")
                .put("default", "AS_SOLD")
                .set("enum", texts("AS_SOLD", "CURRENT_RULES"));
        members.putObject("locations")
                .put("type", "array")
                .put("maxItems", 1_000)
                .set("items", JSON.objectNode().put("type", "string"));
        for (String position : List.of("fromPosition", "toPosition")) {
            members.putObject(position).put("type", "integer").put("minimum", 0);
        }
        for (String day : List.of("fromDay", "untilDay")) {
            members.putObject(day).put("type", "string").put("format", "date");
        }
        schema.set("required", texts("draft"));
        return schema.put("additionalProperties", false);
    }

    private static ArrayNode texts(String... all) {
        ArrayNode texts = JSON.arrayNode();
        Stream.of(all).forEach(texts::add);
        return texts;
    }
}
