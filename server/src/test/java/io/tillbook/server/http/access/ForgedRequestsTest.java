package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another site can make a browser send changes nothing. */
@ExtendWith(InProcessServer.class)
class ForgedRequestsTest {
    private static final String QUERY = "{\"query\":\"{ __typename }\"}";
    private static final String HEADER = "X-CSRF-Token";

    private final Server server;
    private Browser browser;

    ForgedRequestsTest(Server server) {
        this.server = server;
    }

    @BeforeEach
    void signIn() {
        browser = Browser.of(server, new Staff(server).hired("owner"), Staff.PASSWORD);
    }

    @Test
    void aPageOfThisServerMayChangeThings() {
        assertThat(browser.openLocation(HEADER, browser.csrfToken()).status()).isEqualTo(201);
        assertThat(browser.send("POST", "/graphql", QUERY, HEADER, browser.csrfToken()).status()).isEqualTo(200);
        assertThat(browser.get("/v1/me").json().path("csrfToken").asString()).isEqualTo(browser.csrfToken());
    }

    @Test
    void nothingIsChangedWithoutTheHeader() {
        Answer answer = browser.openLocation();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tillbook:problem:forbidden");
        assertThat(answer.json().path("detail").asString()).contains(HEADER);
    }

    @ParameterizedTest
    @CsvSource({"POST, /graphql", "POST, /v1/commands", "DELETE, /v1/sessions", "DELETE, /v1/sessions/current",
            "POST, /v1/me/password"})
    void everyAddressThatTakesACookieAsksForTheHeader(String method, String address) {
        assertThat(browser.send(method, address, QUERY).status()).isEqualTo(403);
        assertThat(browser.send(method, address + "?_csrf=" + browser.csrfToken(), QUERY).status()).isEqualTo(403);
        assertThat(browser.get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void theHeaderOfAnotherSessionDoesNotFit() {
        Browser other = Browser.of(server, new Staff(server).hired("owner"), Staff.PASSWORD);
        assertThat(browser.openLocation(HEADER, other.csrfToken()).status()).isEqualTo(403);
        assertThat(browser.openLocation(HEADER, "").status()).isEqualTo(403);
        assertThat(browser.openLocation(HEADER, browser.csrfToken() + "x").status()).isEqualTo(403);
    }

    /** Even one that has learned the token somehow. */
    @Test
    void aPageOfAnotherSiteMayDoNothing() {
        assertThat(browser.openLocation(HEADER, browser.csrfToken(), "Origin", "https://evil.example").status())
                .isEqualTo(403);
        assertThat(browser.get("/v1/me", "Origin", "https://evil.example").status()).isEqualTo(403);
        assertThat(browser.get("/v1/me").raw().headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control-"));
    }

    /** A bearer token is nothing that a browser sends by itself; what stands beside it is not looked at. */
    @Test
    void aTokenNeedsNoHeaderAndGoesBeforeTheCookie() {
        assertThat(browser.openLocation("Authorization", OwnerToken.BEARER).status()).isEqualTo(201);
        assertThat(browser.openLocation("Authorization", "Bearer wrong").status()).isEqualTo(401);
        assertThat(browser.openLocation("Authorization", "Basic eDp5").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/v1/events", "/graphql", "/v1/sessions"})
    void aTokenInAnAddressOpensNothing(String address) {
        Answer answer = new Browser(server).get(address + "?access_token=" + OwnerToken.TEXT);
        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.raw().body()).doesNotContain(OwnerToken.TEXT);
    }

    @Test
    void aTokenInAFormOpensNothing() {
        Answer answer = new Browser(server).send("POST", "/graphql?access_token=" + OwnerToken.TEXT, QUERY);
        assertThat(answer.status()).isIn(400, 401);
    }

    @Test
    void pagesSendTheHeader() {
        assertThat(browser.get("/access/requests.js").raw().body()).contains("'X-CSRF-Token'");
        assertThat(browser.get("/api-docs/page.js").raw().body()).contains("'X-CSRF-Token'");
    }
}
