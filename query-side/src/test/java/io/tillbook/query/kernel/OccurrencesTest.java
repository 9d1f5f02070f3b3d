package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    private final Occurrences occurrences = new Occurrences();

    @Test
    void areReadOnceForEachCommand() {
        Occurrence first = occurrences.of(OccurrenceMetadata.toMap(occurrence(1)));
        assertThat(first).isEqualTo(occurrence(1));
        assertThat(occurrences.of(OccurrenceMetadata.toMap(occurrence(1)))).isSameAs(first);
        assertThat(occurrences.of(OccurrenceMetadata.toMap(occurrence(2)))).isEqualTo(occurrence(2));
        assertThat(occurrences.of(OccurrenceMetadata.toMap(occurrence(1)))).isEqualTo(first);
    }

    private static Occurrence occurrence(int number) {
        OffsetDateTime moment = OffsetDateTime.parse("2026-11-22T09:00:00+08:00");
        return new Occurrence(new CommandId(new UUID(7, number)), "test.Command", null, null, null, moment,
                moment.toInstant(), "correlation", "causation");
    }
}
