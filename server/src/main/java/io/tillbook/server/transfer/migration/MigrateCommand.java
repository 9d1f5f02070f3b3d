package io.tillbook.server.transfer.migration;

import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.HistoryCopy;
import io.tillbook.command.store.HistoryElsewhere;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.command.store.rocksdb.RocksEventStorageEngine;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.command.store.rocksdb.files.RocksStoreOptions;
import io.tillbook.server.transfer.AxonServerConnection;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Copies the event history from one engine into the other, which is empty or has a beginning of it. */
@Command(name = "migrate", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Copies the event history into another engine: every event under its position, with its id, its "
                + "times and its bytes. No server may run on either. Started again, it goes on where it ended.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:everything is in the other engine",
                "1:the migration failed in a way that should not happen",
                "2:an option is wrong",
                "3:an engine cannot be opened, or has other events already",
                "4:Axon Server went away; start it again"})
public final class MigrateCommand implements Callable<Integer> {
    private static final int WENT_AWAY = 4;
    private static final int SHOWN_EACH = 100_000;

    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--from", required = true, paramLabel = "ENGINE",
            description = "where the events are: ${COMPLETION-CANDIDATES}")
    private Engine from = Engine.EMBEDDED;

    @Option(names = "--to", required = true, paramLabel = "ENGINE", description = "where they are copied to")
    private Engine to = Engine.AXON_SERVER;

    @Option(names = "--data-dir", required = true, paramLabel = "DIR",
            description = "the data directory of the embedded engine")
    private Path directory = Path.of("data");

    @Option(names = AxonServerConnection.ADDRESS, defaultValue = "127.0.0.1:8124", paramLabel = "HOST:PORT",
            description = "the Axon Server; ${DEFAULT-VALUE} by default")
    private String axonServer = "";
    // @formatter:on

    @Mixin private final AxonServerConnection connection = new AxonServerConnection();

    private final LedgerSerializer serializer = new LedgerSerializer(Capabilities.all().types());
    private long shown;

    /** What can keep a history. */
    enum Engine {
        EMBEDDED,
        AXON_SERVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() {
        if (from == to) {
            throw new ParameterException(spec.commandLine(), "--from and --to must be different engines");
        }
        AxonServerConnection.check(axonServer, spec);
        if (from == Engine.EMBEDDED && !Files.isDirectory(events())) {
            printer().println(directory + " is no data directory: it has no events");
            return InputFailure.EXIT_CODE;
        }
        try (LedgerStore source = open(from); LedgerStore target = open(to)) {
            long copied = new HistoryCopy(source, target, this::show).copy();
            remember();
            printer().printf(Locale.ROOT, "%,14d events%n", copied);
            return 0;
        } catch (StoreNotOpened | IllegalArgumentException refused) {
            // Its message names the engine; the innermost cause does not.
            printer().println(refused.getMessage());
            return InputFailure.EXIT_CODE;
        } catch (IOException unreadable) {
            printer().println(Failures.reason(unreadable));
            return InputFailure.EXIT_CODE;
        } catch (StoreUnavailable away) {
            printer().println(Failures.reason(away));
            return WENT_AWAY;
        }
    }

    /** A server that is started with the setting of before has to be refused. */
    private void remember() {
        HistoryElsewhere elsewhere = HistoryElsewhere.in(directory);
        switch (to) {
            case EMBEDDED -> elsewhere.clear();
            case AXON_SERVER -> elsewhere.set("the Axon Server " + axonServer);
        }
    }

    private LedgerStore open(Engine engine) throws IOException {
        return switch (engine) {
            case EMBEDDED -> new RocksLedgerStore(RocksEventStorageEngine
                    .builder(RocksStoreOptions.in(events()))
                    .serializer(serializer)
                    .build());
            case AXON_SERVER -> connection.open(axonServer, "tillbook-migrate", serializer);
        };
    }

    private Path events() {
        return directory.resolve("events");
    }

    private void show(long position) {
        if (position >= shown + SHOWN_EACH) {
            shown = position;
            printer().printf(Locale.ROOT, "%,14d events ...%n", position);
        }
    }

    private PrintWriter printer() {
        return spec.commandLine().getErr();
    }
}
