package io.tillbook.server.transfer.exports;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerAddress;
import io.tillbook.server.transfer.StoppedLedger;
import io.tillbook.server.transfer.TokenOptions;
import io.tillbook.server.transfer.TransferFailure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the event history out. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes the event history as lines of JSON, from the first event to the last one there is now.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:everything was written",
                "1:the export failed in a way that should not happen",
                "2:an option is wrong",
                "3:the data directory cannot be read, or the file cannot be written",
                "4:the server was away for too long",
                "5:what answers is no Tillbook server",
                "6:the server does not know the token, or whoever has it may not read the history"})
public final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1") private Source source = new Source();

    // @formatter:off (each option above its field)
    @Option(names = "--to", defaultValue = STANDARD_OUTPUT, paramLabel = "FILE",
            description = "file to write; - for standard output, which is the default")
    private String to = STANDARD_OUTPUT;
    // @formatter:on

    @Mixin private final TokenOptions token = new TokenOptions();

    private final RetryPolicy retries;

    /** Where the history is. */
    private static final class Source {
        // @formatter:off (each option above its field)
        @Option(names = "--from", paramLabel = "URL", converter = ServerAddress.class,
                description = "a running server, such as http://127.0.0.1:8080")
        private @Nullable URI server;

        @Option(names = "--data-dir", paramLabel = "DIR",
                description = "the data directory of a server that is stopped")
        private @Nullable Path directory;
        // @formatter:on
    }

    /** The command as it is used. */
    public ExportCommand() {
        this(RetryPolicy.USUAL);
    }

    /** @param retries how often a server is asked again */
    public ExportCommand(RetryPolicy retries) {
        this.retries = retries;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            ExportTarget written = to.equals(STANDARD_OUTPUT) ? toStandardOutput() : toFile(Path.of(to));
            written.types()
                    .forEach((type, count) -> spec.commandLine()
                            .getErr()
                            .printf(Locale.ROOT, "%,14d %s%n", count, type));
            spec.commandLine().getErr().printf(Locale.ROOT, "%,14d events%n", written.position());
            return 0;
        } catch (TransferFailure failure) {
            spec.commandLine().getErr().println(failure.getMessage());
            return failure.exitCode();
        } catch (IOException failed) {
            spec.commandLine().getErr().println(to + " cannot be written: " + Failures.reason(failed));
            return InputFailure.EXIT_CODE;
        }
    }

    /** Standard output as a file: the print stream would keep a failure to itself. */
    private ExportTarget toStandardOutput() throws IOException, InterruptedException {
        try (OutputStream output = new FileOutputStream(FileDescriptor.out)) {
            return write(output);
        }
    }

    /** Under its name the file is there only when it is whole. */
    private ExportTarget toFile(Path file) throws IOException, InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        ExportTarget written;
        try (OutputStream output = Files.newOutputStream(part)) {
            written = write(output);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    private ExportTarget write(OutputStream output) throws IOException, InterruptedException {
        ExportTarget target = new ExportTarget(output);
        copy(target);
        target.flush();
        return target;
    }

    private void copy(ExportTarget target) throws InterruptedException {
        if (source.directory != null) {
            copyDirectory(source.directory, target);
        } else if (source.server != null) {
            try (HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build()) {
                new ServerHistory(http, new RemoteServer(source.server, token.token()), retries).copyTo(target);
            }
        }
    }

    private static void copyDirectory(Path directory, ExportTarget target) {
        try (RocksLedgerStore store = StoppedLedger.open(directory)) {
            copy(new EventHistory(store, Capabilities.all().types()), target);
        } catch (StoreNotOpened closed) {
            throw new InputFailure(Failures.reason(closed), closed);
        }
    }

    private static void copy(EventHistory history, ExportTarget target) {
        try (Stream<byte[]> events = history.between(0, history.head())) {
            for (Iterator<byte[]> each = events.iterator(); each.hasNext();) {
                target.add(each.next());
            }
        }
    }
}
