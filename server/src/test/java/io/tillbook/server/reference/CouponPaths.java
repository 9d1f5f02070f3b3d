package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The endpoints of codes of coupons. */
final class CouponPaths {
    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";
    private static final int MOST = 2_400;

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
                        "A row each, with serial and code, in the order of serials."), CSV));
        paths.putObject("/v1/coupon-campaigns/{id}/codes.pdf")
                .set("get", codes(OpenApi.operation("getCampaignCodesPdf", "Print the codes of a campaign",
                        "Coupons to be cut out of A4 pages, each with its code as a QR code and in characters; " + MOST
                                + " at most, and as many where no count is given."),
                        PDF));
        paths.putObject("/v1/coupon-campaigns/{id}/bearer-codes.csv")
                .set("post", bearerCodes("postBearerCodesCsv", "Sign the codes of a campaign into a table",
                        "A row each, with serial and code, in the order of serials.", CSV));
        paths.putObject("/v1/coupon-campaigns/{id}/bearer-codes.pdf")
                .set("post", bearerCodes("postBearerCodesPdf", "Print signed codes of a campaign",
                        "Coupons to be cut out of A4 pages, each with its code as a QR code; " + MOST
                                + " at most, and as many where no count is given.",
                        PDF));
    }

    private static ObjectNode bearerCodes(String id, String summary, String form, String type) {
        ObjectNode operation = AccessPaths.operation(id, summary, form + " Each code can be checked with the public"
                + " keys of `/v1/bundle-keys`. They are for whoever has them unless a member is named, and end"
                + " with the campaign, or before it at a moment that is given.");
        AccessPaths.body(operation);
        ObjectNode properties =
                operation.withObject("/requestBody/content/application~1json/schema/properties");
        properties.set("member", AccessPaths.id());
        properties.putObject("until").put("type", "string").put("format", "date-time");
        ObjectNode all = codes(operation, type);
        OpenApi.problems(all.withObject("/responses"), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        return all;
    }

    private static ObjectNode codes(ObjectNode operation, String type) {
        ArrayNode parameters = operation.putArray("parameters");
        parameters.addObject()
                .put("name", "id")
                .put("in", "path")
                .put("required", true)
                .put("description", "The campaign.")
                .set("schema", AccessPaths.id());
        number(parameters, "first", "The first serial that is wanted; 1 where it is missing.");
        number(parameters, "count",
                "Most codes that are wanted" + (type.equals(CSV) ? "; all where it is missing." : "."));
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "The codes.")
                .putObject("content")
                .putObject(type)
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
