package io.tillbook.server.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an import.
 *
 * @param sender who has uploaded it, as a principal
 * @param kind what its file holds
 * @param label part of the ids of its commands
 * @param encoding of its file
 * @param name what its sender calls the file
 * @param bytes of its file
 * @param isToBeChecked whether a preview is asked for that is not whole yet
 * @param begunAt when it was uploaded
 * @param changedAt when its state last changed
 * @param preview what would become of its lines; null where that is not told
 * @param findings the first lines that were not taken, or would not be
 * @param stop what has stopped it; null where nothing has
 */
public record ImportRecord(String id, String sender, String kind, String label, String encoding, String name,
        long bytes, ImportState state, boolean isToBeChecked, Instant begunAt, Instant changedAt,
        ImportFigures figures, @Nullable PreviewFigures preview, List<Finding> findings, @Nullable ImportStop stop) {
    /** An import that was uploaded just now. */
    static ImportRecord begun(String id, String sender, Upload upload, long bytes, Instant now) {
        return new ImportRecord(id, sender, upload.kind().name(), upload.label(), upload.encoding().name(),
                upload.name(), bytes, upload.isToBeChecked() ? ImportState.CHECKING : ImportState.WAITING,
                upload.isToBeChecked(), now, now, ImportFigures.NONE, null, List.of(), null);
    }

    ImportRecord in(ImportState next, Instant now) {
        return new ImportRecord(id, sender, kind, label, encoding, name, bytes, next, isToBeChecked, begunAt, now,
                figures, preview, findings, null);
    }

    ImportRecord stopped(ImportState next, ImportStop by, Instant now) {
        return new ImportRecord(id, sender, kind, label, encoding, name, bytes, next, isToBeChecked, begunAt, now,
                figures, preview, findings, by);
    }

    ImportRecord with(ImportFigures counted, List<Finding> found) {
        return new ImportRecord(id, sender, kind, label, encoding, name, bytes, state, isToBeChecked, begunAt,
                changedAt, counted, preview, found, stop);
    }

    ImportRecord checked(PreviewFigures told, List<Finding> found) {
        return new ImportRecord(id, sender, kind, label, encoding, name, bytes, state, false, begunAt, changedAt,
                figures, told, found, stop);
    }
}
