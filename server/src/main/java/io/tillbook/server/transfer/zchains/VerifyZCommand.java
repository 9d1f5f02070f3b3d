package io.tillbook.server.transfer.zchains;

import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.InputFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds out whether the Z reports of a register are those that were made when its shifts were closed. */
@Command(name = "verify-z", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Verifies the chain of a register's Z reports, as /v1/z-chains/LOCATION/REGISTER.ndjson "
                + "answers it: every hash, every number, every total. Needs no server.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:each link follows from the one before",
                "1:it failed in a way that should not happen",
                "2:an option is wrong",
                "3:the file cannot be read, or is no chain",
                "7:the chain is broken; the first broken link is named"})
public final class VerifyZCommand implements Callable<Integer> {
    private static final int BROKEN = 7;

    @Spec private CommandSpec spec = CommandSpec.create();

    // @formatter:off (each option above its field)
    @Parameters(paramLabel = "FILE", description = "the chain, one link a line")
    private Path file = Path.of("");
    // @formatter:on

    @Override
    public Integer call() {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return verify(lines);
        } catch (IOException | UncheckedIOException unreadable) {
            return failed(InputFailure.EXIT_CODE, file + " cannot be read: " + Failures.reason(unreadable));
        } catch (InputFailure noChain) {
            return failed(noChain.exitCode(), file + ": " + noChain.getMessage());
        }
    }

    private int verify(BufferedReader lines) throws IOException {
        ZChainCheck chain = new ZChainCheck();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Optional<String> broken = line.isBlank() ? Optional.empty() : chain.next(line);
            if (broken.isPresent()) {
                return failed(BROKEN, "broken at " + broken.get());
            }
        }
        ZLink last = chain.last();
        if (last == null) {
            throw new InputFailure("there is no link in it");
        }
        tell("register", last.register());
        tell("reports", "Z %d to Z %d, %d amendments".formatted(chain.firstReport(),
                chain.firstReport() + chain.reports() - 1, chain.links() - chain.reports()));
        tell("head", last.hash());
        return 0;
    }

    private void tell(String name, String value) {
        PrintWriter output = spec.commandLine().getOut();
        output.println("%-10s %s".formatted(name, value));
        output.flush();
    }

    private int failed(int exitCode, String message) {
        PrintWriter errors = spec.commandLine().getErr();
        errors.println(message);
        errors.flush();
        return exitCode;
    }
}
