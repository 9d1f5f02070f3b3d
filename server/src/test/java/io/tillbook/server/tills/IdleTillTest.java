package io.tillbook.server.tills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.AccessCommand.SetUpOwner;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.PinCommand.ClearPin;
import io.tillbook.api.access.PinCommand.RecordPinTry;
import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Secret;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.store.StateStore;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.server.security.TokenText;
import io.tillbook.server.testing.DiskLedger;
import io.tillbook.server.testing.MovableClock;
import io.tillbook.server.tills.TillSessions.Begun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long somebody stays at a till. */
class IdleTillTest {
    private static final EmployeeId WANG = new EmployeeId("wang");
    private static final LocationId STORE = new LocationId("S1");
    private static final TokenHash TILL = TokenText.hash("the token of a till");
    private static final Duration IDLE = Duration.ofMinutes(15);

    @TempDir Path directory;

    private final MovableClock clock = new MovableClock();
    private DiskLedger ledger;
    private ViewDatabase database;
    private AccessDirectory people;
    private TillSessionRepository stored;
    private TillSessions sessions;

    @BeforeEach
    void open() {
        ledger = new DiskLedger(directory.resolve("events"));
        people = new AccessDirectory(ledger.streams()::current, Capabilities.all().permissions(),
                Capabilities.all().limits());
        connect();
        send(new SetUpOwner(WANG, "hash"));
        send(new OpenLocation(STORE, "x", LocationKind.STORE, null, ZoneId.of("Asia/Shanghai"),
                NegativeStock.ALLOW));
        setPin("hash of a PIN");
    }

    private void connect() {
        database = ViewDatabase.open(ViewsProperties.in(directory), List.of());
        StateStore state = new StateStore(database);
        stored = state.repository(TillSessionRepository.class);
        state.createIndexes();
        sessions = new TillSessions(stored, people, IDLE, clock);
    }

    @AfterEach
    void close() {
        database.close();
        ledger.close();
    }

    @Test
    void endsWhenNothingWasDoneForAQuarterOfAnHour() {
        Begun begun = begin();
        clock.pass(IDLE.minusMillis(1));
        assertThat(isKnown(begun)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(isKnown(begun)).isFalse();
    }

    @Test
    void isProlongedByWhatIsDoneToTheMinute() {
        Begun begun = begin();
        clock.pass(Duration.ofMinutes(14));
        use(begun);
        clock.pass(IDLE.minusMillis(1));
        assertThat(isKnown(begun)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(isKnown(begun)).isFalse();
    }

    @Test
    void isStoredOnceAMinuteHoweverOftenItIsUsed() {
        Begun begun = begin();
        IntStream.range(0, 600).forEach(_ -> {
            clock.pass(Duration.ofMillis(200));
            use(begun);
        });
        assertThat(stored.findById(hash(begun).value()).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void endsAfterADayHoweverOftenItIsUsed() {
        Begun begun = begin();
        IntStream.range(0, 143).forEach(_ -> {
            clock.pass(Duration.ofMinutes(10));
            use(begun);
        });
        clock.pass(Duration.ofMinutes(10).minusMillis(1));
        assertThat(isKnown(begun)).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(isKnown(begun)).isFalse();
    }

    @Test
    void outlivesARestart() {
        Begun begun = begin();
        database.close();
        connect();
        assertThat(isKnown(begun)).isTrue();
    }

    @Test
    void isOverOnAnotherServerWithinASecond() {
        Begun begun = begin();
        TillSessions elsewhere = new TillSessions(
                new StateStore(database).repository(TillSessionRepository.class), people, IDLE, clock);
        assertThat(elsewhere.find(hash(begun), TILL)).isPresent();
        sessions.end(begun.session());
        assertThat(isKnown(begun)).as("here at once").isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(elsewhere.find(hash(begun), TILL)).isEmpty();
    }

    @Test
    void isNotPutBackByARequestThatHasFoundItBeforeItsEnd() {
        Begun begun = begin();
        TillSession found = sessions.find(hash(begun), TILL).orElseThrow();
        clock.pass(Duration.ofMinutes(2));
        sessions.end(found);
        sessions.use(found);
        assertThat(isKnown(begun)).isFalse();
        assertThat(stored.count()).isZero();
    }

    @Test
    void keepsNothingThatOpensIt() {
        Begun begun = begin();
        assertThat(stored.findAll().toString()).doesNotContain(begun.text(), "hash of a PIN");
        assertThat(begun.toString()).doesNotContain(begun.text());
    }

    @Test
    void goesOnWhenOthersLockThePin() {
        Begun begun = begin();
        IntStream.range(0, 5).forEach(_ -> send(new RecordPinTry(WANG, STORE, new DeviceId("other"), false)));
        assertThat(people.pin(WANG, STORE).orElseThrow().isLocked()).isTrue();
        assertThat(isKnown(begun)).isTrue();
    }

    @Test
    void endsWithThePin() {
        Begun first = begin();
        setPin("hash of another PIN");
        assertThat(isKnown(first)).isFalse();
        Begun second = begin();
        send(new ClearPin(WANG, STORE));
        assertThat(isKnown(second)).isFalse();
    }

    @Test
    void makesRoomForThoseWhoComeLater() {
        List<Begun> all = IntStream.range(0, 21).mapToObj(_ -> {
            clock.pass(Duration.ofSeconds(1));
            return begin();
        }).toList();
        assertThat(isKnown(all.getFirst())).isFalse();
        assertThat(all.subList(1, 21)).allMatch(this::isKnown);
    }

    private Begun begin() {
        return sessions.begin(TILL, WANG, STORE, people.pin(WANG, STORE).orElseThrow());
    }

    private void use(Begun begun) {
        sessions.use(sessions.find(hash(begun), TILL).orElseThrow());
    }

    private boolean isKnown(Begun begun) {
        return sessions.find(hash(begun), TILL).isPresent();
    }

    private static TokenHash hash(Begun begun) {
        return TokenText.hash(begun.text());
    }

    private void setPin(String hash) {
        send(new SetPin(WANG, STORE, new Secret("2580"), null).withHash(hash));
    }

    private void send(Command command) {
        ledger.send(new CommandId(UUID.randomUUID()), clock.instant().atOffset(ZoneOffset.UTC), command);
    }
}
