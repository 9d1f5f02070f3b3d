package io.tillbook.server.http.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.pictures.Photos;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PicturesTest {
    private static final Http http = new Http();
    private static Server server;

    @BeforeAll
    static void open() {
        server = Server.with();
        send("catalog.RegisterProduct", "{\"sku\":\"PIC-MILK\",\"name\":\"Milk\",\"unit\":\"PIECE\"}", 201);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void aPictureIsUploadedShownAndRemoved() throws Exception {
        Answer uploaded = upload(Photos.jpeg(1600, 1200, 6));
        assertThat(uploaded.status()).as(uploaded.raw().body()).isEqualTo(201);
        String hash = uploaded.json().path("picture").asString();
        assertThat(uploaded.raw().headers().firstValue("Location")).hasValue("/v1/pictures/" + hash);
        assertThat(List.of(uploaded.json().path("width").intValue(), uploaded.json().path("height").intValue()))
                .containsExactly(720, 960);

        String position = set(hash, "a carton").path("position").asString();
        assertThat(product(position)).hasToString("{\"hash\":\"" + hash + "\",\"description\":\"a carton\"}");
        assertThat(set(hash, "a carton").path("events")).isEmpty();

        HttpResponse<InputStream> small = seen(hash + "?size=96");
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(small.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(small.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, private, immutable");
        assertThat(Photos.read(small.body().readAllBytes()).getHeight()).isEqualTo(96);
        assertThat(Photos.read(seen(hash).body().readAllBytes()).getHeight()).isEqualTo(960);

        position = send("catalog.RemoveProductPicture", "{\"sku\":\"PIC-MILK\"}", 201).path("position").asString();
        assertThat(product(position).isNull()).isTrue();
        assertThat(seen(hash).statusCode()).as("what was shown stays").isEqualTo(200);
    }

    @Test
    void whoeverHasAPictureIsNotSentItAgain() {
        String hash = upload(Photos.jpeg(300, 200)).json().path("picture").asString();
        String tag = http.get(server.uri("/v1/pictures/" + hash + "?size=320"))
                .raw()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(tag).isEqualTo("\"" + hash + "-320\"");
        Answer again = http.get(server.uri("/v1/pictures/" + hash + "?size=320"), "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(again.raw().headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(http.get(server.uri("/v1/pictures/" + hash + "?size=96"), "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void theSameFileIsTheSamePictureHoweverOftenItComesAtOnce() throws Exception {
        byte[] photo = Photos.jpeg(901, 700, 3);
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> once = () -> upload(photo);
            for (var each : threads.invokeAll(IntStream.range(0, 12).mapToObj(_ -> once).toList())) {
                answers.add(each.get());
            }
        }
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers).extracting(each -> each.json().path("picture").asString())
                .containsOnly(
                        answers.getFirst().json().path("picture").asString());
    }

    @Test
    void whatIsNoPictureIsRefusedWithWhatIsWrong() {
        Answer webp = upload(Photos.beginning("RIFF\1\2\3\4WEBPVP8 "));
        assertThat(webp.status()).isEqualTo(415);
        assertThat(detail(webp)).isEqualTo("The body must be a JPEG or PNG file; this seems to be WebP.");
        Answer bomb = upload(Photos.bomb(30_000, 30_000));
        assertThat(bomb.status()).isEqualTo(400);
        assertThat(bomb.json().at("/errors/0/detail").asString()).startsWith("must have at most 25,000,000 pixels")
                .endsWith("it has 30,000 × 30,000");
        Answer nothing = upload(new byte[0]);
        assertThat(nothing.status()).isEqualTo(415);
    }

    @Test
    void aPictureOfMoreBytesIsRefusedWithTheLimit() {
        byte[] large = new byte[PictureUploadEndpoint.MOST_BYTES + 1];
        assertThat(upload(large).status()).isEqualTo(413);
        Answer unannounced = upload(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)));
        assertThat(unannounced.status()).isEqualTo(413);
        assertThat(detail(unannounced)).isEqualTo("A picture may have at most 5242880 bytes.");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String hash : List.of("0".repeat(64), "x", "..%2f..", "A".repeat(64))) {
            assertThat(http.get(server.uri("/v1/pictures/" + hash)).status()).as(hash).isIn(400, 404);
        }
        Answer size = http.get(server.uri("/v1/pictures/" + "0".repeat(64) + "?size=97"));
        assertThat(size.status()).isEqualTo(400);
        assertThat(size.json().path("errors").path(0)).hasToString(
                "{\"parameter\":\"size\",\"detail\":\"must be one of 96, 320, 960\"}");
        JsonNode refused = send("catalog.SetProductPicture",
                "{\"sku\":\"PIC-MILK\",\"picture\":\"" + "0".repeat(64) + "\"}", 422);
        assertThat(refused.at("/rejection/type").asString()).isEqualTo("catalog.UnknownPicture");
    }

    /** It would have a product show what nobody has: only the server sends it, once the file is on its disk. */
    @Test
    void nobodyAddsAPictureWithoutItsFile() {
        send("catalog.AddPicture", "{\"picture\":\"" + "0".repeat(64) + "\",\"width\":1,\"height\":1,\"bytes\":1}",
                400);
    }

    @Test
    void picturesNeedTheRightsOfProducts() {
        String hash = upload(Photos.jpeg(64, 64)).json().path("picture").asString();
        String cashier = token("cashier");
        assertThat(http.get(server.uri("/v1/pictures/" + hash), "Authorization", cashier).status()).isEqualTo(200);
        Answer denied = http.send(Http.request(server.uri("/v1/pictures"), "Authorization", cashier), "POST",
                BodyPublishers.ofByteArray(Photos.jpeg(64, 64)));
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.json().path("permission").asString()).isEqualTo("catalog.manage-products");
        Answer operator = http.get(server.uri("/v1/pictures/" + hash), "Authorization", token("operator"));
        assertThat(operator.status()).isEqualTo(403);
        assertThat(http.send(Http.unknown(server.uri("/v1/pictures/" + hash)), "GET", BodyPublishers.noBody())
                .status()).isEqualTo(401);
    }

    private static String token(String role) {
        String id = role + "-" + UUID.randomUUID();
        String token = send("access.IssueToken",
                "{\"tokenId\":\"%s\",\"service\":\"%s\",\"name\":\"x\",\"roles\":[\"%s\"]}".formatted(id, id, role),
                201)
                .path("token")
                .asString();
        return "Bearer " + token;
    }

    private static JsonNode set(String hash, String description) {
        return send("catalog.SetProductPicture",
                "{\"sku\":\"PIC-MILK\",\"picture\":\"%s\",\"description\":\"%s\"}".formatted(hash, description), 201);
    }

    private static JsonNode product(String position) {
        return http.graphQl(server.uri("/graphql"), "{ product(sku: \"PIC-MILK\") { picture { hash description } } }",
                "X-Min-Position", position).json().at("/data/product/picture");
    }

    private static HttpResponse<InputStream> seen(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(Http.request(server.uri("/v1/pictures/" + address)).build(),
                    BodyHandlers.buffering(BodyHandlers.ofInputStream(), 1 << 20));
        }
    }

    private static Answer upload(byte[] file) {
        return upload(BodyPublishers.ofByteArray(file));
    }

    private static Answer upload(BodyPublisher file) {
        return http.send(Http.request(server.uri("/v1/pictures"), "Content-Type", "image/jpeg"), "POST", file);
    }

    private static String detail(Answer answer) {
        return answer.json().path("detail").asString();
    }

    private static JsonNode send(String type, String payload, int status) {
        Answer answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}""".formatted(type, payload));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        return answer.json();
    }
}
