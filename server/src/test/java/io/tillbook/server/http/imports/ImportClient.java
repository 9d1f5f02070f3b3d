package io.tillbook.server.http.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who imports files.
 *
 * @param uri addresses of the server
 * @param authorization the header by which they are known
 */
record ImportClient(Function<String, URI> uri, String authorization) {
    private static final Http HTTP = new Http();
    private static final String NAME = "Authorization";

    /** Uploads a file that is called {@code products.csv}. */
    Answer upload(String parameters, byte[] file) {
        return HTTP.send(Http.request(uri.apply("/v1/imports?" + parameters), NAME, authorization, "Content-Type",
                "text/csv", "X-File-Name", "%E5%95%86%E5%93%81.csv"), "POST", BodyPublishers.ofByteArray(file));
    }

    /** Uploads a file that is taken, and tells its id. */
    String taken(String parameters, String file) {
        Answer answer = upload(parameters, file.getBytes(UTF_8));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(202);
        assertThat(answer.raw().headers().firstValue("Location"))
                .contains("/v1/imports/" + answer.json().path("id").stringValue());
        return answer.json().path("id").stringValue();
    }

    JsonNode list() {
        return get("").json();
    }

    Answer get(String path) {
        return HTTP.get(uri.apply("/v1/imports" + path), NAME, authorization);
    }

    Answer post(String path) {
        return HTTP.send(Http.request(uri.apply("/v1/imports" + path), NAME, authorization), "POST",
                BodyPublishers.noBody());
    }

    /** Waits until an import has come somewhere. */
    JsonNode await(String id, String state) {
        return Awaitility.await()
                .until(() -> get("/" + id).json(), json -> json.path("state").asString("").equals(state));
    }

    String rejects(String id) {
        return get("/" + id + "/rejects").raw().body();
    }

    /** Sends a command. */
    JsonNode send(String type, String payload) {
        return HTTP.put(uri.apply("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"2026-01-03T09:00:00Z","payload":%s}""".formatted(type, payload), NAME,
                authorization).json();
    }

    /** Somebody else, who has a role in some locations, or everywhere where none are named. */
    ImportClient other(String role, String scope) {
        JsonNode issued = send("access.IssueToken", """
                {"tokenId":"%s","service":"%s","name":"importer","roles":["%s"]%s}"""
                .formatted(UUID.randomUUID(), "s-" + UUID.randomUUID(), role, scope));
        assertThat(issued.path("token").isString()).as("%s", issued).isTrue();
        return new ImportClient(uri, "Bearer " + issued.path("token").stringValue());
    }
}
