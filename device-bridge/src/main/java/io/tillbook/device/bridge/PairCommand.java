package io.tillbook.device.bridge;

import io.tillbook.device.pairing.Pairings;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a till a token. */
@Command(name = "pair", mixinStandardHelpOptions = true,
        description = "Prints a new token for a till, once; the one it had is worth nothing any more.")
final class PairCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TILL", description = "the till's name, such as R1") private String till;

    @Override
    public Integer call() throws IOException {
        BridgeConfig settings = Objects.requireNonNull(Bridge.of(spec)).settings();
        spec.commandLine().getOut().println(new Pairings(settings.folder()).pair(till));
        return 0;
    }
}
