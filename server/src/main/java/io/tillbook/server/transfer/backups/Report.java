package io.tillbook.server.transfer.backups;

import io.tillbook.command.store.StoreNotOpened;
import io.tillbook.command.store.StoreUnavailable;
import io.tillbook.server.backup.BackupDamaged;
import io.tillbook.server.backup.BackupFailed;
import io.tillbook.server.backup.Manifest;
import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.TransferFailure;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** What these commands tell, and what they end with. */
final class Report {
    static final int WENT_AWAY = 4;
    static final int DAMAGED = 7;

    private final CommandSpec command;

    Report(CommandSpec command) {
        this.command = command;
    }

    /** Runs it and tells what went wrong. */
    int of(Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (BackupDamaged damaged) {
            return ended(DAMAGED, damaged.message());
        } catch (BackupFailed failed) {
            return ended(InputFailure.EXIT_CODE, failed.message());
        } catch (StoreNotOpened closed) {
            // Its message names the store; the innermost cause does not.
            return ended(InputFailure.EXIT_CODE, String.valueOf(closed.getMessage()));
        } catch (StoreUnavailable away) {
            return ended(WENT_AWAY, Failures.reason(away));
        } catch (TransferFailure failure) {
            return ended(failure.exitCode(), String.valueOf(failure.getMessage()));
        }
    }

    private int ended(int exitCode, String message) {
        PrintWriter errors = command.commandLine().getErr();
        errors.println(message);
        errors.flush();
        return exitCode;
    }

    /** Tells something that went well. */
    void line(String name, String value) {
        PrintWriter output = command.commandLine().getOut();
        output.println("%-10s %s".formatted(name, value));
        output.flush();
    }

    /** Tells what is in a backup. */
    void manifest(Manifest manifest) {
        contents(manifest.history().lastPosition(), manifest.files().size(), manifest.bytes(), manifest.copiedBytes(),
                manifest.rootHash());
    }

    /** Tells the same where another process has made it. */
    void contents(long position, long files, long bytes, long copiedBytes, String rootHash) {
        line("position", Long.toString(position));
        line("files", "%d, %d bytes, %d of them copied".formatted(files, bytes, copiedBytes));
        line("root hash", rootHash);
    }
}
