package io.tillbook.query.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.mongodb.MongoException;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.tillbook.query.kernel.Checkpoints;
import io.tillbook.query.kernel.ClaimLost;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.embedded.EmbeddedMongo;
import io.tillbook.query.testing.CuttableLink;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(ForeignDatabases.class)
class CheckpointsTest {
    private static final String READER = "stock@1-a";
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final RetryPolicy retry = new RetryPolicy(MongoException.class::isInstance);

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir private Path directory;

    @Test
    void whatIsStoredIsThereAfterTheDatabaseWasOpenedAgain() {
        with(TestDatabase.EMBEDDED, database -> {
            Checkpoints checkpoints = database.checkpoints(CLAIM, () -> now, retry);
            checkpoints.claim(READER, 0);
            checkpoints.store(READER, 42);
        });
        with(TestDatabase.EMBEDDED, database -> {
            Checkpoints checkpoints = database.checkpoints(CLAIM, () -> now, retry);
            assertThat(checkpoints.position(READER)).hasValue(42);
            assertThat(checkpoints.claim(READER, 7)).as("nobody else has it open").hasValue(42);
        });
    }

    @Test
    void storesInTheDatabaseOfThisProcessWithoutTheWire() {
        AtomicInteger sent = new AtomicInteger();
        try (ViewDatabase database = ViewDatabase.open(TestDatabase.EMBEDDED.properties(directory),
                List.of(settings -> settings.addCommandListener(counting(sent))))) {
            Checkpoints checkpoints = database.checkpoints(CLAIM, () -> now, retry);
            checkpoints.claim(READER, 0);
            sent.set(0);
            checkpoints.store(READER, 41);
            checkpoints.renew(READER);
            checkpoints.store(READER, 42);
            assertThat(sent).hasValue(0);
            assertThat(checkpoints.position(READER)).hasValue(42);
            assertThat(checkpoints.claim(READER, 7)).as("the claim is still ours").hasValue(42);
            checkpoints.remove(READER);
            assertThatThrownBy(() -> checkpoints.store(READER, 43)).isInstanceOf(ClaimLost.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void beginsWhereItIsTold(TestDatabase kind) {
        with(kind, database -> {
            Checkpoints checkpoints = checkpoints(database, "one");
            assertThat(checkpoints.position(READER)).isEmpty();
            assertThat(checkpoints.claim(READER, 7)).hasValue(7);
            checkpoints.store(READER, 8);
            assertThat(checkpoints.claim(READER, 7)).hasValue(8);
            checkpoints.remove(READER);
            assertThat(checkpoints.position(READER)).isEmpty();
            assertThatThrownBy(() -> checkpoints.store(READER, 9)).isInstanceOf(ClaimLost.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void oneProcessAtATimeHasTheClaim(TestDatabase kind) {
        with(kind, database -> {
            Checkpoints one = checkpoints(database, "one");
            Checkpoints other = checkpoints(database, "other");
            one.claim(READER, 0);
            one.store(READER, 5);
            assertThat(other.claim(READER, 0)).isEmpty();
            assertThat(other.position(READER)).hasValue(5);
            now = now.plus(CLAIM).minusSeconds(1);
            one.renew(READER);
            now = now.plusSeconds(2);
            assertThat(other.claim(READER, 0)).isEmpty();

            one.release(READER);
            assertThat(other.claim(READER, 0)).hasValue(5);
            assertThatThrownBy(() -> one.store(READER, 6)).isInstanceOf(ClaimLost.class);
            assertThatThrownBy(() -> one.renew(READER)).isInstanceOf(ClaimLost.class);
            now = now.plus(CLAIM).plusSeconds(1);
            assertThat(one.claim(READER, 0)).as("a claim that is not renewed ends").hasValue(5);
        });
    }

    @Test
    void renewsAClaimWhenAThirdOfItIsOver() {
        AtomicInteger sent = new AtomicInteger();
        try (ViewDatabase database = ViewDatabase.open(TestDatabase.OVER_THE_WIRE.properties(directory),
                List.of(settings -> settings.addCommandListener(counting(sent))))) {
            Checkpoints checkpoints = checkpoints(database, "one");
            checkpoints.claim(READER, 0);
            sent.set(0);
            checkpoints.renew(READER);
            now = now.plusSeconds(3);
            checkpoints.renew(READER);
            assertThat(sent).hasValue(0);
            now = now.plusSeconds(1);
            checkpoints.renew(READER);
            assertThat(sent).hasValue(1);
            now = now.plus(CLAIM).minusSeconds(1);
            assertThat(checkpoints(database, "other").claim(READER, 0)).isEmpty();
        }
    }

    @Test
    void whoEndsDoesNotWaitForADatabaseThatIsAway() throws IOException {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(directory, 16);
                CuttableLink link = new CuttableLink(mongo.uri());
                ViewDatabase database = ViewDatabase.open(ViewsProperties.in(directory).at(link.uri()),
                        List.of(settings -> settings.applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(100, TimeUnit.MILLISECONDS))))) {
            Checkpoints checkpoints = checkpoints(database, "one");
            checkpoints.claim(READER, 0);
            link.cut();
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(
                    () -> checkpoints.release(READER)).isInstanceOf(MongoException.class));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsHowLongNoOtherProcessHasReadForIt(TestDatabase kind) {
        with(kind, database -> {
            Checkpoints one = checkpoints(database, "one");
            Checkpoints other = checkpoints(database, "other");
            assertThat(one.isUnclaimedFor(READER, CLAIM)).isTrue();
            other.claim(READER, 0);
            assertThat(other.isUnclaimedFor(READER, CLAIM)).isTrue();
            assertThat(one.isUnclaimedFor(READER, CLAIM)).isFalse();
            other.release(READER);
            assertThat(one.isUnclaimedFor(READER, CLAIM)).isFalse();
            now = now.plus(CLAIM).plusSeconds(1);
            assertThat(one.isUnclaimedFor(READER, CLAIM)).isTrue();
        });
    }

    private static CommandListener counting(AtomicInteger sent) {
        return new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                sent.incrementAndGet();
            }
        };
    }

    private void with(TestDatabase kind, Consumer<ViewDatabase> test) {
        try (ViewDatabase database = ViewDatabase.open(kind.properties(directory), List.of())) {
            test.accept(database);
        }
    }

    private Checkpoints checkpoints(ViewDatabase database, String process) {
        return new MongoCheckpoints(database, process, CLAIM, () -> now, retry);
    }
}
