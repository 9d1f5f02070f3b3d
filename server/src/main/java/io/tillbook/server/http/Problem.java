package io.tillbook.server.http;

import io.tillbook.server.payload.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A problem document (RFC 9457).
 *
 * @param type the kind of problem
 * @param status the HTTP status
 * @param detail what happened this time
 * @param extensions further members
 */
public record Problem(ProblemType type, int status, String detail, Map<String, JsonNode> extensions) {
    static final int RETRY_AFTER_SECONDS = 1;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A problem of a kind. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, Map.of());
    }

    static Problem ofStatus(int status, String detail) {
        return new Problem(ProblemType.ofStatus(status), status, detail, Map.of());
    }

    static Problem malformed(List<FieldError> errors) {
        String detail = errors.stream().map(FieldError::toString).collect(Collectors.joining("; ", "", "."));
        return of(ProblemType.MALFORMED_REQUEST, detail).withErrors(errors);
    }

    /** The same problem with what is wrong in each field. */
    public Problem withErrors(List<FieldError> errors) {
        ArrayNode list = JSON.arrayNode();
        errors.forEach(error -> list.addObject()
                .put(error.kind().member(), error.place())
                .put("detail",
                        error.detail()));
        return with("errors", list);
    }

    /** The same problem with one more member. */
    public Problem with(String member, String value) {
        return with(member, JSON.stringNode(value));
    }

    /** The same problem with one more member. */
    public Problem with(String member, JsonNode value) {
        Map<String, JsonNode> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, status, detail, more);
    }

    /** The problem as a document. */
    public ObjectNode toJson() {
        ObjectNode json = JSON.objectNode();
        json.put("type", type.urn()).put("title", type.title()).put("status", status).put("detail", detail);
        json.setAll(extensions);
        return json;
    }
}
