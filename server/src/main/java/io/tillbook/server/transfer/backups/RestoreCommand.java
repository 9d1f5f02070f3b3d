package io.tillbook.server.transfer.backups;

import io.tillbook.command.Capabilities;
import io.tillbook.command.store.LedgerSerializer;
import io.tillbook.command.store.axonserver.AxonServerLedgerStore;
import io.tillbook.server.backup.BackupCheck.Sound;
import io.tillbook.server.backup.BackupCheck;
import io.tillbook.server.backup.BackupSet;
import io.tillbook.server.backup.PictureCopies;
import io.tillbook.server.backup.Restore;
import io.tillbook.server.backup.StoreRestore;
import io.tillbook.server.pictures.PicturesProperties;
import io.tillbook.server.transfer.AxonServerConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup back. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Verifies a backup and puts it into a new data directory or an empty Axon Server, whichever of "
                + "them it comes from. The keys have a backup of their own: docs/guides/backup.md.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:a server can be started on it",
                "1:it failed in a way that should not happen",
                "2:an option is wrong",
                "3:there is no backup, or where it is to go has data or cannot be written",
                "4:Axon Server went away; start it again with --continue",
                "7:the backup is damaged, and nothing was restored; what is damaged is named"})
public final class RestoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--from", required = true, paramLabel = "DIR",
            description = "a backup, or a folder of backups, of which the latest is taken")
    private Path from = Path.of("");

    @Option(names = "--continue",
            description = "go on with a restore that broke off: the Axon Server may have a beginning of the backup")
    private boolean goesOn;
    // @formatter:on

    // @formatter:off (each option above its field)
    @Option(names = "--pictures", paramLabel = "DIR",
            description = "where the servers will look for pictures, unless that is 'pictures' in the data directory")
    private @Nullable Path pictures;
    // @formatter:on

    @ArgGroup(multiplicity = "1") private Target target = new Target();

    @Mixin private final AxonServerConnection connection = new AxonServerConnection();

    /** Where it goes. */
    private static final class Target {
        // @formatter:off (each option above its field)
        @Option(names = "--data-dir", paramLabel = "DIR",
                description = "a new data directory; it may have keys in it already")
        private @Nullable Path directory;

        @Option(names = AxonServerConnection.ADDRESS, paramLabel = "HOST:PORT",
                description = "an Axon Server without events, which no server uses yet")
        private @Nullable String axonServer;
        // @formatter:on
    }

    @Override
    public Integer call() throws Exception {
        Report report = new Report(spec);
        return report.of(() -> {
            if (target.axonServer != null) {
                AxonServerConnection.check(target.axonServer, spec);
            }
            Path backup = BackupSet.choose(from);
            report.line("backup", backup.toString());
            if (target.directory != null) {
                intoDirectory(backup, target.directory, report);
            } else if (target.axonServer != null) {
                intoAxonServer(backup, target.axonServer, report);
            }
            return 0;
        });
    }

    private void intoDirectory(Path backup, Path directory, Report report) {
        Path kept = Objects.requireNonNullElse(pictures, directory.resolve(PicturesProperties.FOLDER));
        tell(new Restore(directory, kept).from(backup), directory.toString(), report);
        Path keys = directory.resolve("keys");
        if (Files.notExists(keys)) {
            report.line("keys", "none are there: put theirs into " + keys + " before the server is started");
        }
    }

    private void intoAxonServer(Path backup, String address, Report report) throws IOException {
        LedgerSerializer serializer = new LedgerSerializer(Capabilities.all().types());
        try (AxonServerLedgerStore store = connection.open(address, "tillbook-restore", serializer)) {
            StoreRestore restore = new StoreRestore(store, serializer, _ -> {
            });
            restore.check(goesOn);
            Sound sound = new BackupCheck(backup).run();
            new PictureCopies(pictures).restore(sound);
            restore.from(sound);
            if (pictures == null && !sound.manifest().pictures().isEmpty()) {
                report.line("pictures", "the backup has %d: name their folder with --pictures to have them, too"
                        .formatted(sound.manifest().pictures().size()));
            }
            tell(sound, "Axon Server at " + address, report);
        }
    }

    private static void tell(Sound sound, String where, Report report) {
        report.manifest(sound.manifest());
        report.line("restored", "%d events into %s".formatted(sound.manifest().history().events(), where));
    }
}
