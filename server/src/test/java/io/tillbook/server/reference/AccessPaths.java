package io.tillbook.server.reference;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.http.ProblemType;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Signing in and out, as the reference tells of it. */
final class AccessPaths {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PASSWORD_MIN_LENGTH = 12;

    private AccessPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode sessions = paths.putObject("/v1/sessions");
        sessions.set("post", signIn());
        sessions.set("get", answered(operation("getSessions", "List one's sessions",
                "Those that still work, the latest first."), "200", "The sessions."));
        sessions.set("delete", answered(operation("deleteSessions", "Sign out everywhere",
                "Ends all sessions of whoever asks."), "204", "They have ended."));
        ObjectNode end = operation("deleteSession", "Sign out",
                "Ends the session of this browser, `current`, or another one of whoever asks.");
        end.putArray("parameters")
                .addObject()
                .put("name", "id")
                .put("in", "path")
                .put("required", true)
                .put("description", "`current`, or the id of a session.")
                .putObject("schema")
                .put("type", "string");
        paths.putObject("/v1/sessions/{id}")
                .set("delete",
                        answered(end, "204", "It has ended.", ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND));
        paths.putObject("/v1/me")
                .set("get", answered(operation("getMe", "Who am I",
                        "Who asks, who stands at it where it is a device, what they may do,"
                                + " and for a browser the CSRF token of its session."),
                        "200",
                        "Principal, roles, rights, and of a session itself and its `csrfToken`."));
        paths.putObject("/v1/me/password").set("post", ownPassword());
        paths.putObject("/v1/setup").set("post", setUp());
    }

    private static ObjectNode signIn() {
        ObjectNode operation = operation("postSessions", "Sign in",
                "Answers with a cookie, and with the CSRF token that changes by it have to carry.");
        body(operation, member("name", id()), member("password", secret(1)));
        return answered(operation, "200", "Principal, session and its `csrfToken`.", ProblemType.MALFORMED_REQUEST,
                ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.OVERLOADED, ProblemType.TOO_MANY_ATTEMPTS);
    }

    private static ObjectNode ownPassword() {
        ObjectNode operation = operation("postMyPassword", "Change one's password",
                "All one's sessions end; a browser goes on with a new one.");
        body(operation, member("current", secret(1)), member("new", secret(PASSWORD_MIN_LENGTH)));
        return answered(operation, "200", "For a browser: its new session, as after signing in.",
                ProblemType.MALFORMED_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.OVERLOADED,
                ProblemType.TOO_MANY_ATTEMPTS);
    }

    private static ObjectNode setUp() {
        ObjectNode operation = operation("postSetup", "Make the first owner",
                "Takes the token of the link that a server without an owner prints when it starts.");
        body(operation, member("token", secret(1)), member("employee", id()),
                member("password", secret(PASSWORD_MIN_LENGTH)));
        return answered(operation, "201", "The owner can sign in.", ProblemType.MALFORMED_REQUEST,
                ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.COMMAND_REFUSED, ProblemType.OVERLOADED);
    }

    static ObjectNode operation(String id, String summary, String description) {
        ObjectNode operation = OpenApi.operation(id, summary, description);
        operation.putArray("tags").add("Access");
        return operation;
    }

    static ObjectNode answered(ObjectNode operation, String status, String description,
            ProblemType... problems) {
        ObjectNode responses = operation.putObject("responses");
        ObjectNode answer = responses.putObject(status).put("description", description);
        if (!status.equals("204")) {
            answer.putObject("content").putObject("application/json").putObject("schema").put("type", "object");
        }
        OpenApi.problems(responses, Stream.concat(Stream.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN,
                ProblemType.INTERNAL_ERROR, ProblemType.VIEWS_UNAVAILABLE), Arrays.stream(problems))
                .toArray(ProblemType[]::new));
        return operation;
    }

    record Member(String name, ObjectNode schema) {}

    static Member member(String name, ObjectNode schema) {
        return new Member(name, schema);
    }

    static void body(ObjectNode operation, Member... members) {
        ObjectNode schema = operation.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
        for (Member member : members) {
            schema.withArray("required").add(member.name());
            schema.withObject("properties").set(member.name(), member.schema());
        }
        schema.put("additionalProperties", false);
    }

    static ObjectNode id() {
        return JSON.objectNode().put("type", "string").put("pattern", "^" + Id.PATTERN + "$");
    }

    static ObjectNode secret(int least) {
        return JSON.objectNode()
                .put("type", "string")
                .put("format", "password")
                .put("minLength", least)
                .put("maxLength", Secret.MAX_LENGTH);
    }
}
