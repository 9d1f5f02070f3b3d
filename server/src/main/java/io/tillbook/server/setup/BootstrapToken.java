package io.tillbook.server.setup;

import io.tillbook.api.access.TokenCommand.SetUpToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandIdReused;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import io.tillbook.server.security.TokenFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the content of a file open a ledger that nobody has claimed, as an owner's token: for automation. */
final class BootstrapToken {
    private static final Logger LOG = LoggerFactory.getLogger(BootstrapToken.class);
    private static final TokenId ID = new TokenId("bootstrap");

    private final AccessDirectory directory;
    private final Commands commands;
    private final InstantSource clock;

    BootstrapToken(AccessDirectory directory, Commands commands, InstantSource clock) {
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    /** Takes the token of a file, or says why not. */
    void take(Path file) {
        TokenHash hash = TokenFile.hash("tillbook.access.bootstrap-token-file", file);
        if (directory.owner().isEmpty()) {
            claim(hash);
        } else if (directory.token(hash).isEmpty()) {
            LOG.warn("The ledger has an owner already: the token in {} opens nothing. An owner can issue tokens.",
                    file);
        }
    }

    private void claim(TokenHash hash) {
        try {
            tell(commands.send(DerivedCommandId.of("access.SetUpToken", hash.value()), new SetUpToken(ID, hash),
                    Cause.at(clock.instant().atOffset(ZoneOffset.UTC))));
        } catch (CommandIdReused atTheSameTime) { // only the times differ, as the id follows from the token
            LOG.info("Another server has taken the token of tillbook.access.bootstrap-token-file just now.");
        }
    }

    private static void tell(CommandOutcome outcome) {
        if (outcome instanceof CommandRefused refused) {
            LOG.warn("The bootstrap token opens nothing: {}", refused.rejection().detail());
        } else {
            LOG.info("The ledger is new: the token of tillbook.access.bootstrap-token-file is its owner's.");
        }
    }
}
