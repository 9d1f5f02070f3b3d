package io.tillbook.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People whom an OpenID provider knows are known here by its tokens, and by nothing else. */
class OidcTest {
    private static Issuer issuer;
    private static RSAKey rsa;
    private static ECKey ec;
    private static Server server;
    private final Http http = new Http();

    @BeforeAll
    static void start() {
        issuer = new Issuer();
        rsa = issuer.rsa("rsa-1");
        ec = issuer.ec("ec-1");
        server = Server.with("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--spring.security.oauth2.resourceserver.jwt.audiences=tillbook",
                "--tillbook.oidc.roles-claim=realm_access.roles", "--tillbook.oidc.roles.shop-boss=hq-manager",
                "--tillbook.oidc.roles.seller=cashier", "--tillbook.oidc.locations-claim=stores");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        issuer.close();
    }

    @Test
    void takesWhatIsSignedWithRsaAndEc() {
        assertThat(me(Issuer.signed(rsa, boss("li").build())).status()).isEqualTo(200);
        Answer answer = me(Issuer.signed(ec, boss("li").build()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).contains("employee:li");
    }

    @Test
    void refusesWhatIsNotGood() {
        RSAKey foreign;
        try (Issuer other = new Issuer()) {
            foreign = other.rsa("rsa-1");
        }
        Instant past = Instant.now().minusSeconds(3_600);
        Map<String, String> bad = Map.of(
                "of another audience", Issuer.signed(rsa, boss("li").audience("other").build()),
                "without audience", Issuer.signed(rsa, boss("li").audience((String) null).build()),
                "expired", Issuer.signed(rsa, boss("li").expirationTime(Date.from(past)).build()),
                "not valid yet", Issuer.signed(rsa,
                        boss("li").notBeforeTime(Date.from(Instant.now().plusSeconds(3_600))).build()),
                "of another issuer", Issuer.signed(rsa, boss("li").issuer("http://127.0.0.1:1").build()),
                "signed by somebody else", Issuer.signed(foreign, boss("li").build()),
                "not signed", Issuer.unsigned(boss("li").build()),
                "changed", changed(Issuer.signed(rsa, boss("li").build())),
                "of nobody", Issuer.signed(rsa, boss("li").claim("preferred_username", null).build()),
                "of a name with a blank", Issuer.signed(rsa, boss("wang fang").build()));
        assertThat(bad).allSatisfy((why, token) -> assertThat(me(token).status()).as(why).isEqualTo(401));
    }

    @Test
    void takesNewKeysAndRefusesWithdrawnOnes() {
        RSAKey next = issuer.rsa("rsa-2");
        assertThat(me(Issuer.signed(next, boss("li").build())).status()).isEqualTo(200);
        assertThat(me(Issuer.signed(rsa, boss("li").build())).status()).isEqualTo(200);
    }

    @Test
    void strangersDoNotMakeItAskTheProviderWithoutEnd() throws IOException {
        try (Issuer asked = new Issuer();
                Server alone = Server.with("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + asked.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.audiences=tillbook")) {
            RSAKey key = asked.rsa("rsa-1");
            URI me = alone.uri("/v1/me");
            String known = "Bearer " + Issuer.signed(key, asked.claims("li").build());
            assertThat(http.get(me, "Authorization", known).status()).isEqualTo(200);
            Instant begin = Instant.now();
            for (int stranger = 0; stranger < 200; stranger++) {
                RSAKey made = Issuer.foreign(key, "made-up-" + stranger);
                assertThat(http.get(me, "Authorization", "Bearer "
                        + Issuer.signed(made, asked.claims("li").build())).status()).isIn(401, 503);
            }
            assertThat(asked.asked()).isLessThan(25 + (int) Duration.between(begin, Instant.now()).toSeconds());
            assertThat(http.get(me, "Authorization", known).status()).isEqualTo(200);
        }
    }

    @Test
    void mapsClaimsToRolesAndLocations() {
        String seller = Issuer.signed(rsa, claims("wang", List.of("seller", "unheard-of"), List.of("S1")).build());
        assertThat(open(seller).status()).isEqualTo(403);
        assertThat(open(seller).json().path("permission").asString()).isEqualTo("catalog.manage-locations");
        assertThat(sell(seller, "S1").status()).isEqualTo(201); // held: the location is not known
        assertThat(sell(seller, "S2").status()).isEqualTo(403);
    }

    @Test
    void rolesHoldNowhereWithoutTheLocationsThatHaveToBeClaimed() {
        String seller = Issuer.signed(rsa, claims("wang", List.of("seller"), List.of()).build());
        assertThat(sell(seller, "S1").status()).isEqualTo(403);
    }

    @Test
    void whoIsSuspendedHereMayDoNothing() {
        String token = Issuer.signed(rsa, claims("chen", List.of("seller"), List.of("S1")).build());
        assertThat(sell(token, "S1").status()).isEqualTo(201);
        owner("access.HireEmployee", "{\"employee\":\"chen\",\"name\":\"Chen\"}");
        owner("access.SuspendEmployee", "{\"employee\":\"chen\",\"reason\":\"left\"}");
        assertThat(sell(token, "S1").status()).isEqualTo(403);
    }

    @Test
    void aProviderWithoutAudienceIsRefusedAtTheStart() {
        for (String audiences : List.of("", "--spring.security.oauth2.resourceserver.jwt.audiences=")) {
            assertThatThrownBy(() -> Server.with(
                    "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(), audiences).close())
                    .rootCause()
                    .hasMessageContaining("spring.security.oauth2.resourceserver.jwt.audiences must name");
        }
    }

    @Test
    void aProviderThatDoesNotAnswerIsNoReasonToRefuseATokenForEver() throws IOException {
        Issuer gone = new Issuer();
        String token = Issuer.signed(gone.rsa("rsa-1"), gone.claims("li").build());
        String uri = gone.uri();
        gone.close();
        try (Server alone = Server.with("--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + uri,
                "--spring.security.oauth2.resourceserver.jwt.audiences=tillbook")) {
            Answer answer = http.get(alone.uri("/v1/me"), "Authorization", "Bearer " + token);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static JWTClaimsSet.Builder boss(String employee) {
        return claims(employee, List.of("shop-boss"), List.of("S1"));
    }

    private static JWTClaimsSet.Builder claims(String employee, List<String> roles, List<String> stores) {
        return issuer.claims(employee).claim("realm_access", Map.of("roles", roles)).claim("stores", stores);
    }

    private static String changed(String token) {
        int middle = token.indexOf('.') + 10;
        return token.substring(0, middle) + (token.charAt(middle) == 'A' ? 'B' : 'A') + token.substring(middle + 1);
    }

    private Answer me(String token) {
        return http.get(server.uri("/v1/me"), "Authorization", "Bearer " + token);
    }

    private Answer open(String token) {
        return put("catalog.OpenLocation", """
                {"location":"S9","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}""", token);
    }

    private Answer sell(String token, String location) {
        String sale = UUID.randomUUID().toString();
        return put("sales.CompleteSale", """
                {"saleId":"%s","receiptNo":"%s","location":"%s","register":"R1","origin":"REPORTED",
                "lines":[{"lineNo":1,"sku":"X","quantity":1,"unitPriceMinor":100}],
                "tenders":[{"method":"CASH","amountMinor":100}]}""".formatted(sale, sale, location), token);
    }

    private void owner(String type, String payload) {
        assertThat(http.put(server.uri("/v1/commands/" + UUID.randomUUID()), envelope(type, payload)).status())
                .isEqualTo(201);
    }

    private Answer put(String type, String payload, String token) {
        return http.put(server.uri("/v1/commands/" + UUID.randomUUID()), envelope(type, payload), "Authorization",
                "Bearer " + token);
    }

    private static String envelope(String type, String payload) {
        return """
                {"type":"%s","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}""".formatted(type, payload);
    }
}
