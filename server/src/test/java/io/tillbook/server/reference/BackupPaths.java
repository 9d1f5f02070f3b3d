package io.tillbook.server.reference;

import io.tillbook.server.http.ProblemType;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The endpoint of backups. */
final class BackupPaths {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String RECORD = "Its record: `id`, `state` (`RUNNING`, `MADE`, `VERIFIED`, `FAILED`,"
            + " `REMOVED`), `folder`, `startedAt`; when it is there `durationMillis`, `position`, `files`, `bytes`,"
            + " `copiedBytes`, `rootHash`; and `failure`.";

    private BackupPaths() {}

    static void addTo(ObjectNode paths) {
        ObjectNode begin = OpenApi.operation("postBackups", "Make a backup",
                "Begins one, while the server goes on. `to` is a path below the folder that the server's setting"
                        + " `tillbook.backup.directory` names; that folder itself is taken without it. A request that"
                        + " is sent again with the same `requestId` begins nothing more.");
        begin.putArray("tags").add("Operations");
        ObjectNode schema = begin.putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
        schema.putObject("properties")
                .set("to", JSON.objectNode().put("type", "string"))
                .set("requestId", JSON.objectNode().put("type", "string").put("format", "uuid"));
        schema.put("additionalProperties", false);
        paths.putObject("/v1/backups")
                .set("post",
                        JobPaths.answered(begin, "202", RECORD + " The header `Location` tells where to ask again.",
                                ProblemType.MALFORMED_REQUEST, ProblemType.BACKUP_NOT_BEGUN,
                                ProblemType.UNSUPPORTED_MEDIA_TYPE));
        ObjectNode look = OpenApi.operation("getBackup", "What has become of a backup",
                "GraphQL lists all of them: `backups`.");
        look.putArray("tags").add("Operations");
        paths.putObject("/v1/backups/{id}")
                .set("get", JobPaths.answered(JobPaths.ofOne(look, "id"), "200", RECORD, ProblemType.NOT_FOUND));
    }
}
