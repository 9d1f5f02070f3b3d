package io.tillbook.query.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.alerts.AlertDelivery.State;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.graphql.test.tester.GraphQlTester;

@ExtendWith(ForeignDatabases.class)
class AlertQueriesTest {

    private static final LocationId STORE = new LocationId("S1");
    private static final Sku MILK = new Sku("milk");
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final AlertFigures FIGURES = new AlertFigures(LocalDate.of(2026, 11, 22), Quantity.of(2),
            Quantity.of(1), Quantity.of(5), null, null, null);

    @TempDir Path directory;

    @Test
    void alertsAreFoundByWhatBecameOfThem() {
        List<RecordedEvent> history = new HistoryBuilder().at(OffsetDateTime.parse("2026-11-22T09:00:00+08:00"))
                .add("stockalerts-S1/milk", raised("a.1", AlertKind.LOW_STOCK))
                .add("stockalerts-S1/milk", raised("a.2", AlertKind.NEGATIVE_STOCK))
                .add("stockalerts-S1/milk", raised("a.3", AlertKind.OVERSTOCK))
                .add("stockalerts-S1/milk",
                        new AlertAcknowledged(new AlertId("a.1"), STORE, MILK, new EmployeeId("wang"), "ordered"))
                .add("stockalerts-S1/milk",
                        new AlertCleared(new AlertId("a.2"), AlertKind.NEGATIVE_STOCK, STORE, MILK, null, FIGURES))
                .events();
        try (QuerySide side = QuerySide.of(history, TestDatabase.judged().properties(directory))) {
            side.bean(AlertDeliveryRepository.class)
                    .add(List.of(AlertDelivery.begun(new AlertId("a.1"), "webhook", "{}", NOW)));
            GraphQlTester queries = side.queries();

            assertThat(ids(queries, "open: true")).containsExactly("a.3", "a.1");
            assertThat(ids(queries, "open: false, location: \"S1\"")).containsExactly("a.2");
            assertThat(ids(queries, "kind: LOW_STOCK")).containsExactly("a.1");
            assertThat(ids(queries, "location: \"S2\"")).isEmpty();
            assertThat(queries.document("""
                    { stockAlerts(kind: LOW_STOCK) { edges { node { kind open state acknowledgedBy note
                      figures { onHand available threshold } deliveries { channel state attempts } } } } }""")
                    .execute()
                    .path("stockAlerts.edges[0].node")
                    .entity(Object.class)
                    .get()
                    .toString()).isEqualTo("""
                            {kind=LOW_STOCK, open=true, state=ACKNOWLEDGED, acknowledgedBy=wang, note=ordered, \
                            figures={onHand=2, available=1, threshold=5}, \
                            deliveries=[{channel=webhook, state=PENDING, attempts=0}]}""");
        }
    }

    @Test
    void aDeliveryIsTakenOnOnceAndOutlivesTheViews() {
        try (FoldingSide side = new FoldingSide(TestDatabase.judged().properties(directory))) {
            AlertDeliveryRepository deliveries = side.bean(AlertDeliveryRepository.class);
            AlertDelivery begun = AlertDelivery.begun(new AlertId("a.1"), "webhook", "{}", NOW);
            deliveries.add(List.of(begun));
            deliveries
                    .save(deliveries.due(NOW, 10).getFirst().after(State.DELIVERED, DeliveryOutcome.TAKEN, null, NOW));
            side.groups()
                    .forEach(group -> group.views()
                            .forEach(view -> view.view().documents(group.version()).clear()));

            deliveries.add(List.of(begun));

            assertThat(deliveries.due(NOW, 10)).isEmpty();
            assertThat(deliveries.findByAlertIdIn(List.of(new AlertId("a.1"))))
                    .extracting(AlertDelivery::version, AlertDelivery::state, AlertDelivery::settledAtMillis)
                    .containsExactly(Assertions.tuple(2L, State.DELIVERED, NOW.toEpochMilli()));
        }
    }

    @Test
    void aDeliveryIsInOneHandAtATime() {
        try (FoldingSide side = new FoldingSide(TestDatabase.judged().properties(directory))) {
            AlertDeliveryRepository deliveries = side.bean(AlertDeliveryRepository.class);
            deliveries.add(List.of(AlertDelivery.begun(new AlertId("a.1"), "webhook", "{}", NOW)));
            AlertDelivery trying = deliveries.due(NOW, 10).getFirst().trying(NOW.plus(Duration.ofSeconds(5)));

            deliveries.save(trying);

            Assertions.assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> deliveries.save(trying));
            assertThat(deliveries.due(NOW, 10)).isEmpty();
            assertThat(deliveries.due(NOW.plusSeconds(5), 10)).hasSize(1);
            assertThat(deliveries.pending(10)).isEqualTo(1);
        }
    }

    /** Deliveries that earlier versions have stored are read as they are. */
    @Test
    void aDeliveryIsStoredAsItAlwaysWas() {
        try (FoldingSide side = new FoldingSide(TestDatabase.judged().properties(directory))) {
            side.bean(AlertDeliveryRepository.class)
                    .add(List.of(AlertDelivery.begun(new AlertId("a.1"), "webhook", "{}", NOW)));
            long now = NOW.toEpochMilli();
            assertThat(side.bean(StateStore.class).template().findAll(Document.class, "alertDeliveries"))
                    .containsExactly(new Document("_id", "a.1/webhook").append("position", 1L)
                            .append("alertId", "a.1")
                            .append("channel", "webhook")
                            .append("state", "PENDING")
                            .append("message", "{}")
                            .append("attempts", 0)
                            .append("createdAtMillis", now)
                            .append("dueAtMillis", now));
        }
    }

    private static List<String> ids(GraphQlTester queries, String arguments) {
        return queries.document("{ stockAlerts(" + arguments + ") { edges { node { id } } } }")
                .execute()
                .path("stockAlerts.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    private static AlertRaised raised(String id, AlertKind kind) {
        return new AlertRaised(new AlertId(id), kind, STORE, MILK, null, FIGURES);
    }
}
