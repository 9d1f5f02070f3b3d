package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.http.access.Tills.Till;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People take over tills by PIN, and may do there what they may. */
@ExtendWith(InProcessServer.class)
class TillSessionsTest {
    private final Server server;
    private final Tills tills;
    private final Http http = new Http();
    private final String store;
    private final Till till;

    TillSessionsTest(Server server) {
        this.server = server;
        this.tills = new Tills(server);
        this.store = tills.store();
        this.till = tills.till(store);
    }

    @Test
    void tellsWhoStandsThere() {
        String li = tills.hired("cashier", store);

        Answer begun = till.typed(li, Tills.PIN);

        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(201);
        assertThat(begun.json().path("employee").asString()).isEqualTo(li);
        assertThat(begun.json().path("location").asString()).isEqualTo(store);
        assertThat(Instant.parse(begun.json().path("expiresAt").asString())).isAfter(Instant.now());
        Answer me = till.me(begun.json().path("personToken").asString());
        assertThat(me.json().path("principal").asString()).isEqualTo("device:" + till.id);
        assertThat(me.json().path("person").asString()).isEqualTo(li);
        assertThat(me.json().path("rights").toString()).contains("sales.sell", store)
                .doesNotContain("access.manage-staff");
        assertThat(http.get(server.uri("/v1/me"), "Authorization", till.bearer).json().has("person")).isFalse();
    }

    /** A device may sell and adjust nothing, a manager may adjust; with nobody there it is the device that asks. */
    @Test
    void isPermittedWhatThePersonMayAndNotWhatTheDeviceMay() {
        String manager = till.personToken(tills.hired("store-manager", store));
        String analyst = till.personToken(tills.hired("analyst", store));

        assertThat(till.send(manager, "inventory.AdjustStock", adjustment(store)).status()).isEqualTo(201);
        assertForbidden(till.send(analyst, "inventory.AdjustStock", adjustment(store)), "inventory.adjust");
        assertForbidden(till.send(analyst, "sales.CompleteSale", sale(store)), "sales.sell");
    }

    /** A manager types a PIN, approves what the cashier's request asks for, and is known as who has. */
    @Test
    void whoeverStandsThereApprovesAndTheDeviceDoesNot() {
        String cashier = till.personToken(tills.hired("cashier", store));
        String name = tills.hired("store-manager", store);
        String approval = UUID.randomUUID().toString();
        String approve = """
                {"approvalId":"%s"}""".formatted(approval);

        assertThat(till.send(cashier, "access.RequestApproval", """
                {"approvalId":"%s","commandType":"returns.AcceptReturn","subject":"R1","location":"%s",
                 "limit":"returns.refund","amountMinor":500}""".formatted(approval, store)).status()).isEqualTo(201);
        assertForbidden(till.send(cashier, "access.Approve", approve), "access.approve");
        Answer approved = till.send(till.personToken(name), "access.Approve", approve);
        assertThat(approved.status()).as(approved.raw().body()).isEqualTo(201);
        assertThat(http.graphQl(server.uri("/graphql"),
                "{ approvalRequest(id: \"" + approval + "\") { state approver } }", "X-Min-Position",
                approved.json().path("position").asString()).json().at("/data/approvalRequest/approver").asString())
                .isEqualTo(name);
    }

    @Test
    void reachesNoFartherThanTheLocationOfThePin() {
        String other = tills.store();
        Till both = tills.till(store, other);
        String manager = tills.hired("store-manager", store);
        tills.send("access.GrantRole", """
                {"employee":"%s","role":"store-manager","locations":["%s"]}""".formatted(manager, other));

        Answer unsaid = both.typed(manager, Tills.PIN);
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.json().at("/errors/0/pointer").asString()).isEqualTo("/location");
        assertThat(both.typed(at(tills.store(), manager)).status()).as("another store").isEqualTo(400);
        assertThat(both.typed(at(other, manager)).status()).as("no PIN there").isEqualTo(401);

        String person = both.typed(at(store, manager)).json().path("personToken").asString();
        assertThat(both.send(person, "inventory.AdjustStock", adjustment(store)).status()).isEqualTo(201);
        assertForbidden(both.send(person, "inventory.AdjustStock", adjustment(other)), "inventory.adjust");
    }

    @Test
    void whoeverWorksElsewhereMayDoNothingHere() {
        String other = tills.store();
        String manager = tills.hired("store-manager", other);
        assertThat(till.typed(manager, Tills.PIN).status()).as("their PIN is another store's").isEqualTo(401);

        tills.setPin(manager, store, Tills.PIN);
        String person = till.personToken(manager);
        assertForbidden(till.send(person, "inventory.AdjustStock", adjustment(store)), "inventory.adjust");
        assertForbidden(till.send(person, "inventory.AdjustStock", adjustment(other)), "inventory.adjust");
    }

    @Test
    void twoStandAtOneTillSideBySide() {
        String cashier = till.personToken(tills.hired("cashier", store));
        String manager = till.personToken(tills.hired("store-manager", store));

        assertForbidden(till.send(cashier, "inventory.AdjustStock", adjustment(store)), "inventory.adjust");
        assertThat(till.send(manager, "inventory.AdjustStock", adjustment(store)).status()).isEqualTo(201);
        assertThat(till.leave(manager).status()).isEqualTo(204);
        assertUnknownPerson(till.me(manager));
        assertThat(till.me(cashier).status()).isEqualTo(200);
        assertThat(http.send(Http.request(server.uri("/v1/till-sessions/current"), "Authorization", till.bearer),
                "DELETE", BodyPublishers.noBody()).status()).as("nobody to leave").isEqualTo(404);
    }

    @Test
    void endsAtOnceForWhoIsSuspendedAndForGood() {
        String li = tills.hired("cashier", store);
        String person = till.personToken(li);
        String other = till.personToken(tills.hired("cashier", store));
        tills.send("access.SuspendEmployee", """
                {"employee":"%s","reason":"x"}""".formatted(li));

        assertUnknownPerson(till.me(person));
        assertThat(till.typed(li, Tills.PIN).status()).isEqualTo(401);
        assertThat(till.me(other).status()).as("others are not disturbed").isEqualTo(200);
        tills.send("access.ResumeEmployee", """
                {"employee":"%s"}""".formatted(li));
        assertUnknownPerson(till.me(person));
        assertThat(till.typed(li, Tills.PIN).status()).isEqualTo(201);
    }

    @Test
    void endsAtOnceWhenThePinIsSetAnewOrCleared() {
        String li = tills.hired("cashier", store);
        String before = till.personToken(li);
        tills.setPin(li, store, "1379");
        assertUnknownPerson(till.me(before));

        assertThat(till.typed(li, Tills.PIN).status()).isEqualTo(401);
        String after = till.typed(li, "1379").json().path("personToken").asString();
        tills.send("access.ClearPin", """
                {"employee":"%s","location":"%s"}""".formatted(li, store));
        assertUnknownPerson(till.me(after));
        assertThat(till.typed(li, "1379").status()).isEqualTo(401);
    }

    @Test
    void worksBesideTheTokenOfItsDeviceOnly() {
        String person = till.personToken(tills.hired("cashier", store));

        assertUnknownPerson(tills.till(store).me(person));
        assertUnknownPerson(http.get(server.uri("/v1/me"), "Tillbook-Person", person));
        assertUnknownPerson(till.me("tillbook_nobody-has-this"));
        Answer alone = http.send(Http.unknown(server.uri("/v1/me")).header("Tillbook-Person", person), "GET",
                BodyPublishers.noBody());
        assertThat(alone.status()).isEqualTo(401);
        assertThat(alone.json().path("credential").asString()).isEqualTo("token");
        tills.send("access.RevokeToken", """
                {"tokenId":"%s","reason":"stolen"}""".formatted(till.id));
        Answer revoked = till.me(person);
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(revoked.json().path("credential").asString()).isEqualTo("token");
    }

    @Test
    void onlyDevicesHaveSomebodyStandingThere() {
        String body = """
                {"employee":"%s","pin":"2580"}""".formatted(tills.hired("cashier", store));
        Answer owner = http.send(Http.request(server.uri("/v1/till-sessions"), "Content-Type", "application/json"),
                "POST", BodyPublishers.ofString(body));
        assertThat(owner.status()).isEqualTo(403);
        Answer nobody = http.send(Http.unknown(server.uri("/v1/till-sessions"))
                .header("Content-Type",
                        "application/json"),
                "POST", BodyPublishers.ofString(body));
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(till.typed("""
                {"employee":"li","pin":"2580","hurry":"yes"}""").status()).isEqualTo(400);
        assertThat(till.typed("""
                {"employee":"li"}""").json().at("/errors/0/pointer").asString()).isEqualTo("/pin");
    }

    @Test
    void recordsTheDeviceAndThePerson() {
        String manager = tills.hired("store-manager", store);
        assertThat(till.send(till.personToken(manager), "inventory.AdjustStock", adjustment(store)).status())
                .isEqualTo(201);

        Answer history = http.graphQl(server.uri("/graphql"),
                "{ history(stream: \"stock-%s/%s\") { edges { node { actor person } } } }".formatted(store, store));
        assertThat(history.json().at("/data/history/edges/0/node/actor").asString()).as(history.raw().body())
                .isEqualTo("device:" + till.id);
        assertThat(history.json().at("/data/history/edges/0/node/person").asString()).isEqualTo(manager);
        assertThat(http.get(server.uri("/v1/events")).raw().body()).contains("\"person\":\"" + manager + "\"");
    }

    @Test
    void nobodySetsTheirPinAtTheTillThatItOpens() {
        String manager = tills.hired("store-manager", store);
        String cashier = tills.hired("cashier", store);
        String person = till.personToken(manager);

        assertForbidden(till.send(person, "access.SetPin", pin(manager)), "access.set-pin");
        assertThat(till.send(person, "access.SetPin", pin(cashier)).status()).as("of others they may").isEqualTo(201);
        assertForbidden(till.send(till.typed(cashier, "1379").json().path("personToken").asString(),
                "access.SetPin", pin(manager)), "access.set-pin");
    }

    @Test
    void everybodySetsTheirOwnPinByATokenOfTheirOwn() {
        String cashier = tills.hired("cashier", store);
        String own = "Bearer " + tills.send("access.IssueToken", """
                {"tokenId":"%s","employee":"%s","name":"phone"}""".formatted(UUID.randomUUID(), cashier))
                .json()
                .path("token")
                .asString();

        assertThat(http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"access.SetPin","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}"""
                .formatted(pin(cashier)), "Authorization", own).status()).isEqualTo(201);
        assertThat(till.typed(cashier, "1379").status()).isEqualTo(201);
        assertForbidden(http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"access.SetPin","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}"""
                .formatted(pin(tills.hired("cashier", store))), "Authorization", own), "access.set-pin");
    }

    private String pin(String employee) {
        return """
                {"employee":"%s","location":"%s","pin":"1379"}""".formatted(employee, store);
    }

    private static String at(String location, String employee) {
        return """
                {"employee":"%s","pin":"%s","location":"%s"}""".formatted(employee, Tills.PIN, location);
    }

    /** Of a product that is called as the store. */
    private String adjustment(String location) {
        http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"catalog.RegisterProduct","occurredAt":"2026-11-22T08:00:00+08:00",
                 "payload":{"sku":"%s","name":"x","unit":"PIECE"}}""".formatted(store), "Authorization",
                OwnerToken.BEARER);
        return """
                {"location":"%s","sku":"%s","quantity":1,"reason":"found"}""".formatted(location, store);
    }

    private static String sale(String location) {
        return """
                {"saleId":"%s","receiptNo":"1","location":"%s","register":"R",
                 "lines":[{"lineNo":1,"sku":"x","quantity":1,"unitPriceMinor":1}],
                 "tenders":[{"method":"CASH","amountMinor":1}]}""".formatted(UUID.randomUUID(), location);
    }

    private static void assertForbidden(Answer answer, String permission) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(403);
        assertThat(answer.json().path("permission").asString()).isEqualTo(permission);
    }

    private static void assertUnknownPerson(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(401);
        assertThat(answer.json().path("credential").asString()).isEqualTo("person");
        assertThat(answer.raw().headers().firstValue("WWW-Authenticate")).contains("Tillbook-Person");
    }
}
