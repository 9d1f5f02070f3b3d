package io.tillbook.server.oidc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the claims of an OpenID provider's tokens mean. Which provider it is stands under
 * {@code spring.security.oauth2.resourceserver.jwt}.
 *
 * @param employeeClaim the claim that has the employee's id
 * @param rolesClaim the claim that has what is mapped to roles: a list of texts, or one of texts with blanks between; a
 *     dot leads into an object, such as {@code realm_access.roles}
 * @param roles ids of roles by what the claim has; what is not among them means nothing
 * @param locationsClaim the claim that has the locations where the roles hold; everywhere where it is not set. Who has
 *     no such claim has the roles nowhere
 */
@ConfigurationProperties(prefix = "tillbook.oidc", ignoreUnknownFields = false)
public record OidcProperties(@DefaultValue("preferred_username") String employeeClaim,
        @DefaultValue("roles") String rolesClaim, @DefaultValue Map<String, String> roles,
        @Nullable String locationsClaim) {
    /** Takes a copy. */
    public OidcProperties {
        roles = Map.copyOf(roles);
    }
}
