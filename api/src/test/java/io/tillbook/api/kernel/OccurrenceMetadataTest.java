package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Example;

class OccurrenceMetadataTest {
    private static final Occurrence FULL = new Occurrence(new CommandId(new UUID(1, 2)), "sales.CompleteSale",
            Principal.of(new EmployeeId("E7")), new EmployeeId("E8"), new LocationId("S1"), new RegisterId("R2"),
            OffsetDateTime.parse("2026-11-22T09:31:00.000000001+08:00"), Instant.parse("2026-11-22T01:31:09.5Z"),
            "basket 9", "till 2");
    private static final Occurrence SPARSE = new Occurrence(new CommandId(new UUID(1, 2)), "catalog.OpenLocation",
            null, null, null, OffsetDateTime.parse("2026-11-22T09:31-03:30"), Instant.EPOCH, "a", "b");

    @Example
    void everythingKnownReadsBack() {
        assertThat(OccurrenceMetadata.fromMap(OccurrenceMetadata.toMap(FULL))).isEqualTo(FULL);
    }

    @Example
    void whatIsUnknownIsLeftOutAndReadsBackAsUnknown() {
        Map<String, String> texts = OccurrenceMetadata.toMap(SPARSE);

        assertThat(texts).doesNotContainKeys("actor", "person", "location", "register").doesNotContainValue(null);
        assertThat(OccurrenceMetadata.fromMap(texts)).isEqualTo(SPARSE);
    }

    /** Before principals were known, the metadata had the id of the employee whom a command named. */
    @Example
    void anActorOfBeforePrincipalsReadsBackAsAnEmployee() {
        Map<String, String> texts = new HashMap<>(OccurrenceMetadata.toMap(FULL));
        texts.put("actor", "E7");

        Occurrence read = OccurrenceMetadata.fromMap(texts);

        assertThat(read).isEqualTo(FULL);
        assertThat(OccurrenceMetadata.toMap(read)).containsEntry("actor", "employee:E7");
    }

    @Example
    void theEmployeeIsWhoStandsAtTheDeviceOrWhoAsks() {
        Occurrence ofDevice = OccurrenceMetadata.fromMap(Map.of("commandId", SPARSE.commandId().toString(),
                "commandType", "x", "actor", "device:till", "occurredAt", "2026-11-22T09:31Z", "receivedAt",
                "2026-11-22T09:31:00Z", "correlationId", "a", "causationId", "b"));

        assertThat(ofDevice.employee()).as("nobody stood there").isNull();
        assertThat(ofDevice.with(new EmployeeId("E8")).employee()).isEqualTo(new EmployeeId("E8"));
        assertThat(FULL.with(null).employee()).isEqualTo(new EmployeeId("E7"));
        assertThat(SPARSE.employee()).isNull();
    }

    @Example
    void aMissingTextIsNamed() {
        Map<String, String> texts = new HashMap<>(OccurrenceMetadata.toMap(FULL));
        texts.remove("receivedAt");

        assertThatIllegalArgumentException().isThrownBy(() -> OccurrenceMetadata.fromMap(texts))
                .withMessageContaining("receivedAt");
    }
}
