package io.tillbook.server.oidc;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.security.Caller;
import io.tillbook.server.security.CallerAuthentication;
import io.tillbook.server.security.TokenText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Knows employees by tokens that an OpenID provider has signed. */
public final class OidcAuthentication implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OidcAuthentication.class);

    /** As the decoder has it: clocks differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final JwtDecoder decoder;
    private final ClaimedRights rights;
    private final AccessDirectory directory;
    private final InstantSource clock;
    private final KnownKeys keys = new KnownKeys(System::nanoTime);

    OidcAuthentication(JwtDecoder decoder, ClaimedRights rights, AccessDirectory directory, InstantSource clock) {
        this.decoder = decoder;
        this.rights = rights;
        this.directory = directory;
        this.clock = clock;
    }

    /** Nothing of the token is told in the answer: what is wrong with it concerns the provider. */
    @Override
    public Authentication authenticate(Authentication request) {
        String text = ((BearerTokenAuthenticationToken) request).getToken();
        Jwt token = decoded(text);
        EmployeeId employee = rights.employee(token.getClaims())
                .orElseThrow(() -> new InvalidBearerTokenException("The token does not tell an employee."));
        return new CallerAuthentication(caller(employee, token), TokenText.hash(text), () -> again(employee, token));
    }

    private Jwt decoded(String text) {
        if (!keys.mayBeLookedAt(text)) {
            throw new ProviderUnavailable();
        }
        try {
            Jwt token = decoder.decode(text);
            keys.found(text);
            return token;
        } catch (BadJwtException refused) {
            throw new InvalidBearerTokenException("The token is not known, or works no longer.", refused);
        } catch (JwtException | JwtDecoderInitializationException unknown) {
            LOG.warn("The OpenID provider does not answer: {}", unknown.getMessage());
            throw new ProviderUnavailable(unknown);
        }
    }

    private Caller caller(EmployeeId employee, Jwt token) {
        return new Caller.Known(Principal.of(employee), rights.of(employee, token.getClaims()), directory::region,
                clock);
    }

    private Optional<Caller> again(EmployeeId employee, Jwt token) {
        Instant end = token.getExpiresAt();
        return end == null || clock.instant().isBefore(end.plus(SKEW)) ? Optional.of(caller(employee, token))
                : Optional.empty();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
