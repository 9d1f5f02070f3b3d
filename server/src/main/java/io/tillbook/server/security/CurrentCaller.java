package io.tillbook.server.security;

import java.util.function.Supplier;
import org.springframework.security.authentication.CredentialsExpiredException;

/** Who has sent the request that is being answered. */
public final class CurrentCaller {
    /**
     * The caller, who is known: the filters see to that.
     *
     * @throws IllegalStateException where no filter has
     */
    public Caller get() {
        return authentication().caller();
    }

    /**
     * Looks the caller up again each time it is asked, for requests that go on for long: it fails as soon as they are
     * not known any more.
     */
    public Supplier<Caller> forLong() {
        CallerAuthentication known = authentication();
        return () -> known.again()
                .orElseThrow(() -> new CredentialsExpiredException("The token or session works no longer."));
    }

    private static CallerAuthentication authentication() {
        return CallerAuthentication.ofRequest()
                .orElseThrow(() -> new IllegalStateException("a request got past the filters"));
    }
}
