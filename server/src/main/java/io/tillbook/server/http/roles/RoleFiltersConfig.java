package io.tillbook.server.http.roles;

import io.tillbook.server.roles.Role;
import io.tillbook.server.roles.Roles;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Addresses whose role this process may lack. */
@Configuration(proxyBeanMethods = false)
public class RoleFiltersConfig {
    /** Behind the filters that know senders, in front of all others of these addresses. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 1;

    @Bean
    FilterRegistrationBean<MissingRoleFilter> queriesElsewhere(Roles roles) {
        return without(Role.QUERY, roles, "/graphql", Set.of("GET", "POST"));
    }

    /** Previews are asked of views. */
    @Bean
    FilterRegistrationBean<MissingRoleFilter> importsElsewhere(Roles roles) {
        FilterRegistrationBean<MissingRoleFilter> filter =
                without(Role.QUERY, roles, "/v1/imports", Set.of("GET", "POST"));
        filter.setName("imports-elsewhere");
        filter.addUrlPatterns("/v1/imports/*");
        return filter;
    }

    private static FilterRegistrationBean<MissingRoleFilter> without(Role role, Roles roles, String pattern,
            Set<String> methods) {
        FilterRegistrationBean<MissingRoleFilter> filter =
                new FilterRegistrationBean<>(new MissingRoleFilter(role, methods));
        filter.setName(role.word() + "-elsewhere");
        filter.setEnabled(!roles.has(role));
        filter.setOrder(ORDER);
        filter.addUrlPatterns(pattern);
        return filter;
    }
}
