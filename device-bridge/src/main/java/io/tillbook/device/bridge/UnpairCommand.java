package io.tillbook.device.bridge;

import io.tillbook.device.pairing.Pairings;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a till's token away. */
@Command(name = "unpair", mixinStandardHelpOptions = true, description = "Takes a till's token away, at once.")
final class UnpairCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TILL", description = "the till's name") private String till;

    @Override
    public Integer call() throws IOException {
        BridgeConfig settings = Objects.requireNonNull(Bridge.of(spec)).settings();
        boolean had = new Pairings(settings.folder()).unpair(till);
        spec.commandLine().getOut().println(had ? till + " is not paired any more" : till + " was not paired");
        return had ? 0 : 1;
    }
}
