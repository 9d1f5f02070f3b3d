package io.tillbook.server.cli;

import io.tillbook.server.cli.payments.PaymentsCommand;
import io.tillbook.server.payments.simulator.SimulateCommand;
import io.tillbook.server.transfer.backups.BackupCommand;
import io.tillbook.server.transfer.backups.RestoreCommand;
import io.tillbook.server.transfer.backups.VerifyCommand;
import io.tillbook.server.transfer.exports.ExportCommand;
import io.tillbook.server.transfer.imports.ImportCommand;
import io.tillbook.server.transfer.migration.MigrateCommand;
import io.tillbook.server.transfer.zchains.VerifyZCommand;
import picocli.CommandLine;

/** The program's command line. */
public final class CommandLines {
    private CommandLines() {}

    /**
     * Does what the arguments ask for.
     *
     * @param application the Spring application that is the server
     * @return the exit code; 0 while a server runs
     */
    public static int execute(Class<?> application, String... arguments) {
        return new CommandLine(new ServerCommand(application))
                .setUnmatchedOptionsArePositionalParams(true) // settings of the server; sub-commands know theirs
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new MigrateCommand())
                .addSubcommand(new BackupCommand(Version.current()))
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new PaymentsCommand())
                .addSubcommand(new SimulateCommand())
                .addSubcommand(new VerifyZCommand())
                .addSubcommand(new VersionCommand())
                .execute(arguments);
    }
}
