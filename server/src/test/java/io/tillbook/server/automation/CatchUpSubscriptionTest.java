package io.tillbook.server.automation;

import static io.tillbook.server.testing.Happenings.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.command.Capabilities;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.RetryPolicy;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.MongoCheckpoints;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.LedgerEvents;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.testing.Happenings;
import io.tillbook.server.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatchUpSubscriptionTest {
    @TempDir Path directory;

    private final MovableClock clock = new MovableClock();
    private final Watcher watcher = new Watcher();
    private ViewDatabase database;
    private DiskLedger ledger;
    private int appended;

    @BeforeEach
    void open() {
        database = ViewDatabase.open(ViewsProperties.in(directory.resolve("views")), List.of());
        ledger = new DiskLedger(directory.resolve("events"));
    }

    @AfterEach
    void close() {
        database.close();
        ledger.close();
    }

    @Test
    void whatHappenedBeforeItCameIsNotItsBusiness() {
        append(3);
        CatchUpSubscription follower = follower();
        assertThat(follower.step()).isFalse();
        append(2);
        assertThat(follower.step()).isTrue();
        assertThat(follower.step()).isFalse();

        assertThat(watcher.seen).containsExactly(4L, 5L);
    }

    @Test
    void whatIsOwedIsItsBusinessHoweverLateItComes() {
        append(3);
        CatchUpSubscription follower =
                CatchUpSubscription.owed("test", watcher, log(), checkpoints("process"));
        assertThat(follower.step()).isTrue();
        assertThat(follower.step()).isFalse();

        assertThat(watcher.seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void afterARestartItGoesOnWhereItWas() {
        follower().step();
        append(2);
        follower().step();
        append(1);
        follower().step();

        assertThat(watcher.seen).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatWasNotDoneComesAgain() {
        CatchUpSubscription follower = follower();
        follower.step();
        append(2);
        watcher.fails = true;
        assertThatIllegalStateException().isThrownBy(follower::step);
        watcher.fails = false;
        follower.step();

        assertThat(watcher.seen).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void inAnotherLedgerItBeginsAtTheEnd() {
        follower().step();
        append(5);
        follower().step();
        ledger.close();
        ledger = new DiskLedger(directory.resolve("other"));
        append(2);
        follower().step();
        append(1);
        follower().step();

        assertThat(watcher.seen).containsExactly(1L, 2L, 3L, 4L, 5L, 3L);
    }

    @Test
    void whoFollowsNextComesAfterAllThatWasRead() {
        CatchUpSubscription follower = follower();
        for (int page = 0; page < 3; page++) {
            append(2);
            follower.step();
        }
        follower.release();
        append(1);
        follower("other").step();

        assertThat(watcher.seen).containsExactly(3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void onlyOneProcessFollows() {
        CatchUpSubscription follower = follower();
        follower.step();
        append(1);

        assertThat(follower("other").step()).isFalse();
        follower.release();
        assertThat(follower("other").step()).isTrue();
    }

    private void append(int events) {
        for (int count = 0; count < events; count++) {
            ledger.store()
                    .append(List.of(new GenericDomainEventMessage<>("test", "test-" + appended, 0, moved("milk"),
                            OccurrenceMetadata.toMap(Happenings.occurrence(appended++)))));
        }
    }

    private CatchUpSubscription follower() {
        return follower("process");
    }

    private CatchUpSubscription follower(String process) {
        return new CatchUpSubscription("test", watcher, log(), checkpoints(process));
    }

    private MongoCheckpoints checkpoints(String process) {
        return new MongoCheckpoints(database, process, Duration.ofSeconds(10), clock, new RetryPolicy(_ -> false));
    }

    private EventLog log() {
        return new EventLog(new LedgerEvents(ledger.store()), Capabilities.all().types());
    }

    private static final class Watcher implements Reaction {
        private final List<Long> seen = new ArrayList<>();
        private boolean fails;

        @Override
        public boolean isInterestedIn(Class<?> eventType) {
            return true;
        }

        @Override
        public void to(List<RecordedEvent> events) {
            events.forEach(event -> seen.add(event.position()));
            if (fails) {
                throw new IllegalStateException("failed");
            }
        }
    }
}
