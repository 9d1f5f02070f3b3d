package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint of gift cards. */
final class GiftCardPaths {
    private GiftCardPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode check = AccessPaths.operation("postGiftCardChecks", "Ask what is on a gift card",
                "For who has its secret. A number that nobody has issued, a wrong secret and a card that wrong secrets"
                        + " have blocked get the same answer; a wrong secret counts as one told at a till. Ten cards"
                        + " can be asked for in a minute by each person and device, by a service ten times for each"
                        + " card.");
        AccessPaths.body(check, AccessPaths.member("card", AccessPaths.secret(1)),
                AccessPaths.member("secret", AccessPaths.secret(1)));
        paths.putObject("/v1/gift-card-checks")
                .set("post", AccessPaths.answered(check, "200",
                        "`known`, and where it is `state`, `balanceMinor`, `availableMinor` and `until`.",
                        ProblemType.MALFORMED_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE));
    }
}
