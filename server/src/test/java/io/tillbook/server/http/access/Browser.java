package io.tillbook.server.http.access;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser as far as a server sees it: it keeps the cookie, and a page of the server's has told it the CSRF token. */
final class Browser {
    private static final String NONE = "";

    private final Http http = new Http();
    private final Server server;
    private String cookie = NONE;
    private String csrfToken = NONE;

    Browser(Server server) {
        this.server = server;
    }

    /** One in which somebody has signed in. */
    static Browser of(Server server, String name, String password) {
        Browser browser = new Browser(server);
        Answer answer = browser.signIn(name, password);
        if (answer.status() != 200) {
            throw new AssertionError(answer.raw().body());
        }
        return browser;
    }

    Answer signIn(String name, String password) {
        Answer answer = post("/v1/sessions", """
                {"name":"%s","password":"%s"}""".formatted(name, password));
        keep(answer);
        return answer;
    }

    private void keep(Answer answer) {
        answer.raw()
                .headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        if (answer.status() == 200 && answer.json().has("csrfToken")) {
            csrfToken = answer.json().path("csrfToken").asString();
        }
    }

    /** The cookie, as {@code name=value}. */
    String cookie() {
        return cookie;
    }

    String csrfToken() {
        return csrfToken;
    }

    /** Puts a cookie there that somebody else has chosen. */
    Browser planted(String planted) {
        cookie = planted;
        return this;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String json) {
        Answer answer = send("POST", path, json, "X-CSRF-Token", csrfToken);
        keep(answer);
        return answer;
    }

    Answer delete(String path) {
        return send("DELETE", path, null, "X-CSRF-Token", csrfToken);
    }

    /** Opens a location, which changes the ledger. */
    Answer openLocation(String... headers) {
        UUID id = UUID.randomUUID();
        return send("PUT", "/v1/commands/" + id, """
                {"type":"catalog.OpenLocation","occurredAt":"2026-11-22T08:00:00+08:00","payload":{"location":"%s",\
                "name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"BLOCK"}}""".formatted("SIGNED-" + id),
                headers);
    }

    /** Sends what a page makes the browser send: the cookie goes along, no other header does unless it is named. */
    Answer send(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request = Http.unknown(server.uri(path)).header("User-Agent", "Mozilla/5.0 (Test)");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return http.send(request, method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }
}
