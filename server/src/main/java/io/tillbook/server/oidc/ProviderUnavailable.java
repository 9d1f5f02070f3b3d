package io.tillbook.server.oidc;

import org.springframework.security.core.AuthenticationException;

/** The OpenID provider does not answer, so it is not known whether a token is good. */
public final class ProviderUnavailable extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    ProviderUnavailable(Throwable cause) {
        super("the OpenID provider does not answer", cause);
    }
}
