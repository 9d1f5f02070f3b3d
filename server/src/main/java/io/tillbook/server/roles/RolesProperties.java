package io.tillbook.server.roles;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this process does.
 *
 * @param roles names of its roles
 */
@ConfigurationProperties(prefix = "tillbook")
public record RolesProperties(@DefaultValue( {"command", "query", "automation"}) List<String> roles){}
