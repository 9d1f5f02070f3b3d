package io.tillbook.server.oidc;

import io.tillbook.server.security.TokenAuthentication;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Knows senders by tokens: of the ledger, or of the OpenID provider where there is one and they look like its. */
public final class BearerAuthentication implements AuthenticationProvider {
    /** Three parts in Base64 for URLs, the first of which is an object (RFC 7515). */
    private static final Pattern SIGNED = Pattern.compile("eyJ[\\w-]*\\.[\\w-]*\\.[\\w-]*");

    private final TokenAuthentication ledger;
    private final @Nullable OidcAuthentication provider;

    BearerAuthentication(TokenAuthentication ledger, @Nullable OidcAuthentication provider) {
        this.ledger = ledger;
        this.provider = provider;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        String text = ((BearerTokenAuthenticationToken) request).getToken();
        return provider != null && SIGNED.matcher(text).matches() ? provider.authenticate(request)
                : ledger.authenticate(request);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
