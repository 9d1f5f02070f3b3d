package io.tillbook.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Principal;
import io.tillbook.command.Capabilities;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.security.TokenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that begin a ledger together have one owner. */
class BootstrapTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:31:07Z");

    @TempDir private Path folder;

    @Test
    void serversThatTakeTheSameTokenAtOnceStartAllTheSame() throws IOException {
        Path file = OwnerToken.fileIn(folder);
        try (Server server = Server.ofNobody()) {
            Commands commands = server.context().getBean(Commands.class);
            serverThatSeesNobody(commands, NOW).take(file);
            serverThatSeesNobody(commands, NOW.plusMillis(3)).take(file);

            AccessDirectory directory = server.context().getBean(AccessDirectory.class);
            assertThat(directory.token(TokenFile.hash("the file", file)))
                    .hasValueSatisfying(token -> assertThat(token.principal())
                            .isEqualTo(Principal.stored("service:bootstrap")));
        }
    }

    /** It looked before the other one had taken the token. */
    private static BootstrapToken serverThatSeesNobody(Commands commands, Instant now) {
        AccessDirectory empty = new AccessDirectory(BootstrapTokenTest::asInTheBeginning,
                Capabilities.all().permissions(), Capabilities.all().limits());
        return new BootstrapToken(empty, commands, () -> now);
    }

    private static <S> S asInTheBeginning(StreamRef<S> stream) {
        return stream.type().initialState();
    }
}
