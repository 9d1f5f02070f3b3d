package io.tillbook.device.bridge;

import io.tillbook.api.access.DeviceId;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.relay.ServerConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Has another key sign the journal. */
@Command(name = "change-key", mixinStandardHelpOptions = true,
        description = "Has a new key sign the journal from now on; the old one says so in an entry, which the server "
                + "is shown. The bridge must not run meanwhile.")
final class ChangeKeyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BridgeConfig settings = Objects.requireNonNull(Bridge.of(spec)).settings();
        ServerConfig server = settings.server();
        if (server == null) {
            throw new IllegalArgumentException("the settings name no server");
        }
        try (Journal journal = LedgerSide.journal(new DeviceId(server.device()),
                settings.folder().resolve("journal"), JournalClock.of(Clock.system(ZoneId.systemDefault())))) {
            journal.changeKey();
            spec.commandLine().getOut().println("key " + journal.key().number() + " " + journal.key().publicKey());
            return 0;
        }
    }
}
