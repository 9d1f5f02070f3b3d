package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(InProcessServer.class)
class SignInTest {
    private static final Pattern COOKIE =
            Pattern.compile("tillbook_session=tillbook_[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");

    private final Server server;
    private final Staff staff;

    SignInTest(Server server) {
        this.server = server;
        this.staff = new Staff(server);
    }

    @Test
    void givesACookieThatPagesCannotReadAndOtherSitesCannotSend() {
        String name = staff.hired("owner");
        Answer answer = new Browser(server).signIn(name, Staff.PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Set-Cookie").orElseThrow()).matches(COOKIE);
        assertThat(answer.json().path("principal").asString()).isEqualTo("employee:" + name);
        assertThat(answer.json().path("csrfToken").asString()).hasSizeGreaterThan(40);
        assertThat(answer.json().at("/session/userAgent").asString()).isEqualTo("Mozilla/5.0 (Test)");
        assertThat(answer.raw().headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void tellsWhoSomebodyIsAndWhatTheyMayDo() {
        String name = staff.hired("cashier");
        JsonNode me = Browser.of(server, name, Staff.PASSWORD).get("/v1/me").json();

        assertThat(me.path("principal").asString()).isEqualTo("employee:" + name);
        assertThat(me.at("/roles/0/role").asString()).isEqualTo("cashier");
        assertThat(me.at("/rights/0/permissions").toString()).contains("sales.sell").doesNotContain("access.manage");
        assertThat(me.path("csrfToken").asString()).isNotEmpty();
    }

    @Test
    void tellsWhatATokenMayDo() {
        JsonNode me = new Http().get(server.uri("/v1/me"), "Authorization", "Bearer " + staff.tokenOfDevice()).json();

        assertThat(me.path("principal").asString()).isEqualTo("device:till-9");
        assertThat(me.at("/rights/0/permissions").toString()).contains("sales.sell");
        assertThat(me.propertyNames()).doesNotContain("csrfToken", "session", "roles");
    }

    @Test
    void answersTheSameToAWrongPasswordAndToANameThatNobodyHas() {
        String name = staff.hired("cashier");
        Answer wrong = new Browser(server).signIn(name, "wrong horse battery");
        Answer nobody = new Browser(server).signIn("nobody-" + UUID.randomUUID(), "wrong horse battery");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("type").asString()).isEqualTo("urn:tillbook:problem:unauthenticated");
        assertThat(nobody.raw().body()).isEqualTo(wrong.raw().body());
        assertThat(wrong.raw().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"name\":\"a\"}|/password|is required",
            "{\"name\":\"a b\",\"password\":\"x\"}|/name|must be 1 to 64",
            "{\"name\":1,\"password\":\"x\"}|/name|must be a text",
            "{\"name\":\"a\",\"password\":\"\"}|/password|must have 1 to 128",
            "{\"name\":\"a\",\"password\":\"x\",\"otp\":\"1\"}|/otp|is not known"})
    void namesWhatIsWrongInTheBody(String body, String pointer, String detail) {
        Answer answer = new Browser(server).post("/v1/sessions", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/detail").asString()).startsWith(detail);
    }

    /** Another site can have a browser send a form, but not JSON. */
    @Test
    void takesNoForms() {
        Answer answer = new Browser(server).send("POST", "/v1/sessions", null, "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void opensNothingByASessionThatSomebodyElseHasPlanted() {
        String name = staff.hired("owner");
        Browser attacker = Browser.of(server, staff.hired("cashier"), Staff.PASSWORD);
        Browser victim = new Browser(server).planted(attacker.cookie());
        victim.signIn(name, Staff.PASSWORD);

        assertThat(victim.cookie()).isNotEqualTo(attacker.cookie());
        assertThat(victim.get("/v1/me").json().path("principal").asString()).isEqualTo("employee:" + name);
        assertThat(attacker.get("/v1/me").status()).isEqualTo(401);

        String chosen = "tillbook_session=tillbook_" + "x".repeat(43);
        assertThat(new Browser(server).planted(chosen)
                .signIn(name, Staff.PASSWORD)
                .raw()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()).doesNotContain(chosen);
        assertThat(new Browser(server).planted(chosen).get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void listsOnesSessionsAndEndsOne() {
        String name = staff.hired("cashier");
        Browser first = Browser.of(server, name, Staff.PASSWORD);
        Browser second = Browser.of(server, name, Staff.PASSWORD);
        JsonNode sessions = second.get("/v1/sessions").json().path("sessions");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).path("current").asBoolean()).isNotEqualTo(
                sessions.get(1).path("current").asBoolean());

        String other = sessions.get(sessions.get(0).path("current").asBoolean() ? 1 : 0).path("id").asString();
        assertThat(Browser.of(server, staff.hired("owner"), Staff.PASSWORD).delete("/v1/sessions/" + other).status())
                .isEqualTo(404);
        assertThat(second.delete("/v1/sessions/" + other).status()).isEqualTo(204);
        assertThat(first.get("/v1/me").status()).isEqualTo(401);
        assertThat(second.get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void signsOutHereAndEverywhere() {
        String name = staff.hired("cashier");
        Browser here = Browser.of(server, name, Staff.PASSWORD);
        Browser there = Browser.of(server, name, Staff.PASSWORD);
        Browser elsewhere = Browser.of(server, name, Staff.PASSWORD);

        Answer out = here.delete("/v1/sessions/current");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.raw().headers().firstValue("Set-Cookie").orElseThrow()).contains("tillbook_session=;",
                "Max-Age=0");
        assertThat(here.get("/v1/me").status()).isEqualTo(401);
        assertThat(there.delete("/v1/sessions").status()).isEqualTo(204);
        assertThat(elsewhere.get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void endsSessionsOfWhoIsSuspendedForGood() {
        String name = staff.hired("cashier");
        Browser browser = Browser.of(server, name, Staff.PASSWORD);
        staff.suspend(name);
        assertThat(new Browser(server).signIn(name, Staff.PASSWORD).status()).isEqualTo(401);
        staff.resume(name);

        assertThat(browser.get("/v1/me").status()).isEqualTo(401);
        assertThat(browser.signIn(name, Staff.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void endsSessionsWhenAnotherPasswordIsSet() {
        String name = staff.hired("cashier");
        Browser browser = Browser.of(server, name, Staff.PASSWORD);
        staff.setPassword(name, "another horse battery");

        assertThat(browser.get("/v1/me").status()).isEqualTo(401);
        assertThat(browser.signIn(name, Staff.PASSWORD).status()).isEqualTo(401);
        assertThat(browser.signIn(name, "another horse battery").status()).isEqualTo(200);
    }

    @Test
    void letsPeopleChangeTheirOwnPassword() {
        String name = staff.hired("owner");
        Browser here = Browser.of(server, name, Staff.PASSWORD);
        Browser there = Browser.of(server, name, Staff.PASSWORD);
        String before = here.cookie();

        assertThat(here.post("/v1/me/password", """
                {"current":"wrong horse battery","new":"another horse battery"}""").status()).isEqualTo(403);
        Answer tooShort = here.post("/v1/me/password", """
                {"current":"correct horse battery","new":"short"}""");
        assertThat(tooShort.status()).isEqualTo(400);
        assertThat(tooShort.json().at("/errors/0/pointer").asString()).isEqualTo("/new");
        assertThat(here.post("/v1/me/password", """
                {"current":"correct horse battery","new":"another horse battery"}""").status()).isEqualTo(200);

        assertThat(here.cookie()).isNotEqualTo(before);
        assertThat(here.get("/v1/me").status()).isEqualTo(200);
        assertThat(here.delete("/v1/sessions/current").status()).isEqualTo(204);
        assertThat(there.get("/v1/me").status()).isEqualTo(401);
        assertThat(new Browser(server).signIn(name, "another horse battery").status()).isEqualTo(200);
    }

    /** It is they who did it, whatever they may do otherwise, and neither password is in the history. */
    @Test
    void recordsWhoChangedTheirPassword() {
        String name = staff.hired("cashier");
        Browser browser = Browser.of(server, name, Staff.PASSWORD);
        assertThat(browser.post("/v1/me/password", """
                {"current":"correct horse battery","new":"another horse battery"}""").status()).isEqualTo(200);

        String history = new Http().get(server.uri("/v1/events"))
                .lines()
                .stream()
                .map(JsonNode::toString)
                .filter(event -> event.contains(name))
                .reduce("", String::concat);
        assertThat(history).contains("\"employee:" + name + "\"").doesNotContain("horse");
    }

    @Test
    void givesDevicesNoPassword() {
        Answer answer = new Http().send(Http.request(server.uri("/v1/me/password"), "Authorization",
                "Bearer " + staff.tokenOfDevice(), "Content-Type", "application/json"), "POST",
                BodyPublishers.ofString("""
                        {"current":"x","new":"another horse battery"}"""));
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void showsItsPagesInTwoLanguagesWithoutScriptsInThem() {
        for (String page : new String[] {"/sign-in", "/setup"}) {
            Answer answer = new Browser(server).get(page);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.raw().body()).contains("lang=\"zh\"").doesNotContain("<script>", " onclick", " style=");
            assertThat(answer.raw().headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self';", "frame-ancestors 'none'", "default-src 'none'");
            assertThat(answer.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.raw().headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        for (String script : new String[] {"requests", "sign-in", "setup"}) {
            assertThat(new Browser(server).get("/access/" + script + ".js").status()).isEqualTo(200);
        }
    }
}
