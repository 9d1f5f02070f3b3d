package io.tillbook.query.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.reservation.DueReservations.Due;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Five reservations: one was sold, one released, one expired, and two are open. */
@ExtendWith(ForeignDatabases.class)
class ReservationViewsTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");
    private static final LocationId SHOP = new LocationId("SHOP");
    private static final LocationId DEPOT = new LocationId("DEPOT");
    private static final Sku TEA = new Sku("TEA");

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        HistoryBuilder history = new HistoryBuilder().at(NOON.minusHours(2));
        made(history, "sold", SHOP, NOON);
        made(history, "released", SHOP, NOON);
        made(history, "expired", SHOP, NOON);
        made(history, "soon", SHOP, NOON.plusNanos(1));
        made(history, "later", DEPOT, NOON.plusHours(1));
        history.at(NOON)
                .add("reservation-sold", new ReservationCommitted(id("sold"), SHOP,
                        List.of(new HandedOverLine(1, TEA, Quantity.of(3), Quantity.of(2), null, null)), "T1"))
                .add("reservation-released", new ReservationReleased(id("released"), SHOP, "too late"))
                .add("reservation-expired", new ReservationExpired(id("expired"), SHOP, NOON));
        side = QuerySide.of(history.events(), TestDatabase.judged().properties(directory));
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void tellsWhatBecameOfAReservation() {
        String fields = "id location state expiresAt endedAt sale reason lines { lineNo sku quantity taken }";
        Map<String, Object> sold = queries.document("{ reservation(id: \"sold\") { " + fields + " } }")
                .execute()
                .path("reservation")
                .entity(OBJECT)
                .get();

        assertThat(sold).containsEntry("state", "COMMITTED")
                .containsEntry("location", "SHOP")
                .containsEntry("expiresAt", "2026-11-22T12:00:00.000+08:00")
                .containsEntry("endedAt", "2026-11-22T12:00:00.000+08:00")
                .containsEntry("sale", "T1")
                .containsEntry("reason", null);
        assertThat(sold.get("lines")).asString().isEqualTo("[{lineNo=1, sku=TEA, quantity=3, taken=2}]");
        queries.document("{ reservation(id: \"none\") { id } }").execute().path("reservation").valueIsNull();
    }

    @Test
    void listsReservationsTheNewestFirst() {
        assertThat(ids("")).containsExactly("later", "soon", "expired", "released", "sold");
        assertThat(ids("(state: OPEN)")).containsExactly("later", "soon");
        assertThat(ids("(location: \"SHOP\", state: RELEASED)")).containsExactly("released");
        assertThat(ids("(location: \"SHOP\", first: 2)")).containsExactly("soon", "expired");
    }

    @Test
    void knowsWhichAreDueAndNoneBeforeItsTime() {
        DueReservations due = side.bean(DueReservations.class);

        assertThat(due.at(NOON.toInstant(), 9)).isEmpty();
        assertThat(due.at(NOON.plusSeconds(1).toInstant(), 9))
                .containsExactly(new Due(id("soon"), NOON.plusNanos(1)));
        assertThat(due.at(NOON.plusHours(1).toInstant(), 9)).extracting(Due::id)
                .containsExactly(id("soon"), id("later"));
        assertThat(due.at(NOON.plusHours(1).toInstant(), 1)).extracting(Due::id).containsExactly(id("soon"));
    }

    private static List<String> ids(String arguments) {
        return queries.document("{ reservations" + arguments + " { edges { node { id } } } }")
                .execute()
                .path("reservations.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    private static void made(HistoryBuilder history, String id, LocationId location, OffsetDateTime expiresAt) {
        history.add("reservation-" + id, new ReservationMade(id(id), location, expiresAt,
                List.of(new ReservedLine(1, TEA, Quantity.of(3)))));
    }

    private static ReservationId id(String id) {
        return new ReservationId(id);
    }
}
