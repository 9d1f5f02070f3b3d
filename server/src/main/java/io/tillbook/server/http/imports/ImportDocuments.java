package io.tillbook.server.http.imports;

import io.tillbook.server.imports.ImportFigures;
import io.tillbook.server.imports.ImportRecord;
import io.tillbook.server.imports.ImportStop;
import io.tillbook.server.imports.PreviewFigures;
import io.tillbook.server.transfer.imports.csv.FileKind;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is told of imports. */
final class ImportDocuments {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ImportDocuments() {}

    /** What can be uploaded, and whether whoever asks may send it. */
    static ObjectNode kind(FileKind kind, boolean hasPreview, boolean isPermitted, String permission) {
        ObjectNode json = JSON.objectNode().put("kind", kind.name());
        kind.columns().forEach(json.putArray("columns")::add);
        kind.columns().stream().filter(kind.optional()::contains).forEach(json.putArray("optional")::add);
        return json.put("preview", hasPreview).put("permission", permission).put("permitted", isPermitted);
    }

    /** One of a list. */
    static ObjectNode summary(ImportRecord imported, Instant removedAt) {
        ObjectNode json = JSON.objectNode()
                .put("id", imported.id())
                .put("kind", imported.kind())
                .put("label", imported.label())
                .put("encoding", imported.encoding())
                .put("name", imported.name())
                .put("bytes", imported.bytes())
                .put("state", imported.state().name())
                .put("begunAt", imported.begunAt().toString())
                .put("changedAt", imported.changedAt().toString())
                .put("removedAt", removedAt.toString());
        json.set("figures", figures(imported.figures()));
        if (imported.stop() != null) {
            json.set("stop", stop(imported.stop()));
        }
        return json;
    }

    /** All that is told of one, with the first lines of it. */
    static ObjectNode whole(ImportRecord imported, Instant removedAt) {
        ObjectNode json = summary(imported, removedAt);
        if (imported.preview() != null) {
            json.set("preview", preview(imported.preview()));
        }
        ArrayNode findings = json.putArray("findings");
        imported.findings().forEach(finding -> {
            ObjectNode each = findings.addObject().put("line", finding.line()).put("reason", finding.reason());
            if (finding.rejection() != null) {
                each.set("rejection", finding.rejection());
            }
        });
        return json;
    }

    private static ObjectNode figures(ImportFigures figures) {
        ObjectNode json = JSON.objectNode()
                .put("percent", figures.percent())
                .put("linesTaken", figures.linesTaken())
                .put("linesRejected", figures.linesRejected())
                .put("accepted", figures.accepted())
                .put("repeated", figures.repeated())
                .put("refused", figures.refused());
        ObjectNode kinds = json.putObject("refusedByKind");
        figures.refusedByKind().forEach(kinds::put);
        return json;
    }

    private static ObjectNode stop(ImportStop stop) {
        ObjectNode json = JSON.objectNode().put("reason", stop.reason().name());
        if (stop.detail() != null) {
            json.put("detail", stop.detail());
        }
        return stop.permission() == null ? json : json.put("permission", stop.permission());
    }

    private static ObjectNode preview(PreviewFigures preview) {
        ObjectNode json = JSON.objectNode()
                .put("changing", preview.changing())
                .put("staying", preview.staying())
                .put("refused", preview.refused());
        ArrayNode lines = json.putArray("lines");
        preview.lines().forEach(line -> {
            ObjectNode each = lines.addObject().put("line", line.line()).put("what", line.what());
            each.set("before", line.before());
            each.set("after", line.after());
        });
        return json;
    }
}
