package io.tillbook.server.transfer.backups;

import io.tillbook.server.backup.BackupCheck;
import io.tillbook.server.backup.BackupCheck.Sound;
import io.tillbook.server.backup.BackupSet;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds out whether a backup is what was written. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reads a backup from end to end: every file and every event. Writes nothing into it.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:it is what was written",
                "1:it failed in a way that should not happen",
                "2:an option is wrong",
                "3:there is no backup, or it cannot be read",
                "7:it is damaged; what is damaged is named"})
public final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Option(names = "--from", required = true, paramLabel = "DIR",
            description = "a backup, or a folder of backups, of which the latest is read")
    private Path from = Path.of("");
    // @formatter:on

    @Override
    public Integer call() throws Exception {
        Report report = new Report(spec);
        return report.of(() -> {
            Path backup = BackupSet.choose(from);
            report.line("backup", backup.toString());
            Sound sound = new BackupCheck(backup).run();
            report.manifest(sound.manifest());
            report.line("verified",
                    "%d events of %d streams".formatted(sound.manifest().history().events(), sound.streams()));
            return 0;
        });
    }
}
