package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints of people at tills. */
final class TillPaths {
    private static final String PERSON = "The text of a session at this till, where somebody stands there:"
            + " what they may do counts then, and what the till may do does not.";

    private TillPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode takeOver = AccessPaths.operation("postTillSessions", "Take over a till",
                "For the token of a device. Whoever was there before stays, for requests of their own. `location` is"
                        + " needed where the token holds at several.");
        AccessPaths.body(takeOver, AccessPaths.member("employee", AccessPaths.id()),
                AccessPaths.member("pin", AccessPaths.secret(1)));
        takeOver.withObject("/requestBody/content/application~1json/schema/properties")
                .set("location", AccessPaths.id());
        paths.putObject("/v1/till-sessions")
                .set("post", AccessPaths.answered(takeOver, "201",
                        "`personToken`, which is told this once; `employee`, `location`, and `expiresAt` unless used.",
                        ProblemType.MALFORMED_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.OVERLOADED));
        ObjectNode leave = AccessPaths.operation("deleteTillSession", "Leave a till",
                "Ends the session of whoever the header names.");
        leave.putArray("parameters")
                .addObject()
                .put("name", "Tillbook-Person")
                .put("in", "header")
                .put("required", true)
                .put("description", PERSON)
                .putObject("schema")
                .put("type", "string");
        paths.putObject("/v1/till-sessions/current")
                .set("delete", AccessPaths.answered(leave, "204", "They have left.", ProblemType.NOT_FOUND));
    }
}
