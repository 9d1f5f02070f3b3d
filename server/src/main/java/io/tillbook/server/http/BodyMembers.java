package io.tillbook.server.http;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.payload.FieldError;
import io.tillbook.server.payload.JsonBody;
import io.tillbook.server.payload.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a small body, all of them texts.
 *
 * @param json the body
 */
public record BodyMembers(ObjectNode json) {
    private static final int MOST_BYTES = 4 * 1024;

    /**
     * Reads a body.
     *
     * @param known members that it may have
     */
    public static BodyMembers of(HttpServletRequest request, String... known) {
        ObjectNode json = JsonBody.parse(RequestParts.body(request, MOST_BYTES));
        List<FieldError> unknown = json.propertyNames()
                .stream()
                .filter(name -> !List.of(known).contains(name))
                .map(name -> FieldError.at("/" + name, "is not known"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new MalformedRequest(unknown);
        }
        return new BodyMembers(json);
    }

    /** Whether it has a member. */
    public boolean has(String name) {
        return json.has(name);
    }

    /** A member that is the id of an employee. */
    public EmployeeId employee(String name) {
        return member(name, EmployeeId::new);
    }

    /** A member that is a secret. */
    public Secret secret(String name) {
        return member(name, Secret::new);
    }

    /** What is made of a member, with whatever it refuses said of the member. */
    public <T> T member(String name, Function<String, T> type) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw new MalformedRequest(FieldError.at("/" + name, "is required"));
        }
        if (!value.isString()) {
            throw new MalformedRequest(FieldError.at("/" + name, "must be a text"));
        }
        try {
            return type.apply(value.stringValue());
        } catch (InvalidField refused) {
            throw new MalformedRequest(FieldError.at("/" + name, refused.reason()), refused);
        }
    }
}
