package io.tillbook.server.security;

import io.tillbook.api.access.TokenHash;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Knows senders by the tokens that the ledger has issued. */
public final class TokenAuthentication implements AuthenticationProvider {
    private final Callers callers;

    TokenAuthentication(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        TokenHash hash = TokenText.hash(((BearerTokenAuthenticationToken) request).getToken());
        return callers.byToken(hash)
                .map(caller -> new CallerAuthentication(caller, hash, () -> callers.byToken(hash)))
                .orElseThrow(() -> new InvalidBearerTokenException("The token is not known, or works no longer."));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
