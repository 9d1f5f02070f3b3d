package io.tillbook.query.kernel;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Occurrences of events that are read in their order: those of one command have the same one, which is read once. */
final class Occurrences {

    private @Nullable Map<String, ?> lastTexts;
    private @Nullable Occurrence last;

    /** The occurrence from the texts of an event. */
    Occurrence of(Map<String, ?> texts) {
        Occurrence known = last;
        if (known != null && texts.equals(lastTexts)) {
            return known;
        }
        Occurrence read = OccurrenceMetadata.fromMap(texts);
        lastTexts = texts;
        last = read;
        return read;
    }
}
