package io.tillbook.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.RebuildProgress;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDump;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import io.tillbook.query.testing.CuttableLink;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestDatabase;
import io.tillbook.query.testing.TestEventStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;

/** The processors: they follow the events, over restarts, outages and losses. */
@ExtendWith(ForeignDatabases.class)
class FoldingTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(23, 150);
    private static final List<RecordedEvent> FIRST = HISTORY.subList(0, HISTORY.size() / 2);
    private static final List<RecordedEvent> REST = HISTORY.subList(HISTORY.size() / 2, HISTORY.size());

    @TempDir Path directory;

    private final TestEventStore events = new TestEventStore();

    @AfterEach
    void close() {
        events.close();
    }

    @ParameterizedTest
    @EnumSource
    void followsEventsOverARestart(TestDatabase kind) {
        ViewsProperties properties = kind.properties(directory.resolve("restarted"));
        events.append(FIRST);
        try (QuerySide side = new QuerySide(events, properties)) {
            side.await(FIRST.size());
        }
        events.append(REST);
        try (QuerySide side = new QuerySide(events, properties)) {
            side.await(HISTORY.size());
            assertThat(dump(side)).isEqualTo(rebuilt());
            assertThat(side.bean(RebuildProgress.class).groups()).allSatisfy(group -> {
                assertThat(group.target()).isEqualTo(HISTORY.size());
                assertThat(group.percent()).isEqualTo(100);
            });
        }
    }

    @Test
    void takesEventsAsTheyCome() {
        try (QuerySide side = new QuerySide(events, ViewsProperties.in(directory))) {
            for (RecordedEvent event : FIRST) {
                events.append(List.of(event));
            }
            side.await(FIRST.size());
            events.append(REST);
            side.await(HISTORY.size());
            assertThat(dump(side)).isEqualTo(rebuilt());
        }
    }

    @Test
    void buildsTheViewsAnewWhenTheirDirectoryIsGone() throws IOException {
        events.append(HISTORY);
        Map<String, List<Document>> before;
        try (QuerySide side = new QuerySide(events, ViewsProperties.in(directory))) {
            side.await(HISTORY.size());
            before = dump(side);
        }
        FileSystemUtils.deleteRecursively(directory.resolve("views"));
        try (QuerySide side = new QuerySide(events, ViewsProperties.in(directory))) {
            side.await(HISTORY.size());
            assertThat(dump(side)).isEqualTo(before);
        }
    }

    @Test
    void buildsTheViewsAnewWhenTheyAreOfOtherEvents() {
        events.append(HISTORY);
        try (QuerySide side = new QuerySide(events, ViewsProperties.in(directory))) {
            side.await(HISTORY.size());
        }
        try (TestEventStore others = new TestEventStore()) {
            List<RecordedEvent> shorter = RandomHistory.of(99, 20);
            others.append(shorter);
            try (QuerySide side = new QuerySide(others, ViewsProperties.in(directory))) {
                side.await(shorter.size());
                assertThat(dump(side).get("sales")).hasSizeLessThan(21);
            }
        }
    }

    @Test
    void goesOnWhenTheDatabaseIsBack() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("elsewhere"), 16);
                CuttableLink link = new CuttableLink(mongo.uri())) {
            ViewsProperties properties = ViewsProperties.in(directory).at(link.uri());
            events.append(FIRST);
            try (QuerySide side = new QuerySide(events, properties)) {
                side.await(FIRST.size());
                link.cut();
                events.append(REST);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> !side.bean(ViewDatabase.class).isReachable());
                assertThat(side.bean(ViewsProgress.class).position()).isLessThan(HISTORY.size());
                ExecutionGraphQlServiceTester.create(side.service())
                        .document("{ product(sku: \"P-1\") { sku } }")
                        .execute()
                        .errors()
                        .satisfy(errors -> assertThat(errors).singleElement()
                                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code",
                                        "VIEWS_UNAVAILABLE")));
                link.mend();
                side.await(HISTORY.size());
                assertThat(dump(side)).isEqualTo(rebuilt());
            }
        }
    }

    @Test
    void startsWithoutADatabaseAndFoldsWhenItComes() throws IOException {
        events.append(HISTORY);
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("elsewhere"), 16);
                CuttableLink link = new CuttableLink(mongo.uri())) {
            link.cut();
            try (QuerySide side = new QuerySide(events, ViewsProperties.in(directory).at(link.uri()))) {
                assertThat(side.bean(ViewDatabase.class).isReachable()).isFalse();
                link.mend();
                side.await(HISTORY.size());
            }
        }
    }

    @Test
    void oneProcessFoldsAndTheOtherTakesOver() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory.resolve("shared"), 16)) {
            ViewsProperties properties = ViewsProperties.in(directory).at(mongo.uri());
            QuerySide other;
            try (QuerySide one = new QuerySide(events, properties)) {
                events.append(FIRST);
                one.await(FIRST.size());
                other = new QuerySide(events, properties);
                other.await(FIRST.size());
            }
            try (other) {
                events.append(REST);
                other.await(HISTORY.size());
                assertThat(dump(other)).isEqualTo(rebuilt());
            }
        }
    }

    private Map<String, List<Document>> rebuilt() {
        try (QuerySide side = new QuerySide(events, ViewsProperties.in(directory.resolve("rebuilt")))) {
            side.await(HISTORY.size());
            return dump(side);
        }
    }

    private static Map<String, List<Document>> dump(QuerySide side) {
        return ViewDump.of(side.bean(ViewDatabase.class));
    }
}
