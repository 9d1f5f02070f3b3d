package io.tillbook.server.routing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer;
import io.tillbook.command.kernel.CommandDispatch;
import io.tillbook.command.kernel.CommandRoute;
import io.tillbook.command.kernel.Outcomes;
import io.tillbook.command.kernel.StreamRunner;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import io.tillbook.server.testing.DiskLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Processes that hand commands to each other over a wire in memory. */
abstract class RoutersOnAWire {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    final MemoryWire wire = new MemoryWire();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final RoutingMeters meters = new RoutingMeters(registry);
    final List<Integer> chunks = new ArrayList<>();

    @TempDir Path folder;
    DiskLedger ledger;
    CommandDispatch other;

    @BeforeEach
    void open() {
        RocksDbRuntime.in(folder.resolve("runtime"));
        ledger = new DiskLedger(folder.resolve("ledger"));
        other = new CommandDispatch(new StreamRunner(ledger.store(), Capabilities.all().types(), 100),
                Capabilities.all().commands());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    CommandCarrier.Participation receive(CommandRoute there) {
        CommandRoute counting = submissions -> {
            chunks.add(submissions.size());
            return there.send(submissions);
        };
        return wire.receive(List.of(), new CommandReceiver(counting, SubmissionFormatTest.format(),
                SubmissionFormatTest.wire((byte) 1), meters));
    }

    CommandRouter router() {
        return router(null);
    }

    CommandRouter router(@Nullable CommandRoute here) {
        return router(here, PATIENCE);
    }

    CommandRouter router(@Nullable CommandRoute here, Duration patience) {
        return new CommandRouter(wire, SubmissionFormatTest.format(), SubmissionFormatTest.wire((byte) 1),
                new Outcomes(ledger.store()), patience, here, meters);
    }

    static Decided decided(Answer answer) {
        return (Decided) answer;
    }

    long sent(String outcome, int hops) {
        return registry.get("tillbook.routing.sent")
                .tag("outcome", outcome)
                .tag("hops", Integer.toString(hops))
                .timer()
                .count();
    }
}
