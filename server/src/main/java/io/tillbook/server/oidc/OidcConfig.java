package io.tillbook.server.oidc;

import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.security.TokenAuthentication;
import io.tillbook.server.settings.WrongSetting;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** People who sign in elsewhere, where a provider is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcProperties.class)
public class OidcConfig {
    private static final String PROVIDER = "spring.security.oauth2.resourceserver.jwt";

    /** @param decoder made by Spring Boot where the address of a provider is set */
    @Bean
    BearerAuthentication bearerAuthentication(TokenAuthentication ledger, ObjectProvider<JwtDecoder> decoder,
            OidcProperties settings, AccessDirectory directory, Clock clock, Environment environment) {
        JwtDecoder provider = decoder.getIfAvailable();
        if (provider == null) {
            return new BearerAuthentication(ledger, null);
        }
        checkAudience(environment);
        return new BearerAuthentication(ledger,
                new OidcAuthentication(provider, new ClaimedRights(settings, directory), directory, clock));
    }

    /** Without it any token of the provider would do, made for whatever other system. */
    private static void checkAudience(Environment environment) {
        if (!environment.containsProperty(PROVIDER + ".audiences")
                && !environment.containsProperty(PROVIDER + ".audiences[0]")) {
            throw new WrongSetting(PROVIDER + ".audiences",
                    "must name whom the provider's tokens are for, such as tillbook");
        }
    }
}
