package io.tillbook.server.oidc;

import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.security.TokenAuthentication;
import io.tillbook.server.settings.WrongSetting;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** People who sign in elsewhere, where a provider is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcProperties.class)
public class OidcConfig {
    /** @param decoder made by Spring Boot where the address of a provider is set */
    @Bean
    BearerAuthentication bearerAuthentication(TokenAuthentication ledger, ObjectProvider<JwtDecoder> decoder,
            OidcProperties settings, AccessDirectory directory, Clock clock,
            ObjectProvider<OAuth2ResourceServerProperties> settingsOfProvider) {
        JwtDecoder provider = decoder.getIfAvailable();
        if (provider == null) {
            return new BearerAuthentication(ledger, null);
        }
        checkAudience(settingsOfProvider.getObject());
        return new BearerAuthentication(ledger,
                new OidcAuthentication(provider, new ClaimedRights(settings, directory), directory, clock));
    }

    /** Without it any token of the provider would do, made for whatever other system. */
    private static void checkAudience(OAuth2ResourceServerProperties provider) {
        if (provider.getJwt().getAudiences().stream().allMatch(String::isBlank)) {
            throw new WrongSetting("spring.security.oauth2.resourceserver.jwt.audiences",
                    "must name whom the provider's tokens are for, such as tillbook");
        }
    }
}
