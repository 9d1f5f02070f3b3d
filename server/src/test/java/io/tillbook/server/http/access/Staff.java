package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import java.util.UUID;

/** Hires people, as an owner does. */
final class Staff {
    static final String PASSWORD = "correct horse battery";

    private final Http http = new Http();
    private final Server server;

    Staff(Server server) {
        this.server = server;
    }

    /** Somebody new with a role, who signs in with the password of all. */
    String hired(String role) {
        String name = role + "-" + UUID.randomUUID();
        send("HireEmployee", """
                {"employee":"%s","name":"Somebody"}""".formatted(name));
        send("GrantRole", """
                {"employee":"%s","role":"%s"}""".formatted(name, role));
        setPassword(name, PASSWORD);
        return name;
    }

    void setPassword(String name, String password) {
        send("SetPassword", """
                {"employee":"%s","password":"%s"}""".formatted(name, password));
    }

    void suspend(String name) {
        send("SuspendEmployee", """
                {"employee":"%s","reason":"x"}""".formatted(name));
    }

    void resume(String name) {
        send("ResumeEmployee", """
                {"employee":"%s"}""".formatted(name));
    }

    /** The text of a token of a device. */
    String tokenOfDevice() {
        return send("IssueToken", """
                {"tokenId":"%s","device":"till-9","name":"x"}""".formatted(UUID.randomUUID()))
                .json()
                .path("token")
                .asString();
    }

    private Http.Answer send(String type, String payload) {
        Http.Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"access.%s","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}""".formatted(type, payload));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }
}
