package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.http.access.Tills.Till;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nobody finds a PIN out by trying. */
@ExtendWith({InProcessServer.class, OutputCaptureExtension.class})
class WrongPinsTest {
    private static final String WRONG = "8642975";

    private final Server server;
    private final Tills tills;
    private final Http http = new Http();
    private final String store;
    private final Till till;

    WrongPinsTest(Server server) {
        this.server = server;
        this.tills = new Tills(server);
        this.store = tills.store();
        this.till = tills.till(store);
    }

    @Test
    void fiveLockItUntilItIsSetAnew() {
        String li = tills.hired("cashier", store);
        String other = tills.hired("cashier", store);
        String atWork = till.personToken(li);

        IntStream.range(0, 5).forEach(_ -> assertThat(till.typed(li, WRONG).status()).isEqualTo(401));

        assertThat(till.typed(li, Tills.PIN).status()).as("the right one").isEqualTo(401);
        assertThat(tills.till(store).typed(li, Tills.PIN).status()).as("at another till").isEqualTo(401);
        assertThat(till.typed(other, Tills.PIN).status()).as("somebody else").isEqualTo(201);
        assertThat(till.me(atWork).status()).as("who is at work stays").isEqualTo(200);
        tills.setPin(li, store, Tills.PIN);
        assertThat(till.typed(li, Tills.PIN).status()).isEqualTo(201);
        assertThat(till.me(atWork).status()).as("it is another PIN, though of the same digits").isEqualTo(401);
    }

    @Test
    void aRightOneForgetsThoseBefore() {
        String li = tills.hired("cashier", store);
        for (int round = 0; round < 3; round++) {
            IntStream.range(0, 4).forEach(_ -> till.typed(li, WRONG));
            assertThat(till.typed(li, Tills.PIN).status()).isEqualTo(201);
        }
    }

    @Test
    void manyAtOnceAreNoMoreThanFive() throws Exception {
        String li = tills.hired("cashier", store);
        try (ExecutorService all = Executors.newFixedThreadPool(12)) {
            all.invokeAll(Stream.<Callable<Answer>>generate(() -> () -> till.typed(li, WRONG))
                    .limit(24)
                    .toList());
        }

        assertThat(events(li)).containsExactly("access.EmployeePinSet", "access.EmployeePinMissed",
                "access.EmployeePinMissed", "access.EmployeePinMissed", "access.EmployeePinMissed",
                "access.EmployeePinMissed", "access.EmployeePinLocked");
    }

    @Test
    void whoHasNoneIsAnsweredAsWhoTypesAWrongOne() {
        String li = tills.hired("cashier", store);
        JsonNode wrong = withoutInstance(till.typed(li, WRONG));

        assertThat(withoutInstance(till.typed("nobody", WRONG))).isEqualTo(wrong);
        IntStream.range(0, 5).forEach(_ -> till.typed(li, WRONG));
        assertThat(withoutInstance(till.typed(li, Tills.PIN))).as("locked").isEqualTo(wrong);
        assertThat(wrong.path("credential").asString()).isEqualTo("person");
        assertThat(events("nobody")).as("names do not fill the ledger").isEmpty();
    }

    @Test
    void noneIsInTheHistoryNorInTheLog(CapturedOutput log) {
        String li = tills.hired("cashier", store);
        tills.setPin(li, store, "73519");
        till.typed(li, WRONG);
        Answer right = till.typed(li, "73519");
        assertThat(right.status()).isEqualTo(201);
        till.send(right.json().path("personToken").asString(), "access.SetPin", """
                {"employee":"%s","location":"%s","pin":"73519"}""".formatted(li, store));

        String ofLi = http.get(server.uri("/v1/events"))
                .lines()
                .stream()
                .map(JsonNode::toString)
                .filter(event -> event.contains(li))
                .reduce("", String::concat);
        // As words of their own: by chance a random id or a hash has the same digits.
        String pins = "\\b(73519|%s)\\b".formatted(WRONG);
        assertThat(ofLi).contains("EmployeePinSet", "EmployeePinMissed", "EmployeePinMatched", "$argon2id$")
                .doesNotContain(right.json().path("personToken").asString())
                .doesNotContainPattern(pins);
        assertThat(log.getAll()).doesNotContain(right.json().path("personToken").asString())
                .doesNotContainPattern(pins);
    }

    private List<String> events(String employee) {
        Answer answer = http.graphQl(server.uri("/graphql"),
                "{ history(stream: \"pin-%s/%s\") { edges { node { type } } } }".formatted(employee, store));
        return answer.json().at("/data/history/edges").valueStream().map(e -> e.at("/node/type").asString()).toList();
    }

    private static JsonNode withoutInstance(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(401);
        ObjectNode json = (ObjectNode) answer.json();
        json.remove("instance");
        return json;
    }
}
