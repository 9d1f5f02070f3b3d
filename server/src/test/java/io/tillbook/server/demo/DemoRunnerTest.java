package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.server.demo.DemoProgress.Begun;
import io.tillbook.server.demo.DemoProgress.Complete;
import io.tillbook.server.demo.DemoProgress.Empty;
import io.tillbook.server.demo.DemoProgress.Foreign;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

class DemoRunnerTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 21);

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
        int all = DemoStory.until(YESTERDAY).size();
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
    void leavesDataOfSomebodysOwnAlone() throws InterruptedException {
        List<DemoCommand> story = DemoStory.until(YESTERDAY);
        send(story.get(10));
        accepted.set(0);
        assertThat(progress()).isEqualTo(new Foreign());
        run(YESTERDAY);
        assertThat(accepted).hasValue(0);
    }

    private DemoProgress progress() {
        return DemoProgress.of(ledger.store(), new Outcomes(ledger.store()));
    }

    private void run(LocalDate lastDay) throws InterruptedException {
        new DemoRunner(ledger.store(), new Outcomes(ledger.store()), new DemoLoader(this::send), lastDay)
                .run(new DefaultApplicationArguments());
    }

    private void send(DemoCommand command) {
        if (lifetime.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
            throw new IllegalStateException("killed");
        }
        Decided decided = (Decided) ledger.send(command.id(), command.occurredAt(), command.command());
        (decided.repeated() ? repeated : accepted).incrementAndGet();
    }
}
