package io.tillbook.server.http.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BundleSizeTest {
    @Test
    void whatIsTooLargeIsRefusedAsAWhole() throws IOException {
        Http http = new Http();
        try (Server server = Server.with("--tillbook.bundles.max-size=1KB")) {
            JsonNode opened = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                    {"type":"catalog.OpenLocation","occurredAt":"2026-01-03T09:00:00Z","payload":{"location":"S1",\
                    "name":"Store","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}}""").json();
            http.graphQl(server.uri("/graphql"), "{ viewsPosition }", "X-Min-Position",
                    opened.path("position").asString());
            assertThat(http.get(server.uri("/v1/bundles/S1")).status()).isEqualTo(200);
            List<String> lines = Stream.iterate(0, number -> number + 1)
                    .limit(20)
                    .map(number -> """
                    {"commandId":"%s","type":"catalog.RegisterProduct","occurredAt":"2026-01-03T09:00:00Z",\
                    "payload":{"sku":"P%d","name":"Product","unit":"PIECE"}}"""
                            .formatted(UUID.randomUUID(), number))
                    .toList();
            http.postLines(server.uri("/v1/commands"), lines);
            http.graphQl(server.uri("/graphql"), "{ viewsPosition }", "X-Min-Position",
                    Long.toString(opened.path("position").longValue() + 20));

            Answer refused = http.get(server.uri("/v1/bundles/S1"));

            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.json().path("detail").asString("")).contains("1024 bytes", "tillbook.bundles.max-size");
            try (Stream<Path> left = Files.walk(server.directory())) {
                assertThat(left.filter(file -> file.getFileName().toString().startsWith("bundle-"))).isEmpty();
            }
        }
    }
}
