package io.tillbook.server.reference;

import io.tillbook.api.finance.Chart;
import io.tillbook.api.kernel.Id;
import io.tillbook.query.finance.BookReport;
import io.tillbook.server.http.ProblemType;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The books as files. */
final class BookPaths {
    private static final List<String> MEDIA_TYPES =
            List.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv", "application/pdf");

    private BookPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode operation = OpenApi.operation("getBooks", "Take a report about the books",
                "As a spreadsheet, a table or pages. Headers tell the position of the ledger (X-Ledger-Position), the"
                        + " version of the definition (X-Report-Version), how many rows there are (X-Report-Rows) and"
                        + " the SHA-256 of the report as a table without its mark (X-Report-Sha256).");
        ArrayNode parameters = operation.putArray("parameters");
        choice(parameters, "report", "path", "Which report.",
                Arrays.stream(BookReport.values()).map(BookReport::id).toList());
        choice(parameters, "format", "path", "In which form.", List.of("xlsx", "csv", "pdf"));
        day(parameters, "from", "The first day.");
        day(parameters, "to", "The last day; a balance sheet is of its end.");
        ObjectNode location = parameter(parameters, "location", "query", false, "One location; all by default.");
        location.put("type", "string").put("pattern", "^" + Id.PATTERN + "$");
        ObjectNode chart = parameter(parameters, "chart", "query", false, "How accounts are called.");
        Arrays.stream(Chart.values()).map(Chart::name).forEach(chart.put("type", "string").putArray("enum")::add);
        chart.put("default", Chart.SMALL_ENTERPRISES.name());
        parameter(parameters, "knownAt", "query", false, "The position as of which; now by default.")
                .put("type", "integer")
                .put("format", "int64")
                .put("minimum", 0);
        parameter(parameters, "bom", "query", false,
                "Whether a table begins with the mark by which spreadsheets recognize UTF-8.").put("type", "boolean")
                .put("default", true);
        ObjectNode responses = operation.putObject("responses");
        ObjectNode content = responses.putObject("200").put("description", "The report.").putObject("content");
        MEDIA_TYPES.forEach(type -> content.putObject(type).putObject("schema").put("type", "string"));
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.NOT_FOUND, ProblemType.TOO_LARGE,
                ProblemType.INTERNAL_ERROR);
        paths.putObject("/v1/books/{report}.{format}").set("get", operation);
        paths.putObject("/v1/bank-statements/{account}").set("post", statement());
    }

    private static ObjectNode statement() {
        ObjectNode operation = OpenApi.operation("postBankStatement", "Bring in a statement of a bank",
                "As the bank gives it: a table in UTF-8 or GBK with commas, semicolons or tabs between. Parameters name"
                        + " its columns as its header does. Lines that were taken before are left as they are, and"
                        + " counted.");
        ArrayNode parameters = operation.putArray("parameters");
        parameter(parameters, "account", "path", true, "The account: a name, not its number.").put("type", "string")
                .put("pattern", "^" + Id.PATTERN + "$");
        column(parameters, "day", true, "The column of days.");
        column(parameters, "amount", false, "That of amounts, below zero for what went out.");
        column(parameters, "in", false, "That of what came in, where two columns tell amounts.");
        column(parameters, "out", false, "That of what went out.");
        column(parameters, "reference", false, "That of the bank's numbers.");
        column(parameters, "memo", false, "That of words; names of people belong into none.");
        parameter(parameters, "preview", "query", false,
                "Whether it is only told how the statement was understood (its days, what came in and went out, and the"
                        + " first lines), and nothing is taken.")
                .put("type", "boolean")
                .put("default", false);
        operation.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("text/csv")
                .putObject("schema")
                .put("type", "string")
                .put("format", "binary");
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "How many lines it has, how many were new, and whether it came before; or how it"
                        + " was understood.")
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
        OpenApi.problems(responses, ProblemType.MALFORMED_REQUEST, ProblemType.TOO_LARGE, ProblemType.COMMAND_REFUSED,
                ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static void column(ArrayNode parameters, String name, boolean isRequired, String description) {
        parameter(parameters, name, "query", isRequired, description).put("type", "string");
    }

    private static void choice(ArrayNode parameters, String name, String in, String description, List<String> all) {
        ArrayNode values = parameter(parameters, name, in, true, description).put("type", "string").putArray("enum");
        all.forEach(values::add);
    }

    private static void day(ArrayNode parameters, String name, String description) {
        parameter(parameters, name, "query", true, description).put("type", "string").put("format", "date");
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String in, boolean isRequired,
            String description) {
        return parameters.addObject()
                .put("name", name)
                .put("in", in)
                .put("required", isRequired)
                .put("description", description)
                .putObject("schema");
    }
}
