package io.tillbook.server.reference;

import io.tillbook.api.kernel.Id;
import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bills of payment providers as files, and what stores have taken as tables and pages. */
final class BillPaths {
    private static final String ROOT = "/v1/settlements/{location}/";

    private BillPaths() {}

    static void addTo(ObjectNode paths) {
        paths.putObject("/v1/provider-bills/{account}/{day}").set("post", upload());
        paths.putObject(ROOT + "by-means.csv")
                .set("get", download("getSettlementCsv", "Take what a store has taken into a table",
                        "What came in and went out by day and means, with fees, a row each.", "text/csv", "from",
                        "to"));
        paths.putObject(ROOT + "daily-bill.csv")
                .set("get", download("getDailyBillCsv", "Take the payments of a store's day into a table",
                        "Each payment and refund that counts for the day, a row each.", "text/csv", "day"));
        paths.putObject(ROOT + "daily-bill.pdf")
                .set("get", download("getDailyBillPdf", "Print the payments of a store's day",
                        "What was taken by means, then each payment and refund, at most 20,000 lines.",
                        "application/pdf", "day"));
    }

    private static ObjectNode upload() {
        ObjectNode operation = OpenApi.operation("postProviderBill", "Bring in a bill of a payment provider",
                "As the provider gives it: a zip archive, or a table, packed by gzip or not. It is compared with the"
                        + " ledger once all of it is there.");
        ArrayNode parameters = operation.putArray("parameters");
        path(parameters, "account", "The account, as the settings call it.");
        day(parameters, "day", "path", "Of which day it is.");
        parameters.addObject()
                .put("name", "replaces")
                .put("in", "query")
                .put("required", false)
                .put("description", "SHA-256 of the bill of the day that it takes the place of.")
                .putObject("schema")
                .put("type", "string")
                .put("pattern", "^[0-9a-f]{64}$");
        operation.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/octet-stream")
                .putObject("schema")
                .put("type", "string")
                .put("format", "binary");
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "All of it is there, with the figures of its rows.")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.TOO_LARGE,
                ProblemType.COMMAND_REFUSED, ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static ObjectNode download(String id, String summary, String description, String mediaType,
            String... days) {
        ObjectNode operation = OpenApi.operation(id, summary, description);
        ArrayNode parameters = operation.putArray("parameters");
        path(parameters, "location", "The store.");
        for (String day : days) {
            day(parameters, day, "query", "A day, such as 2026-11-28.");
        }
        if (mediaType.equals("text/csv")) {
            parameters.addObject()
                    .put("name", "bom")
                    .put("in", "query")
                    .put("required", false)
                    .put("description", "Whether it begins with the mark by which spreadsheets recognize UTF-8.")
                    .putObject("schema")
                    .put("type", "boolean")
                    .put("default", true);
        }
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "The figures.")
                .putObject("content")
                .putObject(mediaType)
                .putObject("schema")
                .put("type", "string");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_ACCEPTABLE, ProblemType.TOO_LARGE,
                ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static void path(ArrayNode parameters, String name, String description) {
        parameters.addObject()
                .put("name", name)
                .put("in", "path")
                .put("required", true)
                .put("description", description)
                .putObject("schema")
                .put("type", "string")
                .put("pattern", "^" + Id.PATTERN + "$");
    }

    private static void day(ArrayNode parameters, String name, String in, String description) {
        parameters.addObject()
                .put("name", name)
                .put("in", in)
                .put("required", true)
                .put("description", description)
                .putObject("schema")
                .put("type", "string")
                .put("format", "date");
    }
}
