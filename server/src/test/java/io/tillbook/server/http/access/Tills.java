package io.tillbook.server.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores, tills and people with PINs, as an owner makes them. */
final class Tills {
    static final String PIN = "2580";

    private final Http http = new Http();
    private final Server server;

    Tills(Server server) {
        this.server = server;
    }

    /** A new store. */
    String store() {
        String location = "TILLS-" + UUID.randomUUID();
        send("catalog.OpenLocation", """
                {"location":"%s","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                .formatted(location));
        return location;
    }

    /** Somebody new with a role there, who has the PIN of all. */
    String hired(String role, String location) {
        String name = role + "-" + UUID.randomUUID();
        send("access.HireEmployee", """
                {"employee":"%s","name":"Somebody"}""".formatted(name));
        send("access.GrantRole", """
                {"employee":"%s","role":"%s","locations":["%s"]}""".formatted(name, role, location));
        setPin(name, location, PIN);
        return name;
    }

    void setPin(String name, String location, String pin) {
        send("access.SetPin", """
                {"employee":"%s","location":"%s","pin":"%s"}""".formatted(name, location, pin));
    }

    /** A till of some stores, by its token. */
    Till till(String... locations) {
        String id = "till-" + UUID.randomUUID();
        String list = Arrays.stream(locations).map(each -> '"' + each + '"').collect(Collectors.joining(","));
        Answer issued = send("access.IssueToken", """
                {"tokenId":"%s","device":"%s","name":"x","locations":[%s]}""".formatted(id, id, list));
        return new Till(id, "Bearer " + issued.json().path("token").asString());
    }

    Answer send(String type, String payload) {
        Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), body(type, payload));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private static String body(String type, String payload) {
        return """
                {"type":"%s","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}""".formatted(type, payload);
    }

    /** A till: the id of the device and of its token, and that token. */
    final class Till {
        final String id;
        final String bearer;

        Till(String id, String bearer) {
            this.id = id;
            this.bearer = bearer;
        }

        /** Types a PIN. */
        Answer typed(String body) {
            return http.send(Http.request(server.uri("/v1/till-sessions"), "Authorization", bearer, "Content-Type",
                    "application/json"), "POST", BodyPublishers.ofString(body));
        }

        Answer typed(String employee, String pin) {
            return typed("""
                    {"employee":"%s","pin":"%s"}""".formatted(employee, pin));
        }

        /** What the till sends from now on of somebody who has typed the right PIN. */
        String personToken(String employee) {
            Answer answer = typed(employee, PIN);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
            return answer.json().path("personToken").asString();
        }

        Answer me(String person) {
            return http.get(server.uri("/v1/me"), "Authorization", bearer, "Tillbook-Person", person);
        }

        Answer leave(String person) {
            return http.send(Http.request(server.uri("/v1/till-sessions/current"), "Authorization", bearer,
                    "Tillbook-Person", person), "DELETE", BodyPublishers.noBody());
        }

        Answer send(String person, String type, String payload) {
            return http.put(server.uri("/v1/commands/" + UUID.randomUUID()), body(type, payload), "Authorization",
                    bearer, "Tillbook-Person", person);
        }
    }
}
