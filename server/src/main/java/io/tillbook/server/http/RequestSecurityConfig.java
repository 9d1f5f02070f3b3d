package io.tillbook.server.http;

import io.tillbook.api.audit.AuditPermissions;
import io.tillbook.api.kernel.Permission;
import io.tillbook.api.operations.OperationsPermissions;
import io.tillbook.api.stocktake.StocktakePermissions;
import io.tillbook.server.security.AddressRule;
import io.tillbook.server.security.TokenAuthentication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Which addresses are open to whom. What is not named here is open to nobody. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class RequestSecurityConfig {
    private static final String[] PAGES = {"/", "/index.html", "/api-docs", "/api-docs/**", "/v3/api-docs",
            "/graphiql", "/graphiql/**", "/webjars/**", "/favicon.ico", "/error"};
    private static final String[] PROBES = {"/actuator/health", "/actuator/health/liveness",
            "/actuator/health/readiness"};

    /** Commands are many and small: nothing but the token is looked at before they are read. */
    @Bean
    @Order(1)
    SecurityFilterChain commandSecurity(HttpSecurity http, TokenAuthentication tokens) throws Exception {
        return secured(http, tokens).securityMatcher("/v1/commands", "/v1/commands/*")
                .headers(headers -> headers.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain otherSecurity(HttpSecurity http, TokenAuthentication tokens) throws Exception {
        return secured(http, tokens)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PROBES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PAGES)
                        .permitAll()
                        .requestMatchers("/graphql")
                        .authenticated()
                        .requestMatchers("/v1/me")
                        .authenticated()
                        .requestMatchers("/v1/events")
                        .access(needs(AuditPermissions.EXPORT))
                        .requestMatchers("/v1/stocktakes/**")
                        .access(needs(StocktakePermissions.READ))
                        .requestMatchers(HttpMethod.GET, "/actuator/**")
                        .access(needs(OperationsPermissions.OBSERVE))
                        .requestMatchers("/actuator/**")
                        .access(needs(OperationsPermissions.CONTROL))
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static AddressRule needs(Permission permission) {
        return new AddressRule(permission);
    }

    /** Without cookies there is nothing that a page of another site could make use of. */
    private static HttpSecurity secured(HttpSecurity http, TokenAuthentication tokens) {
        SecurityProblems problems = new SecurityProblems();
        return http.csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(stopped -> stopped.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .authenticationManagerResolver(_ -> new ProviderManager(tokens)));
    }
}
