package io.tillbook.server.http.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.pricing.language.CanonicalJson;
import io.tillbook.command.Capabilities;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Milk that costs less from 2099 on, in a store of the east, and a promotion that holds there. */
class BundleEndpointTest {
    private static Server server;
    private static final Http http = new Http();

    @BeforeAll
    static void open() {
        server = Server.with("--tillbook.bundles.signing-key=3", "--tillbook.bundles.oldest-key=2");
        send("catalog.OpenLocation", """
                {"location":"S1","name":"Store","kind":"STORE","region":"东","zone":"Asia/Shanghai",\
                "negativeStock":"ALLOW"}""");
        send("catalog.RegisterProduct", """
                {"sku":"MILK","name":"鲜奶 \\"1 L\\" \\u0001","unit":"PIECE","category":"Dairy","barcodes":["4711"],\
                "listPriceMinor":1300}""");
        send("catalog.RegisterProduct", """
                {"sku":"TEA","name":"Tea","unit":"KG","listPriceMinor":58000}""");
        send("catalog.SetLabelLayouts", """
                {"layouts":[{"pattern":"21IIIIIWWWWWC"}]}""");
        send("pricing.OpenPriceList", """
                {"list":"east","scope":{"region":"东"},"name":"East","narrower":{"kind":"FREE"},\
                "zone":"Asia/Shanghai"}""");
        send("pricing.DefineProductSet", """
                {"productSet":"DAIRY","name":"Dairy","goods":{"categories":["Dairy"]}}""");
        send("pricing.DraftPromotion", """
                {"promotion":"P","name":"Off","rule":{"layer":"ORDER","when":{"regions":["东"]},"scope":{"sets":["DAIRY@1"]},\
                "need":{"amount":2000},"give":{"off":100}}}""");
        send("pricing.PublishPromotion", """
                {"promotion":"P","version":1}""");
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    private static void send(String type, String payload) {
        JsonNode answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"2026-01-03T09:00:00Z","payload":%s}""".formatted(type, payload)).json();
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
        http.graphQl(server.uri("/graphql"), "{ labelLayouts { pattern } }", "X-Min-Position",
                answer.path("position").asString());
    }

    private static Answer get(String path, String... headers) {
        return http.get(server.uri(path), headers);
    }

    private static byte[] body(Answer answer) {
        return answer.raw().body().getBytes(StandardCharsets.UTF_8);
    }

    private static String keys() {
        return get("/v1/bundle-keys").raw().body();
    }

    @Test
    void hasAllThatATillNeeds() {
        JsonNode bundle = get("/v1/bundles/S1").json().path("bundle");
        assertThat(bundle.path("id").asString("")).isEqualTo("S1@" + bundle.path("position").asString());
        assertThat(bundle.path("zone").asString("")).isEqualTo("Asia/Shanghai");
        assertThat(bundle.at("/products/TEA")).hasToString("""
                {"barcodes":[],"name":"Tea","prices":[{"priceMinor":58000}],"unit":"KG"}""");
        assertThat(bundle.at("/products/MILK/barcodes/0").asString("")).isEqualTo("4711");
        assertThat(bundle.at("/labels/0/pattern").asString("")).isEqualTo("21IIIIIWWWWWC");
        assertThat(bundle.at("/promotions/0/rule/scope/sets/0").asString("")).isEqualTo("DAIRY@1");
        assertThat(bundle.at("/sets/DAIRY@1")).hasToString("{\"categories\":[\"Dairy\"]}");
        assertThat(bundle.at("/policy/graceMinutes").intValue()).isEqualTo(30);
    }

    @Test
    void aStoreWithoutAnythingIsToldSo() {
        send("catalog.OpenLocation", """
                {"location":"BARE","name":"Store","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}""");
        JsonNode bundle = get("/v1/bundles/BARE").json().path("bundle");
        assertThat(bundle.path("sets")).hasToString("{}");
        assertThat(bundle.path("region").isMissingNode()).isTrue();
    }

    @Test
    void isCanonical() {
        String body = get("/v1/bundles/S1").raw().body();
        assertThat(CanonicalJson.text(tree(Capabilities.all().types().json().readTree(body)))).isEqualTo(body);
    }

    @Test
    void anyByteThatIsAlteredIsNoticed() {
        byte[] bundle = body(get("/v1/bundles/S1"));
        String keys = keys();
        assertThat(BundleCheck.isGenuine(bundle, keys)).isTrue();
        Random random = new Random(20_261_129);
        for (int place = 0; place < bundle.length; place++) {
            byte[] altered = bundle.clone();
            altered[place] ^= (byte) (1 << random.nextInt(7));
            assertThat(BundleCheck.isGenuine(altered, keys)).as("byte " + place).isFalse();
        }
        assertThat(BundleCheck.isGenuine(bundle, keys.replace("\"3\"", "\"9\""))).as("of no key").isFalse();
    }

    @Test
    void keysBeforeAndAfterAreToldToo() {
        JsonNode keys = get("/v1/bundle-keys").json().path("keys");
        assertThat(keys.valueStream().map(key -> key.path("kid").asString("") + " " + key.path("state").asString("")))
                .containsExactly("2 FORMER", "3 CURRENT", "4 NEXT");
        assertThat(keys.valueStream().map(key -> key.path("x").asString("")).distinct()).hasSize(3)
                .allSatisfy(x -> assertThat(x).hasSize(43));
        assertThat(get("/v1/bundles/S1").json().path("key").asString("")).isEqualTo("3");
    }

    @Test
    void isAnsweredOnlyWhereTheTillHasAnotherOne() {
        Answer first = get("/v1/bundles/S1");
        String tag = first.raw().headers().firstValue("ETag").orElseThrow();
        assertThat(get("/v1/bundles/S1", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(get("/v1/bundles/S1?channel=APP", "If-None-Match", tag).status()).isEqualTo(200);
        send("pricing.SetPrices", """
                {"list":"east","lines":[{"sku":"MILK","priceMinor":1250}],"reason":"x"}""");
        assertThat(get("/v1/bundles/S1", "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void whatHasChangedAndWhatTheTillHasAreTheWhole() throws Exception {
        JsonNode older = get("/v1/bundles/S1").json().path("bundle");
        send("pricing.SetPrices", """
                {"list":"east","lines":[{"sku":"MILK","priceMinor":1150}],"reason":"x"}""");
        Answer answer = get("/v1/bundles/S1?since=" + older.path("position").asString() + "&asOf="
                + older.path("asOf").asString());
        assertThat(BundleCheck.isGenuine(body(answer), keys())).isTrue();
        JsonNode newer = answer.json();
        assertThat(newer.at("/bundle/products").propertyNames()).containsExactly("MILK");
        assertThat(newer.at("/bundle/since/position")).isEqualTo(older.path("position"));

        Map<String, Object> together = members(newer.path("bundle"));
        together.remove("since");
        Map<String, Object> products = members(older.path("products"));
        products.putAll(members(newer.at("/bundle/products")));
        together.put("products", products);
        assertThat(BundleCheck.hash(CanonicalJson.text(together))).isEqualTo(newer.path("whole").asString(""));
        assertThat(get("/v1/bundles/S1").json().path("hash")).isEqualTo(newer.path("whole"));
    }

    @Test
    void whatIsTooOldOrNotOfThisLedgerIsAnsweredWithAll() {
        for (String since : List.of("since=0&asOf=2026-01-01T00:00:00Z", "since=999999&asOf=2099-01-01T00:00:00Z")) {
            JsonNode bundle = get("/v1/bundles/S1?" + since).json().path("bundle");
            assertThat(bundle.path("since").isMissingNode()).isTrue();
            assertThat(bundle.path("products").size()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/bundles/ghost, 404, no such location", "/v1/bundles/a%20b, 400, location must be",
            "/v1/bundles/S1?since=1, 400, asOf is required", "/v1/bundles/S1?asOf=2026-01-01T00:00:00Z, 400, since is",
            "/v1/bundles/S1?since=x&asOf=2026-01-01T00:00:00Z, 400, since must",
            "/v1/bundles/S1?since=1&asOf=noon, 400, asOf must"})
    void aMistakeIsToldWithItsField(String path, int status, String detail) {
        Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString("")).contains(detail);
    }

    private static Map<String, Object> members(JsonNode node) {
        Map<String, Object> members = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.put(member.getKey(), tree(member.getValue()));
        }
        return members;
    }

    private static Object tree(JsonNode node) {
        return node.isObject() ? members(node)
                : node.isArray() ? node.valueStream().map(BundleEndpointTest::tree).toList()
                        : node.isString() ? node.stringValue()
                                : node.isBoolean() ? node.booleanValue()
                                        : node.longValue();
    }
}
