package io.tillbook.server.transfer.backups;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.command.store.rocksdb.RocksLedgerStore;
import io.tillbook.server.backup.BackupCheck;
import io.tillbook.server.backup.BackupSet;
import io.tillbook.server.backup.BackupSource;
import io.tillbook.server.backup.BackupWriter.Made;
import io.tillbook.server.backup.BackupWriter;
import io.tillbook.server.backup.PictureCopies;
import io.tillbook.server.pictures.PicturesProperties;
import io.tillbook.server.transfer.AxonServerConnection;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerAddress;
import io.tillbook.server.transfer.StoppedLedger;
import io.tillbook.server.transfer.TokenOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a backup. */
@Command(name = "backup", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes a backup of the ledger: of a running server, which goes on selling, of the data directory "
                + "of a stopped one, or of an Axon Server that has the events.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:the backup is there and was verified",
                "1:it failed in a way that should not happen",
                "2:an option is wrong",
                "3:the backup could not be made",
                "4:the server was away for too long",
                "5:what answers is no Tillbook server, or makes no backups",
                "6:the server does not know the token, or whoever has it may make no backups",
                "7:what was written is damaged; what is damaged is named"})
public final class BackupCommand implements Callable<Integer> {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    @Spec private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1") private Source source = new Source();

    // @formatter:off (each option above its field)
    @Option(names = "--to", paramLabel = "DIR",
            description = "folder of backups to add one to; of a server one below its tillbook.backup.directory, "
                    + "which is taken where this is not given")
    private @Nullable String to;
    // @formatter:on

    // @formatter:off (each option above its field)
    @Option(names = "--pictures", paramLabel = "DIR",
            description = "where the servers keep pictures, unless that is 'pictures' in the data directory; a running "
                    + "server knows by itself")
    private @Nullable Path pictures;
    // @formatter:on

    @Mixin private final AxonServerConnection axonServer = new AxonServerConnection();
    @Mixin private final TokenOptions token = new TokenOptions();

    private final String version;
    private final RetryPolicy retries;

    /** Where the ledger is. */
    private static final class Source {
        // @formatter:off (each option above its field)
        @Option(names = "--from", paramLabel = "URL", converter = ServerAddress.class,
                description = "a running server, such as http://127.0.0.1:8080, which makes the backup on its machine")
        private @Nullable URI server;

        @Option(names = "--data-dir", paramLabel = "DIR",
                description = "the data directory of a server that is stopped")
        private @Nullable Path directory;

        @Option(names = AxonServerConnection.ADDRESS, paramLabel = "HOST:PORT",
                description = "an Axon Server that has the events, whether servers run or not")
        private @Nullable String axonServer;
        // @formatter:on
    }

    /** @param version of this program */
    public BackupCommand(String version) {
        this(version, RetryPolicy.USUAL);
    }

    /** @param retries how often a server is asked again */
    BackupCommand(String version, RetryPolicy retries) {
        this.version = version;
        this.retries = retries;
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(spec);
        return report.of(() -> {
            if (source.directory != null) {
                ofDirectory(source.directory, folder(), report);
            } else if (source.axonServer != null) {
                AxonServerConnection.check(source.axonServer, spec);
                ofAxonServer(source.axonServer, folder(), report);
            } else if (source.server != null) {
                ofServer(source.server, report);
            }
            return 0;
        });
    }

    private Path folder() {
        if (to == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--to=DIR'");
        }
        return Path.of(to);
    }

    private void ofServer(URI address, Report report) throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build()) {
            new ServerBackup(http, new RemoteServer(address, token.token()), retries).make(to == null ? "" : to,
                    report);
        }
    }

    private void ofDirectory(Path directory, Path folder, Report report) {
        try (RocksLedgerStore store = StoppedLedger.open(directory)) {
            Path kept = Objects.requireNonNullElse(pictures, directory.resolve(PicturesProperties.FOLDER));
            make(BackupSource.in(directory, store::checkpoint), new PictureCopies(kept), folder, report);
        } catch (StoreNotOpened closed) {
            throw new InputFailure(Failures.reason(closed)
                    + " A running server makes the backup itself: name it with --from.", closed);
        }
    }

    private void ofAxonServer(String address, Path folder, Report report) throws IOException {
        LedgerSerializer serializer = new LedgerSerializer(Capabilities.all().types());
        try (AxonServerLedgerStore store = axonServer.open(address, "tillbook-backup", serializer)) {
            make(BackupSource.of(store, store::end, serializer), new PictureCopies(pictures), folder, report);
        }
    }

    private void make(BackupSource from, PictureCopies kept, Path folder, Report report) {
        Clock clock = Clock.systemUTC();
        Made made = new BackupWriter(from, kept, clock, version).addTo(BackupSet.openOrMake(folder));
        report.line("backup", made.folder().toString());
        new BackupCheck(made.folder()).runAndMark(clock.instant());
        report.manifest(made.manifest());
    }
}
