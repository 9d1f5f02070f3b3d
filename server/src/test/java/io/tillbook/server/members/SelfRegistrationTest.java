package io.tillbook.server.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.delivery.ShortMessages;
import io.tillbook.server.delivery.SmsSimulator;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People register by themselves, over HTTP and without a token. */
class SelfRegistrationTest {
    private static final String STORE = "SCAN-01";
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private static final Http HTTP = new Http();
    /** How many codes a phone is sent, which takes a moment each. */
    private static final Map<String, Integer> BEGUN = new HashMap<>();
    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.with("--tillbook.sms.sender=simulator");
        assertThat(HTTP.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"%s",
                 "name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}}""".formatted(STORE))
                .status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void whoeverTellsTheCodeIsAMember() {
        String registration = begin("+86 137 0000 0001").json().path("registration").asString();
        String code = lastCode("+86 137 0000 0001");
        String body = """
                {"registration":"%s","code":"%s","name":"扫码客","birthday":"--02-29",
                 "consents":"MARKETING_SMS PROFILING","consentText":"privacy-1"}""".formatted(registration, code);

        Answer confirmed = confirm(body);
        assertThat(confirmed.status()).as(confirmed.raw().body()).isEqualTo(201);
        String member = confirmed.json().path("member").asString();
        String position = HTTP.get(server.uri("/actuator/views")).json().at("/head").asString("1");
        assertThat(HTTP.graphQl(server.uri("/graphql"),
                "{ member(id: \"" + member + "\") { channel location name phone consents { purpose } } }",
                "X-Min-Position", position).json().at("/data/member").toString()).isEqualTo("""
                        {"channel":"SCAN","location":"SCAN-01","name":"扫码客","phone":"+86 137 0000 0001",\
                        "consents":[{"purpose":"MARKETING_SMS"},{"purpose":"PROFILING"}]}""");
        Answer again = confirm(body);
        assertThat(again.status()).as("sent again").isEqualTo(200);
        assertThat(again.json().path("member").asString()).isEqualTo(member);
    }

    @Test
    void nobodyIsToldWhetherANumberIsKnownUntilTheyHaveConfirmedIt() {
        String first = register("13700000002");
        Answer known = begin("13700000002");
        Answer unknown = begin("13700000003");

        assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
        assertThat(known.json().propertyNames()).isEqualTo(unknown.json().propertyNames());
        Answer confirmed = confirm(known.json().path("registration").asString(), lastCode("13700000002"));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().path("member").asString()).isEqualTo(first);
    }

    @Test
    void whatAMemberAgreesToIsRecorded() {
        String member = register("13700000010");
        String again = begin("13700000010").json().path("registration").asString();
        String code = lastCode("13700000010");
        String agreeing = """
                {"registration":"%s","code":"%s","consents":"MARKETING_SMS","consentText":"privacy-2"}"""
                .formatted(again, code);

        Answer confirmed = confirm(agreeing);
        assertThat(confirmed.status()).as(confirmed.raw().body()).isEqualTo(200);
        assertThat(confirmed.json().path("member").asString()).isEqualTo(member);
        assertThat(confirm(agreeing).status()).isEqualTo(200);
        assertThat(HTTP.get(server.uri("/v1/members/" + member + "/export"))
                .json()
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("members.ConsentSet"))
                .map(event -> event.at("/data/consent/textVersion").asString()))
                .containsExactly("privacy-2");
    }

    @Test
    void codesAreTriedFiveTimes() {
        String registration = begin("13700000004").json().path("registration").asString();
        String right = lastCode("13700000004");
        String wrong = right.equals("000000") ? "000001" : "000000";
        List<Integer> answers = new ArrayList<>();
        for (int attempt = 0; attempt <= RegistrationTries.TRIES; attempt++) {
            answers.add(confirm(registration, wrong).status());
        }
        assertThat(answers).containsExactly(422, 422, 422, 422, 422, 429);
        assertThat(confirm(registration, right).status()).as("the right one comes too late").isEqualTo(429);
    }

    @Test
    void aPhoneIsSentFiveCodesInAnHour() {
        List<Integer> answers = new ArrayList<>();
        for (String written : List.of("13700000005", "+86 13700000005", "137-0000-0005", "１３７０００００００５",
                "0086 137 0000 0005", "13700000005")) {
            answers.add(begin(written).status());
        }
        assertThat(answers).containsExactly(202, 202, 202, 202, 202, 429);
    }

    @Test
    void whatIsWrongIsRefused() {
        assertThat(begin("12").status()).isEqualTo(400);
        assertThat(begin("+44 7911 123456").status()).as("of another country").isEqualTo(422);
        assertThat(post("/v1/members/registrations", "{\"location\":\"GHOST\",\"phone\":\"13700000006\"}").status())
                .isEqualTo(404);
        assertThat(confirm("made up", "123456").status()).isEqualTo(422);
        String one = begin("13700000007").json().path("registration").asString();
        begin("13700000008");
        assertThat(confirm(one, "x").status()).isEqualTo(422);
    }

    @Test
    void whereNobodySendsCodesNobodyRegistersByThemselves() throws IOException {
        try (Server without = Server.with()) {
            assertThat(HTTP.send(Http.unknown(without.uri("/v1/members/registrations"))
                    .header("Content-Type",
                            "application/json"),
                    "POST",
                    BodyPublishers.ofString("{\"location\":\"S\",\"phone\":\"13700000009\"}")).status()).isEqualTo(404);
        }
    }

    private static String register(String phone) {
        Answer begun = begin(phone);
        Answer confirmed = confirm(begun.json().path("registration").asString(), lastCode(phone));
        assertThat(confirmed.status()).as(confirmed.raw().body()).isEqualTo(201);
        return confirmed.json().path("member").asString();
    }

    private static Answer begin(String phone) {
        Answer answer = post("/v1/members/registrations", """
                {"location":"%s","phone":"%s"}""".formatted(STORE, phone));
        if (answer.status() == 202) {
            BEGUN.merge(phone, 1, Integer::sum);
        }
        return answer;
    }

    private static Answer confirm(String registration, String code) {
        return confirm("{\"registration\":\"" + registration + "\",\"code\":\"" + code + "\"}");
    }

    private static Answer confirm(String body) {
        return post("/v1/members/registrations/confirm", body);
    }

    private static Answer post(String path, String body) {
        return HTTP.send(Http.unknown(server.uri(path)).header("Content-Type", "application/json"), "POST",
                BodyPublishers.ofString(body));
    }

    private static String lastCode(String phone) {
        SmsSimulator simulator = (SmsSimulator) server.context().getBean(ShortMessages.class).sender().orElseThrow();
        List<String> sent = await().until(() -> simulator.sent()
                .stream()
                .filter(message -> message.phone().equals(phone))
                .map(SmsSimulator.Message::text)
                .toList(), texts -> texts.size() == BEGUN.getOrDefault(phone, 0));
        Matcher code = CODE.matcher(sent.getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
