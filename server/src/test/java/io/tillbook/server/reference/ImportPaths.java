package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import io.tillbook.server.transfer.imports.csv.FileKind;
import io.tillbook.server.transfer.imports.csv.PlainCsv;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint of imports. */
final class ImportPaths {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String TAG = "Operations";
    private static final String RECORD = "What is known of it: `id`, `kind`, `label`, `encoding`, `name`, `bytes`,"
            + " `state` (`CHECKING`, `CHECKED`, `WAITING`, `RUNNING`, `PAUSED`, `DONE`, `FAILED`, `CANCELLED`),"
            + " `begunAt`, `changedAt`, `removedAt`; `figures` since it was begun or resumed (`percent`, `linesTaken`,"
            + " `linesRejected`, `accepted`, `repeated`, `refused`, `refusedByKind`); `preview` (`changing`, `staying`,"
            + " `refused` and the first `lines`); the first `findings` (`line`, `reason`, `rejection`); and `stop`"
            + " (`reason`, `detail`, `permission`).";

    private ImportPaths() {}

    static void addTo(ObjectNode paths) {
        paths.putObject("/v1/imports").set("get", list()).set("post", upload());
        paths.putObject("/v1/imports/{id}")
                .set("get", JobPaths.answered(ofOne("getImport", "How far an import is",
                        "Everybody sees their own only."), "200", RECORD, ProblemType.NOT_FOUND));
        paths.putObject("/v1/imports/{id}/start")
                .set("post", JobPaths.answered(ofOne("startImport", "Have an import begin or go on",
                        "One that is checked begins. One that is paused goes on, in the name of who sends this: it is"
                                + " read from its beginning, and what was taken is answered as repeated. One that is"
                                + " in work is left at it."),
                        "200", RECORD, ProblemType.NOT_FOUND, ProblemType.IMPORT_OVER, ProblemType.OVERLOADED));
        paths.putObject("/v1/imports/{id}/cancel")
                .set("post", JobPaths.answered(ofOne("cancelImport", "Give an import up",
                        "What was sent stays; what was uploaded is removed."), "200", RECORD,
                        ProblemType.NOT_FOUND));
        paths.putObject("/v1/imports/{id}/rejects").set("get", rejects());
    }

    private static ObjectNode ofOne(String id, String summary, String description) {
        ObjectNode operation = OpenApi.operation(id, summary, description);
        operation.putArray("tags").add(TAG);
        return JobPaths.ofOne(operation, "id");
    }

    private static ObjectNode list() {
        ObjectNode operation = OpenApi.operation("getImports", "What can be imported, and one's own imports",
                "An import lives in the process that has taken its file.");
        operation.putArray("tags").add(TAG);
        return JobPaths.answered(operation, "200", "`maxBytes` of a file; `kinds` (`kind`, `columns`, those of them"
                + " that are `optional`, whether there is a `preview` by the ledger, the `permission` that it takes and"
                + " whether it is `permitted`); `imports`, the latest first, without their lines.");
    }

    private static ObjectNode upload() {
        ObjectNode operation = OpenApi.operation("postImport", "Upload a file to be imported",
                "A plain CSV file of the import guide. Its first line and its encoding are looked at at once. With"
                        + " `preview` it is told what would become of its lines, and it waits to be started; without,"
                        + " it is sent in its turn, as commands of who uploads it.");
        operation.putArray("tags").add(TAG);
        ArrayNode parameters = operation.putArray("parameters");
        ObjectNode kind = parameter(parameters, "kind", "query", "What the file holds.").put("type", "string");
        PlainCsv.kinds().stream().map(FileKind::name).forEach(kind.putArray("enum")::add);
        parameter(parameters, "label", "query",
                "Part of the ids of its commands: a new one has lines judged anew that were refused.")
                .put("type", "string")
                .put("maxLength", 64);
        parameter(parameters, "encoding", "query", "The encoding of the file, such as GB18030.")
                .put("type", "string")
                .put("default", "UTF-8");
        parameter(parameters, "preview", "query", "Whether it is only checked until somebody starts it.")
                .put("type", "boolean")
                .put("default", false);
        parameter(parameters, "X-File-Name", "header", "What the file is called, percent-encoded.")
                .put("type", "string")
                .put("maxLength", 1_800);
        operation.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("text/csv")
                .set("schema", JSON.objectNode().put("type", "string"));
        return JobPaths.answered(operation, "202", RECORD + " The header `Location` tells where to ask again.",
                ProblemType.MALFORMED_REQUEST, ProblemType.TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE,
                ProblemType.OVERLOADED);
    }

    private static ObjectNode rejects() {
        ObjectNode operation = ofOne("getImportRejects", "The lines of an import that were not taken",
                "Of one that is only checked, those that would not be.");
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200")
                .put("description", "A table with the columns file, line, reason and fields.")
                .putObject("content")
                .putObject("text/csv")
                .putObject("schema")
                .put("type", "string");
        OpenApi.problems(responses, ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN, ProblemType.NOT_FOUND,
                ProblemType.INTERNAL_ERROR);
        return operation;
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String in, String description) {
        return parameters.addObject()
                .put("name", name)
                .put("in", in)
                .put("required", name.equals("kind"))
                .put("description", description)
                .putObject("schema");
    }
}
