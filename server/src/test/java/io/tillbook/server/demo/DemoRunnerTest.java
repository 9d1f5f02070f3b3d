package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.access.TokenCommand.SetUpToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.demo.DemoProgress.Begun;
import io.tillbook.server.demo.DemoProgress.Complete;
import io.tillbook.server.demo.DemoProgress.Empty;
import io.tillbook.server.demo.DemoProgress.Foreign;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

class DemoRunnerTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 21);

    /** Each is hired, and given a role and a token. */
    private static final int PEOPLE = 12 * 4;

    @TempDir private Path directory;
    private DiskLedger ledger;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger lifetime = new AtomicInteger(Integer.MAX_VALUE);

    @BeforeEach
    void open() {
        ledger = new DiskLedger(directory);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void completesWhatAKilledProcessBegan() throws InterruptedException {
        int all = DemoStory.until(YESTERDAY).size() + PEOPLE;
        assertThat(progress()).isEqualTo(new Empty());
        lifetime.set(500);
        assertThatThrownBy(() -> run(YESTERDAY)).hasMessage("the demo data cannot be loaded");
        assertThat(accepted).hasValue(500);
        assertThat(progress()).isEqualTo(new Begun(YESTERDAY));

        lifetime.set(Integer.MAX_VALUE);
        run(YESTERDAY.plusDays(1));
        assertThat(accepted).hasValue(all);
        assertThat(repeated).hasValue(500);
        assertThat(progress()).isEqualTo(new Complete(YESTERDAY));

        run(YESTERDAY.plusDays(2));
        assertThat(accepted).hasValue(all);
        assertThat(repeated).hasValue(500);
    }

    @Test
    void givesWhoeverHasLostTheirTokenAnotherOne() throws Exception {
        run(YESTERDAY);
        accepted.set(0);
        Path lost = directory.resolve("demo-tokens").resolve("cashier");
        String before = Files.readString(lost);
        Files.delete(lost);
        run(YESTERDAY);
        assertThat(accepted).hasValue(1);
        assertThat(Files.readString(lost)).isNotEqualTo(before).startsWith("tillbook_");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lost))).isEqualTo("rw-------");
    }

    @Test
    void startsInALedgerThatHasNothingButAnOwner() throws InterruptedException {
        ledger.send(DerivedCommandId.of("owner"), OffsetDateTime.parse("2026-11-22T08:00:00+08:00"),
                new SetUpToken(new TokenId("bootstrap"), new TokenHash("0".repeat(64))));
        assertThat(progress()).isEqualTo(new Empty());
    }

    @Test
    void leavesDataOfSomebodysOwnAlone() throws InterruptedException {
        List<DemoCommand> story = DemoStory.until(YESTERDAY);
        send(story.get(10));
        accepted.set(0);
        assertThat(progress()).isEqualTo(new Foreign());
        run(YESTERDAY);
        assertThat(accepted).hasValue(0);
    }

    private DemoProgress progress() throws InterruptedException {
        return DemoProgress.of(ledger.store(), new Outcomes(ledger.store()));
    }

    private void run(LocalDate lastDay) throws InterruptedException {
        new DemoRunner(ledger.store(), new Outcomes(ledger.store()), new DemoLoader(this::send),
                new DemoPeople(directory), lastDay)
                .run(new DefaultApplicationArguments());
    }

    private void send(DemoCommand command) {
        if (lifetime.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            throw new IllegalStateException("killed");
        }
        Decided decided = (Decided) ledger.send(command.id(), command.occurredAt(), DemoPeopleTest.sealed(command));
        (decided.repeated() ? repeated : accepted).incrementAndGet();
    }
}
