package io.tillbook.device.bridge;

import io.tillbook.device.relay.ServerConfig;
import io.tillbook.device.relay.TellingAgain;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells a server that was put back from a backup what the journal has since. */
@Command(name = "tell-again", mixinStandardHelpOptions = true,
        description = "Tells the server all commands of the journal from a moment on once more, each by its id: for a "
                + "server that was put back from a backup. It may run while the bridge does.")
final class TellAgainCommand implements Callable<Integer> {
    private static final int NOT_WHOLE = 1;

    @Spec private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "MOMENT",
            description = "when the backup was made, such as 2026-11-27T00:00:00+08:00") private OffsetDateTime from;

    @Override
    public Integer call() throws IOException {
        BridgeConfig settings = Objects.requireNonNull(Bridge.of(spec)).settings();
        ServerConfig server = settings.server();
        if (server == null) {
            throw new IllegalArgumentException("this bridge has no server in its settings");
        }
        TellingAgain.Outcome outcome = new TellingAgain(server.url(), server.tokenFile(), server.patience())
                .tell(settings.folder().resolve("journal"), from);
        spec.commandLine()
                .getOut()
                .println(outcome.told() + " commands were told, " + outcome.refused() + " of them refused"
                        + (outcome.isWhole() ? "" : "; the line was lost, or the token is not taken: run it again"));
        return outcome.isWhole() ? 0 : NOT_WHOLE;
    }
}
