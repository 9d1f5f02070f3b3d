package io.tillbook.server.reference;

import io.tillbook.api.kernel.Id;
import io.tillbook.server.http.ProblemType;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Z reports, chains of registers and settled days, as the reference tells of them. */
final class ShiftPaths {
    private static final String REPORT = "/v1/z-reports/{location}/{register}/{z}";
    private static final String DAY = "/v1/day-settlements/{location}/{day}";
    private static final String ID = "^" + Id.PATTERN + "$";
    private static final String TABLE = "A line for each figure: table, key, figure, value; amounts in minor units.";

    private ShiftPaths() {}

    /** What stands in an address. */
    private record Part(String name, String pattern, String description) {}

    static void addTo(ObjectNode paths) {
        List<Part> report =
                List.of(new Part("location", ID, "The location."), new Part("register", ID, "The register."),
                        new Part("z", "^[0-9]+$", "The number of the report."));
        List<Part> day = List.of(new Part("location", ID, "The location."),
                new Part("day", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "The business day."));
        paths.putObject(REPORT + ".pdf")
                .set("get", sheet("getZReportPdf", "Print a Z report", "With its hash.", "application/pdf", report));
        paths.putObject(REPORT + ".csv")
                .set("get", sheet("getZReportCsv", "Take a Z report into a table", TABLE, "text/csv", report));
        paths.putObject(REPORT + ".json")
                .set("get", sheet("getZReport", "Read a Z report", "As it was hashed, with figures and amendments.",
                        "application/json", report));
        paths.putObject("/v1/z-chains/{location}/{register}.ndjson")
                .set("get", sheet("getZChain", "Read the chain of a register",
                        "A line for each link: what `verify-z` verifies.", "application/x-ndjson",
                        report.subList(0, 2)));
        paths.putObject(DAY + ".pdf")
                .set("get", sheet("getDaySettlementPdf", "Print a settled day", "With the hashes of its Z reports.",
                        "application/pdf", day));
        paths.putObject(DAY + ".csv")
                .set("get", sheet("getDaySettlementCsv", "Take a settled day into a table", TABLE, "text/csv", day));
        paths.putObject(DAY + ".json")
                .set("get", sheet("getDaySettlement", "Read a settled day", "With the SHA-256 of `document`.",
                        "application/json", day));
    }

    private static ObjectNode sheet(String id, String summary, String description, String mediaType,
            List<Part> parts) {
        ObjectNode operation = OpenApi.operation(id, summary, description);
        ArrayNode parameters = operation.putArray("parameters");
        parts.forEach(part -> parameters.addObject()
                .put("name", part.name())
                .put("in", "path")
                .put("required", true)
                .put("description", part.description())
                .putObject("schema")
                .put("type", "string")
                .put("pattern", part.pattern()));
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "The document.")
                .putObject("content")
                .putObject(mediaType)
                .putObject("schema")
                .put("type", "string");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.NOT_ACCEPTABLE,
                ProblemType.INTERNAL_ERROR);
        return operation;
    }
}
