package io.tillbook.query.access.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.access.ApprovalEvent.ApprovalDeclined;
import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.GraphQlTester;
import reactor.core.Disposable;

class ApprovalViewsTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-11-23T08:00:00+08:00");
    private static final Instant NOW = MONDAY.plusMinutes(10).toInstant();
    private static final Instant OVER = NOW;
    private static final Instant LATER = NOW.plusMillis(1);
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final EmployeeId LI = new EmployeeId("li");

    @TempDir private Path directory;

    @Test
    void tellsWhatWaitsAndWhatBecameOfTheRest() {
        HistoryBuilder history = new HistoryBuilder().at(MONDAY, WANG)
                .add("approval-waiting", requested("waiting", "S1", LATER))
                .add("approval-lapsed", requested("lapsed", "S1", OVER))
                .add("approval-used", requested("used", "S1", LATER))
                .add("approval-declined", requested("declined", "S2", LATER))
                .add("approval-chain", requested("chain", null, LATER))
                .at(MONDAY.plusMinutes(1), LI)
                .add("approval-used", new ApprovalGiven(new ApprovalId("used"), LI, OVER))
                .add("approval-declined", new ApprovalDeclined(new ApprovalId("declined"), "no receipt"))
                .at(MONDAY.plusMinutes(2), WANG)
                .add("approval-used", new ApprovalUsed(new ApprovalId("used"), LI, "returns.AcceptReturn", "R-used",
                        "returns.refund", Money.of(490)));
        asked(history, queries -> {
            assertThat(ids(queries, "open: true")).containsExactly("chain", "waiting");
            assertThat(ids(queries, "open: false")).containsExactly("declined", "used", "lapsed");
            assertThat(ids(queries, "first: 10")).containsExactly("chain", "declined", "used", "lapsed", "waiting");
            assertThat(ids(queries, "location: \"S1\", open: true")).containsExactly("waiting");
            assertThat(ids(queries, "location: \"S9\"")).isEmpty();

            GraphQlTester.Response used = queries.document("""
                    { approvalRequest(id: "used") { state commandType subject location limit amountMinor note requestedBy
                      requestedAt until approver approvedAt declinedBy usedBy usedAt } }""").execute();
            used.path("approvalRequest.state").entity(String.class).isEqualTo("USED");
            used.path("approvalRequest.requestedBy").entity(String.class).isEqualTo("employee:wang");
            used.path("approvalRequest.amountMinor").entity(Long.class).isEqualTo(500L);
            used.path("approvalRequest.approver").entity(String.class).isEqualTo("li");
            used.path("approvalRequest.usedBy").entity(String.class).isEqualTo("employee:wang");
            used.path("approvalRequest.declinedBy").valueIsNull();
            GraphQlTester.Response declined = queries
                    .document("{ approvalRequest(id: \"declined\") { state declinedBy declinedBecause usedAt } }")
                    .execute();
            declined.path("approvalRequest.declinedBy").entity(String.class).isEqualTo("employee:li");
            declined.path("approvalRequest.declinedBecause").entity(String.class).isEqualTo("no receipt");
            queries.document("{ approvalRequest(id: \"none\") { id } }")
                    .execute()
                    .path("approvalRequest")
                    .valueIsNull();
        });
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        HistoryBuilder history = new HistoryBuilder().at(MONDAY, WANG);
        for (int number = 1; number <= 5; number++) {
            history.add("approval-" + number, requested(Integer.toString(number), "S1", LATER));
        }
        asked(history, queries -> {
            assertThat(ids(queries, "first: 2")).containsExactly("5", "4");
            String cursor = queries.document("{ approvalRequests(first: 2) { pageInfo { endCursor } } }")
                    .execute()
                    .path("approvalRequests.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
            assertThat(ids(queries, "first: 2, after: \"" + cursor + "\", open: true")).containsExactly("3", "2");
        });
    }

    @Test
    void whoeverHasSubscribedIsToldOfTheirLocation() {
        List<RecordedEvent> history = new HistoryBuilder().at(MONDAY, WANG)
                .add("approval-there", requested("there", "S2", LATER))
                .add("approval-chain", requested("chain", null, LATER))
                .add("approval-here", requested("here", "S1", LATER))
                .at(MONDAY.plusMinutes(1), LI)
                .add("approval-here", new ApprovalGiven(new ApprovalId("here"), LI, LATER))
                .events();
        try (TestEventStore events = new TestEventStore();
                QuerySide side = new QuerySide(events, TestDatabase.EMBEDDED.properties(directory),
                        () -> NOW)) {
            List<String> told = new CopyOnWriteArrayList<>();
            Disposable subscription = side.queries()
                    .document("subscription { approvalRequestChanged(location: \"S1\") { state } }")
                    .executeSubscription()
                    .toFlux("approvalRequestChanged.state", String.class)
                    .subscribe(told::add);
            events.append(history.subList(0, 3));
            await().untilAsserted(() -> assertThat(told).containsExactly("REQUESTED"));
            events.append(history.subList(3, 4));
            await().untilAsserted(() -> assertThat(told).containsExactly("REQUESTED", "GIVEN"));
            subscription.dispose();
        }
    }

    /** What concerns the whole chain is nothing that one store sees. */
    @Test
    void whoSeesOneStoreSeesWhatIsThere() {
        ApprovalView here = view("S1");
        assertThat(ApprovalRequest.of(here).isSeenBy(Sight.of(List.of(new LocationId("S1"))))).isTrue();
        assertThat(ApprovalRequest.of(here).isSeenBy(Sight.of(List.of(new LocationId("S2"))))).isFalse();
        assertThat(ApprovalRequest.of(view(null)).isSeenBy(Sight.of(List.of(new LocationId("S1"))))).isFalse();
        assertThat(ApprovalRequest.of(view(null)).isSeenBy(Sight.everything())).isTrue();
    }

    private static ApprovalView view(@Nullable String location) {
        return new ApprovalView(new ApprovalId("A"), ApprovalState.REQUESTED, 1, "returns.AcceptReturn", "R",
                location == null ? null : new LocationId(location), "returns.refund", Money.of(500), null, 0,
                new ApprovalView.Step(null, MONDAY), null, null, null, null, null);
    }

    private static ApprovalRequested requested(String id, @Nullable String location, Instant until) {
        return new ApprovalRequested(new ApprovalId(id), "returns.AcceptReturn", "R-" + id,
                location == null ? null : new LocationId(location), "returns.refund", Money.of(500), "a regular",
                until);
    }

    private void asked(HistoryBuilder history, Consumer<GraphQlTester> questions) {
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory),
                () -> NOW)) {
            questions.accept(side.queries());
        }
    }

    private static List<String> ids(GraphQlTester queries, String arguments) {
        return queries.document("{ approvalRequests(" + arguments + ") { edges { node { id } } } }")
                .execute()
                .path("approvalRequests.edges[*].node.id")
                .entityList(String.class)
                .get();
    }
}
