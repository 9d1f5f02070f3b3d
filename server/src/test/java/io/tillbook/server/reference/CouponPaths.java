package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints of codes of coupons. */
final class CouponPaths {
    private CouponPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode check = AccessPaths.operation("postCouponChecks", "Ask whether a code works",
                "For a member where one is named. What is unknown, used, held or over gets the same answer. Ten codes"
                        + " can be tried in a minute by each person and device, by a service for each member.");
        AccessPaths.body(check, AccessPaths.member("code", AccessPaths.secret(1)));
        check.withObject("/requestBody/content/application~1json/schema/properties").set("member", AccessPaths.id());
        paths.putObject("/v1/coupon-checks")
                .set("post", AccessPaths.answered(check, "200", "`usable`, and `campaign` where it is.",
                        ProblemType.MALFORMED_REQUEST, ProblemType.UNSUPPORTED_MEDIA_TYPE));
        paths.putObject("/v1/coupon-campaigns/{id}/codes.csv")
                .set("get", codes(OpenApi.operation("getCampaignCodesCsv", "Take the codes of a campaign into a table",
                        "A row each, with serial and code, in the order of serials.")));
        paths.putObject("/v1/coupon-campaigns/{id}/bearer-codes.csv").set("post", bearerCodes());
    }

    private static ObjectNode bearerCodes() {
        ObjectNode operation = AccessPaths.operation("postBearerCodesCsv", "Sign the codes of a campaign into a table",
                "A row each, with serial and code, in the order of serials. Each code can be checked with the public"
                        + " keys of `/v1/bundle-keys`. They are for whoever has them unless a member is named, and end"
                        + " with the campaign, or before it at a moment that is given.");
        AccessPaths.body(operation);
        ObjectNode properties =
                operation.withObject("/requestBody/content/application~1json/schema/properties");
        properties.set("member", AccessPaths.id());
        properties.putObject("until").put("type", "string").put("format", "date-time");
        ObjectNode all = codes(operation);
        OpenApi.problems(all.withObject("/responses"), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        return all;
    }

    private static ObjectNode codes(ObjectNode operation) {
        ArrayNode parameters = operation.putArray("parameters");
        parameters.addObject()
                .put("name", "id")
                .put("in", "path")
                .put("required", true)
                .put("description", "The campaign.")
                .set("schema", AccessPaths.id());
        number(parameters, "first", "The first serial that is wanted; 1 where it is missing.");
        number(parameters, "count", "Most codes that are wanted; all where it is missing.");
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "The codes.")
                .putObject("content")
                .putObject("text/csv")
                .putObject("schema")
                .put("type", "string");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.NOT_ACCEPTABLE,
                ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static void number(ArrayNode parameters, String name, String description) {
        parameters.addObject()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .putObject("schema")
                .put("type", "integer")
                .put("minimum", 1);
    }
}
