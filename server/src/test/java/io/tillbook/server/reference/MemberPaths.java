package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints of members. */
final class MemberPaths {
    private MemberPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode card = AccessPaths.operation("postMemberCard", "Have a card made that a member shows",
                "A text to be shown as a QR code, good for five minutes and kept nowhere. It is signed: whoever has the"
                        + " public keys of `/v1/bundle-keys` can tell that it is genuine.");
        ofMember(card);
        paths.putObject("/v1/members/{id}/card")
                .set("post", AccessPaths.answered(card, "200", "`member`, `card` and `until`.", ProblemType.NOT_FOUND,
                        ProblemType.MALFORMED_REQUEST));
        ObjectNode export = AccessPaths.operation("getMemberExport", "Tell all that is known of a member",
                "What has happened to them, with their data opened, and what they bought. Erased data are told as"
                        + " `erased`.");
        ofMember(export);
        paths.putObject("/v1/members/{id}/export")
                .set("get", AccessPaths.answered(export, "200", "`member`, `ids`, `erased`, `events` and `sales`.",
                        ProblemType.NOT_FOUND, ProblemType.MALFORMED_REQUEST, ProblemType.OVERLOADED));
        paths.putObject("/v1/members/registrations").set("post", begin());
        paths.putObject("/v1/members/registrations/confirm").set("post", confirm());
    }

    private static void ofMember(ObjectNode operation) {
        operation.putArray("parameters")
                .addObject()
                .put("name", "id")
                .put("in", "path")
                .put("required", true)
                .put("description", "The member.")
                .set("schema", AccessPaths.id());
    }

    private static ObjectNode begin() {
        ObjectNode operation = AccessPaths.operation("postMemberRegistrations", "Begin to register by oneself",
                "Sends a code to a phone, where `tillbook.sms.sender` names who sends it. Whether the number is known"
                        + " makes no difference. Five codes are sent to a phone within an hour.");
        AccessPaths.body(operation, AccessPaths.member("location", AccessPaths.id()),
                AccessPaths.member("phone", text()));
        return AccessPaths.answered(operation, "202", "`registration`, to be confirmed, and `until`.",
                ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    private static ObjectNode confirm() {
        ObjectNode operation = AccessPaths.operation("postMemberRegistrationsConfirm", "Register by oneself",
                "With the code that was sent; five can be tried. 201 where they are a member from now on, 200 where"
                        + " they were one before. `consents` are purposes with spaces between them.");
        AccessPaths.body(operation, AccessPaths.member("registration", text()), AccessPaths.member("code", text()));
        ObjectNode properties = operation.withObject("/requestBody/content/application~1json/schema/properties");
        for (String further : new String[] {"name", "birthday", "consents", "consentText"}) {
            properties.set(further, text());
        }
        return AccessPaths.answered(operation, "201", "`member`.", ProblemType.MALFORMED_REQUEST,
                ProblemType.COMMAND_REFUSED, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    private static ObjectNode text() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }
}
