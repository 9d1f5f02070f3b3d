package io.tillbook.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.kernel.Change;
import io.tillbook.query.kernel.ConcurrentViewChange;
import io.tillbook.query.kernel.StoredVersion;
import io.tillbook.query.kernel.ViewStore;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import io.tillbook.query.testing.CuttableLink;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(ForeignDatabases.class)
class ViewDatabaseTest {

    private static final ViewDefinition<Sample> SAMPLES =
            new ViewDefinition<>("samples", Sample.class, Whereabouts.shared(),
                    List.of(Indexes.compoundIndex(Indexes.ascending("location"), Indexes.descending("number"))));

    private static final String VERSION = "1-a";

    /** A view with everything that views are made of. */
    record Sample(LocationId location, long number, @Nullable Integer small, boolean flag, @Nullable Money money,
            Quantity quantity, LocationKind kind, LocalDate day, OffsetDateTime moment, ZoneId zone,
            @Nullable String text, List<String> texts, List<Part> parts, @Nullable Part part) {}

    record Part(LocationId at, List<Integer> numbers) {}

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void keepsWhatItIsGiven(TestDatabase kind) {
        with(kind, (found, samples) -> {
            Sample full = new Sample(new LocationId("L"), Long.MAX_VALUE, -1, true, Money.of(Long.MIN_VALUE),
                    Quantity.ofThousandths(1), LocationKind.WAREHOUSE, LocalDate.parse("2026-02-28"),
                    OffsetDateTime.parse("2026-02-28T23:59:59.999999999+08:00"), ZoneId.of("Asia/Shanghai"),
                    "账房 \u0001 $ . \uD83D\uDE00", List.of("a", ""),
                    List.of(new Part(new LocationId("P"), List.of(1, 2)), new Part(new LocationId("Q"), List.of())),
                    new Part(new LocationId("R"), List.of(3)));
            Sample spare = sample("L2", 2);
            samples.save(List.of(created("full", 7, full), created("spare", 8, spare)));
            assertThat(samples.get("full")).isEqualTo(new StoredView<>("full", 7, full));
            assertThat(samples.get("spare")).isEqualTo(new StoredView<>("spare", 8, spare));
            assertThat(samples.get("none")).isNull();
            assertThat(samples.load(List.of("full", "none", "spare"))).containsOnlyKeys("full", "spare");
        });
    }

    @ParameterizedTest
    @EnumSource
    void doesNotReplaceWhatSomebodyElseHasChanged(TestDatabase kind) {
        with(kind, (found, samples) -> {
            Change<Sample> first = created("key", 1, sample("L", 1));
            samples.save(List.of(first));
            Change<Sample> second = new Change<>(first.after(), new StoredView<>("key", 5, sample("L", 5)));
            samples.save(List.of(second));
            Change<Sample> late = new Change<>(first.after(), new StoredView<>("key", 3, sample("L", 3)));
            assertThatThrownBy(() -> samples.save(List.of(late))).isInstanceOf(ConcurrentViewChange.class);
            assertThatThrownBy(() -> samples.save(List.of(first))).isInstanceOf(ConcurrentViewChange.class);
            assertThat(samples.get("key")).isEqualTo(second.after());
        });
    }

    @Test
    void holdsNothingOfWhatItCannotBeSureOfAfterAWriteThatFailed() {
        ViewDatabase database = ViewDatabase.open(TestDatabase.EMBEDDED.properties(directory), List.of());
        ViewStore<Sample> samples = database.views(SAMPLES).documents(VERSION);
        Change<Sample> first = created("key", 1, sample("L", 1));
        samples.save(List.of(first));
        assertThat(database.heldBytes()).as("nothing is held that is only written").isZero();
        samples.load(List.of("key"));
        assertThat(database.heldBytes()).isPositive();
        database.close();

        Change<Sample> second = new Change<>(first.after(), new StoredView<>("key", 2, sample("L", 2)));
        assertThatThrownBy(() -> samples.save(List.of(second))).isInstanceOf(MongoException.class);
        assertThat(database.heldBytes()).isZero();
    }

    @Test
    void holdsNothingOfWhatIsOnlyQueried() {
        try (ViewDatabase database = ViewDatabase.open(TestDatabase.EMBEDDED.properties(directory), List.of())) {
            MongoViews<Sample> samples = served(database);
            StoredView<Sample> stored = new StoredView<>("key", 1, sample("L", 1));
            samples.documents(VERSION).save(List.of(new Change<>(null, stored)));
            assertThat(samples.load(List.of("key", "none"))).isEqualTo(Map.of("key", stored));
            assertThat(database.heldBytes()).isZero();
        }
    }

    @Test
    void givesUpADatabaseThatTakesQuestionsAndAnswersNone() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory, 16);
                CuttableLink link = new CuttableLink(mongo.uri());
                ViewDatabase database = ViewDatabase
                        .open(ViewsProperties.in(directory).at(link.uri() + "/?socketTimeoutMS=200"), List.of())) {
            MongoViews<Sample> samples = served(database);
            assertThat(database.isReachable()).isTrue();
            link.swallow("find");
            assertThatThrownBy(() -> samples.get("key")).isInstanceOf(MongoSocketReadTimeoutException.class);
            assertThat(database.isReachable()).isFalse();
            link.mend();
            assertThat(samples.get("key")).isNull();
            assertThat(database.isReachable()).isTrue();
        }
    }

    @Test
    void waitsHalfAMinuteForAnAnswerOfADatabaseElsewhereUnlessItIsToldOtherwise() {
        ViewsProperties elsewhere = TestDatabase.OVER_THE_WIRE.properties(directory);
        assertThat(secondsOfSilence(elsewhere)).isEqualTo(30);
        assertThat(secondsOfSilence(elsewhere.at(elsewhere.uri() + "/?socketTimeoutMS=90000"))).isEqualTo(90);
        assertThat(secondsOfSilence(TestDatabase.EMBEDDED.properties(directory))).as("without end").isZero();
    }

    private static int secondsOfSilence(ViewsProperties properties) {
        AtomicInteger seconds = new AtomicInteger(-1);
        ViewDatabase.open(properties, List.of(settings -> settings.applyToSocketSettings(
                socket -> seconds.set(socket.build().getReadTimeout(TimeUnit.SECONDS))))).close();
        return seconds.get();
    }

    @ParameterizedTest
    @EnumSource
    void readsPagesInTheOrderOfAnIndex(TestDatabase kind) {
        with(kind, (found, samples) -> {
            samples.save(IntStream.range(0, 60)
                    .mapToObj(number -> created("k" + number, number + 1, sample("L" + number % 3, number)))
                    .toList());
            Document wanted = new Document("location", "L1").append("number", new Document("$lt", 40));
            assertThat(found.find(wanted, Sorts.descending("number"), 4)).extracting(each -> each.view().number())
                    .containsExactly(37L, 34L, 31L, 28L);
            Document bounded = new Document("location", new Document("$in", List.of("L0", "L2")))
                    .append("number", new Document("$gte", 3).append("$lte", 8));
            assertThat(found.each(bounded)).extracting(each -> each.view().number())
                    .containsExactlyInAnyOrder(3L, 5L, 6L, 8L);
            Document afterKey = new Document("_id", new Document("$gt", "k57"));
            assertThat(found.find(afterKey, Sorts.ascending("_id"), 3)).extracting(StoredView::key)
                    .containsExactly("k58", "k59", "k6");
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsIndexesInStepWithDocuments(TestDatabase kind) {
        with(kind, (found, samples) -> {
            Change<Sample> first = created("key", 1, sample("L1", 1));
            samples.save(List.of(first));
            samples.save(List.of(new Change<>(first.after(), new StoredView<>("key", 2, sample("L2", 9)))));
            samples.put(List.of(new StoredView<>("other", 3, sample("L1", 4))));
            samples.put(List.of(new StoredView<>("other", 3, sample("L1", 4))));
            assertThat(found.each(new Document("location", "L1"))).extracting(StoredView::key)
                    .containsExactly("other");
            assertThat(found.each(new Document("location", "L2"))).extracting(StoredView::key).containsExactly("key");
            samples.clear();
            assertThat(found.each(new Document("location", "L1"))).isEmpty();
            assertThat(found.each(new Document())).isEmpty();
        });
    }

    private void with(TestDatabase kind, BiConsumer<MongoViews<Sample>, ViewStore<Sample>> test) {
        try (ViewDatabase database = ViewDatabase.open(kind.properties(directory), List.of())) {
            MongoViews<Sample> samples = served(database);
            database.createIndexes(SAMPLES, VERSION);
            assertThat(database.isReachable()).isTrue();
            test.accept(samples, samples.documents(VERSION));
        }
    }

    private static MongoViews<Sample> served(ViewDatabase database) {
        MongoViews<Sample> samples = database.views(SAMPLES);
        samples.documents(VERSION);
        samples.serve(new StoredVersion("group", VERSION, Map.of(samples.name(), samples.shape()), true));
        return samples;
    }

    private static Change<Sample> created(String key, long position, Sample view) {
        return new Change<>(null, new StoredView<>(key, position, view));
    }

    private static Sample sample(String location, long number) {
        return new Sample(new LocationId(location), number, null, false, null, Quantity.ZERO, LocationKind.STORE,
                LocalDate.EPOCH, OffsetDateTime.parse("2026-01-01T00:00Z"), ZoneId.of("UTC"), null, List.of(),
                List.of(), null);
    }
}
