package io.tillbook.server.http;

import io.tillbook.api.access.AccessPermissions;
import io.tillbook.api.audit.AuditPermissions;
import io.tillbook.api.catalog.CatalogPermissions;
import io.tillbook.api.coupons.CouponPermissions;
import io.tillbook.api.finance.FinancePermissions;
import io.tillbook.api.devices.DevicesPermissions;
import io.tillbook.api.giftcards.GiftCardPermissions;
import io.tillbook.api.members.MemberPermissions;
import io.tillbook.api.operations.OperationsPermissions;
import io.tillbook.api.payments.bills.BillPermissions;
import io.tillbook.api.payments.PaymentsPermissions;
import io.tillbook.api.pricing.list.PriceListPermissions;
import io.tillbook.api.pricing.promotion.PromotionPermissions;
import io.tillbook.api.shifts.ShiftsPermissions;
import io.tillbook.api.stocktake.StocktakePermissions;
import io.tillbook.server.oidc.BearerAuthentication;
import io.tillbook.server.rates.RateLimits;
import io.tillbook.server.security.AddressRule;
import io.tillbook.server.sessions.CsrfTokens;
import io.tillbook.server.sessions.SessionFilter;
import io.tillbook.server.sessions.Sessions;
import io.tillbook.server.tills.PersonFilter;
import io.tillbook.server.tills.TillSessions;
import io.tillbook.server.traces.DeniedRequests;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses are open to whom. What is not named here is open to nobody. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class RequestSecurityConfig {
    private static final String[] PAGES = {"/", "/index.html", "/api-docs", "/api-docs/**", "/v3/api-docs",
            "/graphiql", "/graphiql/**", "/webjars/**", "/favicon.ico", "/sign-in", "/setup", "/access/**",
            "/console", "/console/**", "/till", "/till/**", "/assets/**"};
    /** Nobody is known there yet: they take a password, the token of a link, a code or a signature, and no cookie. */
    private static final String[] ENTRANCES = {"/v1/sessions", "/v1/setup", "/v1/members/registrations",
            "/v1/members/registrations/confirm", "/v1/payments/notices/*"};
    /** Browsers take the answers for nothing else, and keep none. */
    private static final HeaderWriter COMMAND_HEADERS = new StaticHeadersWriter(List.of(
            new Header("X-Content-Type-Options", "nosniff"), new Header(HttpHeaders.CACHE_CONTROL, "no-store")));
    private static final String[] PROBES = {"/actuator/health", "/actuator/health/liveness",
            "/actuator/health/readiness", "/actuator/health/command", "/actuator/health/query",
            "/actuator/health/automation"};

    /** Commands are many and small: no more is looked at before they are read, and said in answers, than it takes. */
    @Bean
    @Order(1)
    SecurityFilterChain commandSecurity(HttpSecurity http, BearerAuthentication tokens, Sessions sessions,
            TillSessions tills, DeniedRequests denied, RateLimits rates) throws Exception {
        return secured(http, tokens, sessions, tills, denied, rates).securityMatcher("/v1/commands", "/v1/commands/*")
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(Customizer.withDefaults())
                        .addHeaderWriter(COMMAND_HEADERS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain otherSecurity(HttpSecurity http, BearerAuthentication tokens, Sessions sessions,
            TillSessions tills, DeniedRequests denied, RateLimits rates) throws Exception {
        return secured(http, tokens, sessions, tills, denied, rates)
                .headers(headers -> headers.addHeaderWriter(new PageHeaders()))
                .authorizeHttpRequests(requests -> ofMembers(ofMoney(requests)).requestMatchers(PROBES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ENTRANCES)
                        .permitAll()
                        .requestMatchers("/graphql", "/v1/me", "/v1/me/*", "/v1/sessions", "/v1/sessions/*",
                                "/v1/till-sessions", "/v1/till-sessions/*", "/v1/bundle-keys")
                        .authenticated()
                        .requestMatchers("/v1/events")
                        .access(AddressRule.everywhere(AuditPermissions.EXPORT))
                        .requestMatchers("/v1/backups", "/v1/backups/*")
                        .access(AddressRule.everywhere(OperationsPermissions.BACK_UP))
                        .requestMatchers("/v1/imports", "/v1/imports/*", "/v1/imports/*/*")
                        .access(AddressRule.somewhere(OperationsPermissions.IMPORT))
                        .requestMatchers("/v1/operations/views/*/rebuild")
                        .access(AddressRule.everywhere(OperationsPermissions.CONTROL))
                        .requestMatchers("/v1/operations/delivery-retries")
                        .access(AddressRule.everywhere(OperationsPermissions.RETRY_DELIVERIES))
                        .requestMatchers("/v1/what-if", "/v1/what-if/*")
                        .access(AddressRule.everywhere(PromotionPermissions.WHAT_IF))
                        .requestMatchers("/v1/subjects/*")
                        .access(AddressRule.everywhere(AccessPermissions.READ_PERSONAL))
                        .requestMatchers("/v1/journals/*")
                        .access(AddressRule.somewhere(DevicesPermissions.ENROL))
                        .requestMatchers("/v1/pictures")
                        .access(AddressRule.everywhere(CatalogPermissions.MANAGE_PRODUCTS))
                        .requestMatchers("/v1/pictures/*")
                        .access(AddressRule.somewhere(CatalogPermissions.READ))
                        .requestMatchers("/v1/stocktakes/**")
                        .access(AddressRule.somewhere(StocktakePermissions.READ))
                        .requestMatchers(HttpMethod.GET, "/actuator/**")
                        .access(AddressRule.somewhere(OperationsPermissions.OBSERVE))
                        .requestMatchers(HttpMethod.HEAD, "/actuator/**")
                        .access(AddressRule.somewhere(OperationsPermissions.OBSERVE))
                        .requestMatchers("/actuator/**")
                        .access(AddressRule.somewhere(OperationsPermissions.CONTROL))
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Members, their cards and coupons, gift cards, and what tills keep of prices. */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry ofMembers(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        return requests.requestMatchers("/v1/members/*/export")
                .access(AddressRule.everywhere(MemberPermissions.EXPORT))
                .requestMatchers("/v1/members/*/card")
                .access(AddressRule.somewhere(MemberPermissions.ISSUE_CARDS))
                .requestMatchers("/v1/bundles/*")
                .access(AddressRule.somewhere(PriceListPermissions.TAKE_BUNDLES))
                .requestMatchers("/v1/coupon-campaigns/*/codes.csv", "/v1/coupon-campaigns/*/bearer-codes.csv",
                        "/v1/coupon-campaigns/*/codes.pdf", "/v1/coupon-campaigns/*/bearer-codes.pdf")
                .access(AddressRule.everywhere(CouponPermissions.EXPORT))
                .requestMatchers("/v1/coupon-checks")
                .access(AddressRule.somewhere(CouponPermissions.CHECK))
                .requestMatchers("/v1/gift-card-checks")
                .access(AddressRule.somewhere(GiftCardPermissions.CHECK));
    }

    /**
     * Payments, what stores have taken, the books, bills of providers and statements of banks. A chain of Z reports
     * tells what is to be counted.
     */
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry ofMoney(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        return requests.requestMatchers("/v1/payments/*/code")
                .access(AddressRule.somewhere(PaymentsPermissions.PAY))
                .requestMatchers("/v1/z-reports/**", "/v1/day-settlements/**")
                .access(AddressRule.somewhere(ShiftsPermissions.READ))
                .requestMatchers("/v1/z-chains/**")
                .access(AddressRule.somewhere(ShiftsPermissions.SEE_EXPECTED))
                .requestMatchers("/v1/settlements/**")
                .access(AddressRule.somewhere(BillPermissions.READ_SETTLEMENT))
                .requestMatchers("/v1/books/*")
                .access(AddressRule.somewhere(FinancePermissions.READ))
                .requestMatchers("/v1/provider-bills/*/*")
                .access(AddressRule.everywhere(BillPermissions.IMPORT))
                .requestMatchers("/v1/bank-statements/*")
                .access(AddressRule.everywhere(FinancePermissions.RECONCILE));
    }

    /** Requests are measured already, by address and status; measuring each look at a token would cost more than it. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    private static HttpSecurity secured(HttpSecurity http, BearerAuthentication tokens, Sessions sessions,
            TillSessions tills, DeniedRequests denied, RateLimits rates) {
        SecurityProblems problems = new SecurityProblems(denied, rates);
        AuthenticationManager known = new ProviderManager(tokens);
        CsrfTokens csrfTokens = new CsrfTokens();
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                .csrfTokenRequestHandler(csrfTokens)
                .requireCsrfProtectionMatcher(CsrfTokens::isNeeded)
                .ignoringRequestMatchers(entrances()))
                .addFilterBefore(new SessionFilter(sessions), CsrfFilter.class)
                .addFilterBefore(new RateFilter(rates), AuthorizationFilter.class)
                .addFilterBefore(new PersonFilter(tills), AuthorizationFilter.class)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(stopped -> stopped.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .authenticationManagerResolver(_ -> known));
    }

    private static RequestMatcher[] entrances() {
        return Stream.of(ENTRANCES)
                .map(address -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, address))
                .toArray(RequestMatcher[]::new);
    }
}
