package io.tillbook.server.oidc;

import org.springframework.security.core.AuthenticationException;

/** The OpenID provider does not answer, or was asked too often, so it is not known whether a token is good. */
public final class ProviderUnavailable extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    ProviderUnavailable() {
        super("the OpenID provider was asked as often as it may be");
    }

    ProviderUnavailable(Throwable cause) {
        super("the OpenID provider does not answer", cause);
    }
}
