package io.tillbook.query.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.DeviceKind;
import io.tillbook.api.devices.DevicesEvent.DeviceEnrolled;
import io.tillbook.api.devices.DevicesEvent.DeviceKeyChanged;
import io.tillbook.api.devices.DevicesEvent.DeviceRevoked;
import io.tillbook.api.devices.DevicesEvent.JournalAdvanced;
import io.tillbook.api.devices.DevicesEvent.JournalFound;
import io.tillbook.api.devices.EnrolmentId;
import io.tillbook.api.devices.JournalFindingKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;

@ExtendWith(ForeignDatabases.class)
class DeviceQueriesTest {
    private static final LocationId STORE = new LocationId("S1");
    private static final LocationId OTHER_STORE = new LocationId("S2");
    private static final DeviceId BRIDGE = new DeviceId("bridge-1");
    private static final DeviceId OTHER = new DeviceId("bridge-2");
    private static final DeviceId STRANGER = new DeviceId("bridge-3");
    private static final String KEY = "ab".repeat(32);
    private static final String HEAD = "0c".repeat(32);

    @TempDir private Path directory;

    @Test
    void devicesTellWhatBecameOfThem() {
        try (QuerySide side = QuerySide.of(history(), TestDatabase.judged().properties(directory))) {
            GraphQlTester queries = side.queries();

            assertThat(texts(queries, "{ devices { edges { node { id } } } }", "devices.edges[*].node.id"))
                    .containsExactly("bridge-1", "bridge-2");
            assertThat(texts(queries, "{ devices(location: \"S2\") { edges { node { id } } } }",
                    "devices.edges[*].node.id")).containsExactly("bridge-2");
            assertThat(queries.document("""
                    { device(id: "bridge-1") { kind location register key seq toldAt findings forked revokedBecause } }
                    """).execute().path("device").entity(Object.class).get()).hasToString(
                    "{kind=BRIDGE, location=S1, register=R1, key=2, seq=9, toldAt=2026-11-22T01:00:00.000Z,"
                            + " findings=2, forked=true, revokedBecause=lost}");
            queries.document("{ device(id: \"bridge-3\") { id } }").execute().path("device").valueIsNull();
        }
    }

    @Test
    void findingsAreFoundByPlaceDeviceAndKind() {
        try (QuerySide side = QuerySide.of(history(), TestDatabase.judged().properties(directory))) {
            GraphQlTester queries = side.queries();

            assertThat(kinds(queries, "first: 50")).containsExactly("UNKNOWN_DEVICE", "CLOCK", "FORK", "GAP");
            assertThat(kinds(queries, "location: \"S1\"")).containsExactly("FORK", "GAP");
            assertThat(kinds(queries, "device: \"bridge-2\"")).containsExactly("CLOCK");
            assertThat(kinds(queries, "kind: FORK, location: \"S2\"")).isEmpty();
            assertThat(kinds(queries, "first: 2")).containsExactly("UNKNOWN_DEVICE", "CLOCK");
            String after = queries.document("{ journalFindings(first: 2) { pageInfo { endCursor } } }")
                    .execute()
                    .path("journalFindings.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
            assertThat(kinds(queries, "after: \"" + after + "\"")).containsExactly("FORK", "GAP");
        }
    }

    private static List<RecordedEvent> history() {
        return new HistoryBuilder().at(OffsetDateTime.parse("2026-11-22T09:00:00+08:00"))
                .add("device-bridge-1", enrolled(BRIDGE, STORE, new RegisterId("R1")))
                .add("device-bridge-2", enrolled(OTHER, OTHER_STORE, null))
                .add("device-bridge-1", found(BRIDGE, STORE, JournalFindingKind.GAP))
                .add("device-bridge-1", new DeviceKeyChanged(BRIDGE, 2, KEY, 8))
                .add("device-bridge-1", new JournalAdvanced(BRIDGE, 5, 9, HEAD))
                .add("device-bridge-1", found(BRIDGE, STORE, JournalFindingKind.FORK))
                .add("device-bridge-2", found(OTHER, OTHER_STORE, JournalFindingKind.CLOCK))
                .add("device-bridge-3", found(STRANGER, null, JournalFindingKind.UNKNOWN_DEVICE))
                .add("device-bridge-1", new DeviceRevoked(BRIDGE, STORE, "lost", 9))
                .events();
    }

    private static DeviceEnrolled enrolled(DeviceId device, LocationId location, @Nullable RegisterId register) {
        return new DeviceEnrolled(device, new EnrolmentId("E-" + device.value()), location, register,
                DeviceKind.BRIDGE, 1, KEY, 4, HEAD);
    }

    private static JournalFound found(DeviceId device, @Nullable LocationId location, JournalFindingKind kind) {
        return new JournalFound(device, location, kind, 9, 4L, null, null, null);
    }

    private static List<String> kinds(GraphQlTester queries, String arguments) {
        return texts(queries, "{ journalFindings(" + arguments + ") { edges { node { kind } } } }",
                "journalFindings.edges[*].node.kind");
    }

    private static List<String> texts(GraphQlTester queries, String document, String path) {
        return queries.document(document).execute().path(path).entityList(String.class).get();
    }
}
