package io.tillbook.server.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person's data are sealed wherever they are, and nobody can read them once they are erased. */
class ErasureTest {
    private static final String NAME = "欧阳·Ouyang Xiulan";
    private static final String PHONE = "+86 139 7777 1234";
    private static final String MAIL = "ouyang.xiulan@example.org";
    private static final List<String> PERSONAL = List.of(NAME, "Ouyang", PHONE, MAIL);

    private static Server server;
    private final Http http = new Http();

    @BeforeAll
    static void start() {
        server = Server.with();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsErasedIsNowhere() throws IOException {
        send("access.HireEmployee", """
                {"employee":"ouyang","name":"%s","phone":"%s","mail":"%s"}""".formatted(NAME, PHONE, MAIL));
        long changed = send("access.ChangeContact", """
                {"employee":"ouyang","phone":"%s"}""".formatted(PHONE)).json().path("position").asLong();

        assertThat(employee(changed)).contains(NAME, PHONE, MAIL);
        assertThat(subject()).contains(NAME, PHONE, MAIL);
        assertThat(found(changed, "phone: \"0086-13977771234\"")).containsExactly("ouyang");
        assertThat(found(changed, "mail: \"Ouyang.Xiulan@example.org\"")).containsExactly("ouyang");
        assertThat(found(changed, "phone: \"13977771235\"")).isEmpty();
        assertThat(filesWithPersonalData()).isEmpty();

        long erased = send("access.EraseSubject", """
                {"subject":"employee:ouyang","reason":"asked for it"}""").json().path("position").asLong();

        assertThat(employee(erased)).contains("\"erased\":true").doesNotContain(PERSONAL);
        assertThat(subject()).contains("\"name\":\"erased\"").doesNotContain(PERSONAL);
        assertThat(found(erased, "phone: \"" + PHONE + "\"")).isEmpty();
        assertThat(http.get(server.uri("/v1/events")).raw().body()).contains("ouyang").doesNotContain(PERSONAL);
        assertThat(http.get(server.uri("/actuator/prometheus")).raw().body()).doesNotContain(PERSONAL);
        assertThat(filesWithPersonalData()).isEmpty();
        assertThat(refused("access.ChangeContact", "{\"employee\":\"ouyang\",\"name\":\"again\"}"))
                .isEqualTo("access.SubjectIsErased");
        assertThat(subject()).contains("\"name\":\"erased\"").doesNotContain(PERSONAL);
        assertThat(refused("access.EraseSubject", "{\"subject\":\"employee:ouyang\",\"reason\":\"again\"}"))
                .isEqualTo("access.SubjectIsErased");
    }

    /** A number tells nobody who has it but those who may see it. */
    @Test
    void peopleAreFoundWhereTheirNumbersMayBeSeen() {
        open("ERASURE-EAST");
        open("ERASURE-WEST");
        send("access.HireEmployee", "{\"employee\":\"zhao\",\"name\":\"Zhao\",\"phone\":\"13655550001\"}");
        long granted = send("access.GrantRole",
                "{\"employee\":\"zhao\",\"role\":\"cashier\",\"locations\":[\"ERASURE-EAST\"]}").json()
                .path("position")
                .asLong();

        assertThat(found(granted, "phone: \"13655550001\"", manager("ERASURE-EAST"))).containsExactly("zhao");
        assertThat(found(granted, "phone: \"13655550001\"", manager("ERASURE-WEST"))).isEmpty();
        assertThat(http.graphQl(server.uri("/graphql"), "{ employeesReachedBy { id } }").raw().body())
                .contains("or mail is required");
    }

    private void open(String location) {
        send("catalog.OpenLocation", """
                {"location":"%s","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                .formatted(location));
    }

    private String manager(String location) {
        return "Bearer " + send("access.IssueToken", """
                {"tokenId":"manager-%s","service":"office","name":"x","roles":["store-manager"],"locations":["%s"]}"""
                .formatted(location, location)).json().path("token").asString();
    }

    private List<String> found(long position, String arguments) {
        return found(position, arguments, OwnerToken.BEARER);
    }

    private List<String> found(long position, String arguments, String bearer) {
        return http.graphQl(server.uri("/graphql"), "{ employeesReachedBy(" + arguments + ") { id } }",
                "X-Min-Position", Long.toString(position), "Authorization", bearer)
                .json()
                .at("/data/employeesReachedBy")
                .valueStream()
                .map(found -> found.path("id").asString())
                .toList();
    }

    @Test
    void nobodyElseIsErased() {
        send("access.HireEmployee", "{\"employee\":\"kept\",\"name\":\"Kept Person\"}");
        assertThat(refused("access.EraseSubject", "{\"subject\":\"employee:stranger\",\"reason\":\"x\"}"))
                .isEqualTo("access.UnknownEmployee");
        assertThat(http.get(server.uri("/v1/subjects/employee:kept")).raw().body()).contains("Kept Person");
        assertThat(http.get(server.uri("/v1/subjects/employee:stranger")).status()).isEqualTo(404);
        assertThat(http.get(server.uri("/v1/subjects/stranger")).status()).isEqualTo(400);
    }

    /** A digest of a phone number tells it to whoever tries all numbers: outcomes keep none. */
    @Test
    void theSameIdWithAnotherNameIsTakenForARepetition() {
        String id = UUID.randomUUID().toString();
        assertThat(put(id, "access.HireEmployee", "{\"employee\":\"twice\",\"name\":\"First\"}").status())
                .isEqualTo(201);
        assertThat(put(id, "access.HireEmployee", "{\"employee\":\"twice\",\"name\":\"Second\"}").status())
                .isEqualTo(200);
        assertThat(http.get(server.uri("/v1/subjects/employee:twice")).raw().body()).contains("First");
    }

    private String employee(long position) {
        return http.graphQl(server.uri("/graphql"), "{ employee(id: \"ouyang\") { id name phone mail erased } }",
                "X-Min-Position", Long.toString(position)).raw().body();
    }

    private String subject() {
        return http.get(server.uri("/v1/subjects/employee:ouyang")).raw().body();
    }

    private Answer send(String type, String payload) {
        Answer answer = put(UUID.randomUUID().toString(), type, payload);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private String refused(String type, String payload) {
        return put(UUID.randomUUID().toString(), type, payload).json().at("/rejection/type").asString();
    }

    private Answer put(String id, String type, String payload) {
        return http.put(server.uri("/v1/commands/" + id), """
                {"type":"%s","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}""".formatted(type, payload));
    }

    private List<Path> filesWithPersonalData() throws IOException {
        try (Stream<Path> files = Files.walk(server.directory())) {
            return files.filter(Files::isRegularFile).filter(ErasureTest::hasPersonalData).toList();
        }
    }

    private static boolean hasPersonalData(Path file) {
        try {
            String content = new String(Files.readAllBytes(file), ISO_8859_1);
            return PERSONAL.stream()
                    .flatMap(text -> Stream.of(text.getBytes(UTF_8), text.getBytes(UTF_16LE)))
                    .anyMatch(bytes -> content.contains(new String(bytes, ISO_8859_1)));
        } catch (IOException gone) {
            return false;
        }
    }
}
