package io.tillbook.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.SetUpOwner;
import io.tillbook.api.access.AccessCommand.SuspendEmployee;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.security.TokenText;
import io.tillbook.server.sessions.Sessions.Begun;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private static final EmployeeId WANG = new EmployeeId("wang");

    @TempDir Path directory;

    private final MovableClock clock = new MovableClock();
    private DiskLedger ledger;
    private ViewDatabase database;
    private AccessDirectory people;
    private SessionRepository stored;
    private Sessions sessions;

    @BeforeEach
    void open() {
        ledger = new DiskLedger(directory.resolve("events"));
        people = new AccessDirectory(ledger.streams()::current, Capabilities.all().permissions(),
                Capabilities.all().limits());
        connect();
        send(new SetUpOwner(WANG, "hash"));
    }

    private void connect() {
        database = ViewDatabase.open(ViewsProperties.in(directory), List.of());
        StateStore state = new StateStore(database);
        stored = state.repository(SessionRepository.class);
        state.createIndexes();
        sessions = new Sessions(stored, people, clock);
    }

    @AfterEach
    void close() {
        database.close();
        ledger.close();
    }

    @Test
    void worksUntilItWasNotUsedForEightHours() {
        Begun begun = begin();
        clock.pass(Session.IDLE.minusMillis(1));
        assertThat(isKnown(begun)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(isKnown(begun)).isFalse();
    }

    @Test
    void worksForADayHoweverOftenItIsUsed() {
        Begun begun = begin();
        IntStream.range(0, 23).forEach(_ -> {
            clock.pass(Duration.ofHours(1));
            use(begun);
        });
        clock.pass(Duration.ofMinutes(59));
        assertThat(isKnown(begun)).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(isKnown(begun)).isFalse();
    }

    @Test
    void outlivesARestart() {
        Begun begun = begin();
        database.close();
        connect();
        assertThat(isKnown(begun)).isTrue();
        assertThat(sessions.of(WANG)).containsExactly(begun.session());
    }

    @Test
    void isKnownToEachServer() {
        Begun begun = begin();
        Sessions elsewhere = new Sessions(new StateStore(database).repository(SessionRepository.class), people, clock);
        assertThat(elsewhere.find(hash(begun))).isPresent();
        elsewhere.end(begun.session());
        assertThat(isKnown(begun)).isFalse();
    }

    @Test
    void keepsNothingThatOpensIt() {
        Begun begun = begin();
        assertThat(stored.findAll().toString()).doesNotContain(begun.text(), CsrfTokens.of(begun.text()), "hash/");
        assertThat(sessions.find(new TokenHash(begun.session().sessionId()))).isEmpty();
    }

    /** A request that began before somebody signed out must not bring their session back. */
    @Test
    void staysEndedWhenItIsUsedMeanwhile() {
        Begun begun = begin();
        Session found = sessions.find(hash(begun)).orElseThrow();
        sessions.end(found);
        clock.pass(Duration.ofMinutes(5));
        sessions.use(found);
        assertThat(isKnown(begun)).isFalse();
    }

    @Test
    void isWrittenOnceAMinute() {
        Begun begun = begin();
        clock.pass(Duration.ofSeconds(59));
        use(begun);
        assertThat(sessions.of(WANG).getFirst().version()).isEqualTo(begun.session().version());
        clock.pass(Duration.ofSeconds(1));
        use(begun);
        assertThat(sessions.of(WANG).getFirst().version()).isGreaterThan(begun.session().version());
    }

    @Test
    void endsTheOneThatWasNotUsedForLongestWhereThereAreMany() {
        List<Begun> begun = IntStream.range(0, 21).mapToObj(_ -> {
            clock.pass(Duration.ofSeconds(1));
            return begin();
        }).toList();
        assertThat(isKnown(begun.getFirst())).isFalse();
        assertThat(begun.subList(1, 21)).allMatch(this::isKnown);
    }

    @Test
    void removesWhatIsOver() {
        begin();
        clock.pass(Session.LONGEST);
        begin();
        assertThat(stored.findAll()).hasSize(1);
    }

    @Test
    void isOverForWhoeverIsSuspended() {
        Begun begun = begin();
        assertThat(sessions.caller(hash(begun))).isPresent();
        send(new SuspendEmployee(WANG, "x"));
        assertThat(sessions.caller(hash(begun))).isEmpty();
        assertThat(sessions.of(WANG)).isEmpty();
    }

    private Begun begin() {
        return sessions.begin(WANG, people.signIn(WANG).orElseThrow(), "Browser\r\n" + "x".repeat(500));
    }

    private boolean isKnown(Begun begun) {
        return sessions.find(hash(begun)).isPresent();
    }

    private void use(Begun begun) {
        sessions.use(sessions.find(hash(begun)).orElseThrow());
    }

    private static TokenHash hash(Begun begun) {
        return TokenText.hash(begun.text());
    }

    private void send(Command command) {
        ledger.send(new CommandId(UUID.randomUUID()), clock.instant().atOffset(ZoneOffset.UTC), command);
    }
}
