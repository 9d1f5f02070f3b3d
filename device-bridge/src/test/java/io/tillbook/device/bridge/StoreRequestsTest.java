package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.catalog.Bundles;
import io.tillbook.device.catalog.SigningServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a till is told of its store, by a bridge that has fetched it once and then lost its line. */
class StoreRequestsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");

    @TempDir private Path folder;

    private SigningServer server;
    private RunningBridge bridge;
    private Till till;

    @BeforeEach
    void start() throws Exception {
        server = new SigningServer("bundles-1");
        server.tells(Bundles.small());
        Files.writeString(folder.resolve("token"), "none");
        bridge = bridge(NOW);
        till = new Till(bridge);
        Till.await(() -> told("/v1/store").at("/age/stockAsOf").isString());
        server.close();
    }

    @AfterEach
    void stop() {
        bridge.close();
        server.close();
    }

    @Test
    void productsAreToldWithPriceStockAndAge() {
        JsonNode told = told("/v1/products?text=" + URLEncoder.encode("鲜 milk", StandardCharsets.UTF_8));

        assertThat(told.path("products")).hasSize(1);
        assertThat(told.at("/products/0/priceMinor").asInt()).isEqualTo(1300);
        assertThat(told.at("/products/0/stock/onHand").asInt()).isEqualTo(7);
        assertThat(told.at("/age/is").asString()).isEqualTo("FRESH");
        assertThat(told.at("/age/ageSeconds").asInt()).isEqualTo(4 * 3600);
    }

    @Test
    void codesAreReadAsTheServerReadsThem() throws Exception {
        assertThat(told("/v1/barcodes/6901234567892").at("/product/sku").asString()).isEqualTo("MILK");
        JsonNode weighed = told("/v1/barcodes/2112345002507");
        assertThat(weighed.at("/product/sku").asString()).isEqualTo("12345");
        assertThat(weighed.path("quantity").decimalValue()).isEqualByComparingTo("0.25");
        JsonNode priced = told("/v1/barcodes/2212345014507");
        assertThat(priced.path("labelMinor").asInt()).isEqualTo(1450);

        assertThat(till.get("/v1/barcodes/2112345002508").status()).as("misread").isEqualTo(400);
        Till.Told unknown = till.get("/v1/barcodes/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/trouble/zh").asString()).contains("未找到");
    }

    @Test
    void aBasketIsPricedWithItsPromotions() throws Exception {
        JsonNode quote = till.post("/v1/quote", """
                {"location": "S1", "lines": [{"lineNo": 1, "sku": "TEA", "quantity": 3},
                 {"lineNo": 2, "barcode": "2112345002507"}], "roundOff": true}""").json();

        assertThat(quote.path("grossMinor").asInt()).isEqualTo(3 * 5800 + 395);
        assertThat(quote.path("totalMinor").asInt()).isEqualTo(14_890); // less 2,900, and the rest below 10
        assertThat(quote.path("lines")).hasSize(3);
        assertThat(quote.at("/applications/0/name").asString()).isEqualTo("第二件半价");
        assertThat(quote.at("/basis/bundle").asString()).isEqualTo("S1@4");
        assertThat(quote.at("/age/is").asString()).isEqualTo("FRESH");
    }

    @Test
    void whatIsMissingIsToldAndAGiftThatIsReached() throws Exception {
        JsonNode near = till.post("/v1/quote", """
                {"lines": [{"lineNo": 1, "sku": "TEA", "quantity": 1}]}""").json();
        assertThat(near.at("/nearMisses")).hasToString("""
                [{"promotion":"half","name":"第二件半价","step":0,"missingPieces":1},\
                {"promotion":"gift","name":"满千送茶","step":0,"missingMinor":94200}]""");

        JsonNode reached = till.post("/v1/quote", """
                {"lines": [{"lineNo": 1, "sku": "MILK", "quantity": 80}]}""").json();
        assertThat(reached.at("/nearMisses")).hasToString("""
                [{"promotion":"gift","name":"满千送茶","step":0,"missingGifts":1}]""");
    }

    @Test
    void whatNobodyKnowsWithoutALineIsSaid() throws Exception {
        Till.Told member = till.post("/v1/quote", """
                {"member": "M1", "lines": [{"lineNo": 1, "sku": "MILK", "quantity": 1}]}""");
        assertThat(member.json().at("/memberTrouble/en").asString()).contains("everybody");
        assertThat(member.json().path("totalMinor").asInt()).isEqualTo(1300);

        Till.Told coupon = till.post("/v1/quote", """
                {"coupons": ["X"], "lines": [{"lineNo": 1, "sku": "MILK", "quantity": 1}]}""");
        assertThat(coupon.status()).isEqualTo(409);
        assertThat(coupon.json().at("/trouble/code").asString()).isEqualTo("COUPON_NEEDS_LINE");
        Till.Told wrong = till.post("/v1/quote",
                """
                {"lines": [{"lineNo": 1, "sku": "MILK", "quantity": 1}, {"lineNo": 2, "sku": "NONE", "quantity": 1}]}""");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("error").asString()).startsWith("/lines/1/sku");
        assertThat(till.post("/v1/quote", "{\"lines\": [{\"lineNo\": 1, \"sku\": \"MILK\"}]}")
                .json()
                .path("error")
                .asString()).startsWith("/lines/0/quantity");
    }

    @Test
    void oldPricesAreSaidToBeOldAndThenNotUsed() throws Exception {
        bridge.close();
        bridge = bridge(NOW.plusSeconds(2 * 86_400));
        till = new Till(bridge);
        assertThat(told("/v1/products?text=milk").at("/age/is").asString()).isEqualTo("STALE");
        assertThat(told("/v1/products?text=milk").at("/products/0/priceMinor").asInt()).isEqualTo(1150);

        bridge.close();
        bridge = bridge(NOW.plusSeconds(8 * 86_400));
        till = new Till(bridge);
        Till.Told told = till.post("/v1/quote", "{\"lines\": [{\"lineNo\": 1, \"sku\": \"MILK\", \"quantity\": 1}]}");
        assertThat(told.status()).isEqualTo(503);
        assertThat(told.json().at("/trouble/code").asString()).isEqualTo("NO_PRICES");
        assertThat(told.json().at("/age/is").asString()).isEqualTo("STOPPED");
    }

    @Test
    void nothingIsToldToWhoIsNotPaired() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(till.request("/v1/products").build().uri()).build();
        assertThat(till.client().send(asked, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }

    private JsonNode told(String path) {
        try {
            return till.get(path).json();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private RunningBridge bridge(Instant now) throws Exception {
        return new RunningBridge(BridgeConfig.parse("test", """
                {port: 0, data: '%s', server: {url: '%s', token: '%s', device: bridge-S1}, store: {location: S1}}
                """.formatted(folder.resolve("data"), server.base(), folder.resolve("token"))),
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
