package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.catalog.Bundles;
import io.tillbook.device.catalog.SigningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples of the guide to selling by a bridge, against one that has been online once. */
class BridgeSellingGuideTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-28T04:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    @SuppressWarnings("try") // the server is gone before the till sells
    void answersAsTheTextSays() throws Exception {
        GuideExamples guide = GuideExamples.of("bridge-selling.md", folder);
        Path token = Files.writeString(folder.resolve("server-token"), "none");
        try (SigningServer server = new SigningServer("bundles-1")) {
            server.tells(Bundles.small());
            BridgeConfig config = BridgeConfig.parse("guide", """
                    {port: 0, data: '%s', server: {url: '%s', token: '%s', device: bridge-S1}, store: {location: S1}}
                    """.formatted(folder, server.base(), token));
            try (RunningBridge bridge = new RunningBridge(config, NOON)) {
                Till till = new Till(bridge);
                Till.await(() -> isOnline(till));
                server.close();
                String known = bridge.pairings().pair("R1");

                assertThat(guide.run("products", bridge, known)).contains("\"sku\":\"MILK\"", "\"priceMinor\":1300",
                        "\"onHand\":7", "\"is\":\"FRESH\"");
                assertThat(guide.run("scan", bridge, known)).contains("\"sku\":\"12345\"", "\"quantity\":0.25");
                assertThat(guide.run("quote", bridge, known)).contains("\"totalMinor\":14895", "第二件半价");
                assertThat(guide.run("sell", bridge, known)).contains("ACCEPTED_LOCALLY", "\"receiptNo\":\"A-000042\"",
                        "\"totalMinor\":14895");
                assertThat(guide.run("shift", bridge, known)).contains("\"lastReceiptNo\":\"A-000042\"");
            }
        }
    }

    private static boolean isOnline(Till till) {
        try {
            return till.get("/v1/store").json().at("/age/stockAsOf").isString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
