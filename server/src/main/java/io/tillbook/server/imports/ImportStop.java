package io.tillbook.server.imports;

import org.jspecify.annotations.Nullable;

/**
 * What has stopped an import before its end.
 *
 * @param detail the same for people who read English; null where the reason says it all
 * @param permission the one that is lacking; null where none is
 */
public record ImportStop(StopReason reason, @Nullable String detail, @Nullable String permission) {
    static ImportStop of(StopReason reason) {
        return new ImportStop(reason, null, null);
    }

    static ImportStop of(StopReason reason, @Nullable String detail) {
        return new ImportStop(reason, detail, null);
    }
}
