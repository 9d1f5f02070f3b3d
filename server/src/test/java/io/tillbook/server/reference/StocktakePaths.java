package io.tillbook.server.reference;

import io.tillbook.api.kernel.Id;
import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The sheets of stocktakes, as the reference tells of them. */
final class StocktakePaths {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ROOT = "/v1/stocktakes/{id}/";
    private static final String BOM = "Whether it begins with the mark by which spreadsheets recognize UTF-8.";

    private StocktakePaths() {}

    static void addTo(ObjectNode paths) {
        paths.putObject(ROOT + "count-sheet.pdf")
                .set("get", sheet("getCountSheetPdf", "Print a count sheet",
                        "What there is to be counted, at most 10,000 lines; of a blind stocktake without the books.",
                        "application/pdf", flag("barcodes", "Whether it says the barcodes too.", false)));
        paths.putObject(ROOT + "count-sheet.csv")
                .set("get", sheet("getCountSheetCsv", "Take a count sheet into a table",
                        "What there is to be counted, a row each; of a blind stocktake without the books.",
                        "text/csv", flag("bom", BOM, true)));
        paths.putObject(ROOT + "report.csv")
                .set("get", sheet("getStocktakeReportCsv", "Take what was counted into a table",
                        "What was counted, a row each, with gain or loss, its value in minor units and its cause.",
                        "text/csv", flag("bom", BOM, true)));
    }

    private static ObjectNode sheet(String id, String summary, String description, String mediaType,
            ObjectNode flag) {
        ObjectNode operation = OpenApi.operation(id, summary, description);
        ArrayNode parameters = operation.putArray("parameters");
        parameters.addObject()
                .put("name", "id")
                .put("in", "path")
                .put("required", true)
                .put("description", "The stocktake.")
                .putObject("schema")
                .put("type", "string")
                .put("pattern", "^" + Id.PATTERN + "$");
        parameters.add(flag);
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "The sheet.")
                .putObject("content")
                .putObject(mediaType)
                .putObject("schema")
                .put("type", "string");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.NOT_ACCEPTABLE,
                ProblemType.TOO_LARGE, ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static ObjectNode flag(String name, String description, boolean whenMissing) {
        ObjectNode parameter = JSON.objectNode()
                .put("name", name)
                .put("in", "query")
                .put("required", false)
                .put("description", description);
        parameter.putObject("schema").put("type", "boolean").put("default", whenMissing);
        return parameter;
    }
}
