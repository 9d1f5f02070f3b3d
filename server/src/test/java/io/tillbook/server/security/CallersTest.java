package io.tillbook.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.access.TokenCommand.IssueToken;
import io.tillbook.api.access.TokenCommand.RevokeToken;
import io.tillbook.api.access.TokenHash;
import io.tillbook.api.access.TokenId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallersTest {
    private static final TokenId TOKEN = new TokenId("till-1");
    private static final TokenHash HASH = TokenText.hash("a till's token, which nobody guesses");
    private static final RevokeToken REVOKE = new RevokeToken(TOKEN, "lost");

    @AutoClose private final Chain chain;

    CallersTest(@TempDir Path folder) {
        chain = new Chain(folder);
    }

    @Test
    void aTokenIsLookedUpOnceAndKept() {
        issue(null);
        AtomicInteger read = new AtomicInteger();
        chain.afterReading(_ -> read.incrementAndGet());

        assertThat(chain.callers().byToken(HASH)).isPresent();
        int once = read.get();
        assertThat(chain.callers().byToken(HASH)).isPresent();

        assertThat(read).hasValue(once).hasPositiveValue();
    }

    @Test
    void aTokenThatIsKeptEndsWhenItIsRevoked() {
        issue(null);
        assertThat(chain.callers().byToken(HASH)).isPresent();

        chain.send(Caller.SERVER, REVOKE);

        assertThat(chain.callers().byToken(HASH)).isEmpty();
    }

    /** The look-up has read that the token works; while it goes on, the token is revoked, and then it is kept. */
    @Test
    void aTokenThatIsRevokedWhileItIsLookedUpIsNotKept() {
        issue(null);
        chain.afterReading(stream -> {
            if (stream.equals("token-till-1")) {
                chain.afterReading(_ -> {});
                chain.send(Caller.SERVER, REVOKE);
            }
        });

        assertThat(chain.callers().byToken(HASH)).as("it worked when it came").isPresent();
        assertThat(chain.callers().byToken(HASH)).as("it works no longer").isEmpty();
    }

    @Test
    void aTokenWorksUntilItExpires() {
        issue(Chain.NOW.plusNanos(1));
        assertThat(chain.callers().byToken(HASH)).isPresent();
    }

    @Test
    void aTokenThatHasExpiredWorksNoLonger() {
        issue(Chain.NOW);
        assertThat(chain.callers().byToken(HASH)).isEmpty();
    }

    @Test
    void aTokenIsNotedWhereItWorks() {
        issue(Chain.NOW);
        chain.callers().byToken(HASH);
        assertThat(chain.uses().waiting()).as("it has expired").isEmpty();
    }

    @Test
    void aTokenInUseIsNotedOnceInAWhile() {
        issue(null);
        chain.callers().byToken(HASH);
        var first = chain.uses().waiting();
        assertThat(first).containsExactly(Map.entry(TOKEN, Chain.NOW));
        chain.uses().stored(first);

        chain.callers().byToken(HASH);

        assertThat(chain.uses().waiting()).isEmpty();
    }

    private void issue(@Nullable Instant expiresAt) {
        chain.send(Caller.SERVER, token(expiresAt));
    }

    private static IssueToken token(@Nullable Instant expiresAt) {
        return new IssueToken(TOKEN, null, new DeviceId("till"), null, "Till 1", List.of(), List.of(), List.of(),
                expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC), HASH);
    }
}
