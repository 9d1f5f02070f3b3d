package io.tillbook.server.transfer.backups;

import io.tillbook.server.backup.BackupCheck.Sound;
import io.tillbook.server.backup.BackupSet;
import io.tillbook.server.backup.Restore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup back. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Verifies a backup and puts it into a new data directory. The keys have a backup of their own: "
                + "docs/guides/backup.md.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:a server can be started on the data directory",
                "1:it failed in a way that should not happen",
                "2:an option is wrong",
                "3:there is no backup, or the data directory has data or cannot be written",
                "7:the backup is damaged, and nothing was restored; what is damaged is named"})
public final class RestoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--from", required = true, paramLabel = "DIR",
            description = "a backup, or a folder of backups, of which the latest is taken")
    private Path from = Path.of("");

    @Option(names = "--data-dir", required = true, paramLabel = "DIR",
            description = "a new data directory; it may have keys in it already")
    private Path dataDirectory = Path.of("");
    // @formatter:on

    @Override
    public Integer call() throws Exception {
        Report report = new Report(spec);
        return report.of(() -> {
            Path backup = BackupSet.choose(from);
            report.line("backup", backup.toString());
            Sound sound = new Restore(dataDirectory).from(backup);
            report.manifest(sound.manifest());
            report.line("restored",
                    "%d events into %s".formatted(sound.manifest().history().events(), dataDirectory));
            Path keys = dataDirectory.resolve("keys");
            if (Files.notExists(keys)) {
                report.line("keys", "none are there: put theirs into " + keys + " before the server is started");
            }
            return 0;
        });
    }
}
