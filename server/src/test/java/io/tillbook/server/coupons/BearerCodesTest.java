package io.tillbook.server.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.coupons.BearerCode;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.LedgerClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Signed codes, from the endpoint that makes them to the sale that uses them. */
@ExtendWith(InProcessServer.class)
class BearerCodesTest {
    /** What stands before the 32 bytes of a public key in the form that the JDK reads. */
    private static final String FORM = "302a300506032b6570032100";

    private final Http http = new Http();

    @Test
    void aTillWithoutALineCanTellThatACodeIsGenuine(Server server) throws Exception {
        open(server, "BC1");
        String code = codes(server, "BC1", "first=7&count=1", "{}").getFirst();

        assertThat(isGenuine(server, code)).isTrue();
        assertThat(isGenuine(server, changed(code, 8))).as("another serial").isFalse();
        BearerCode read = BearerCode.read(code).orElseThrow().code();
        assertThat(read.serial()).isEqualTo(7);
        assertThat(read.until()).as("the end of the campaign").isEqualTo("2099-12-31T00:00:00Z");
        assertThat(read.memberMark()).isZero();
    }

    @Test
    void aCodeIsUsedOnceAndKeptNowhere(Server server) throws Exception {
        PromotedStore shop = open(server, "BC2");
        String store = shop.store(1);
        String code = codes(server, "BC2", "first=1&count=1", "{}").getFirst();

        assertThat(check(server, code)).isEqualTo("{\"usable\":true,\"campaign\":\"BC2\"}");
        assertThat(refusal(shop.sell("BC2-0", store, "BC2-OFF", List.of(changed(code, 8)))))
                .isEqualTo("coupons.CouponNotUsable");
        LedgerClient.Answer sold = shop.sell("BC2-1", store, "BC2-OFF", List.of(code));
        assertThat(sold.status()).as("%s", sold.body()).isEqualTo(201);
        assertThat(refusal(shop.sell("BC2-2", store, "BC2-OFF", List.of(code)))).isEqualTo("coupons.CouponNotUsable");
        assertThat(check(server, code)).isEqualTo("{\"usable\":false}");

        assertThat(http.get(server.uri("/v1/events")).raw().body()).contains("\"BC2-1\"").doesNotContain(code);
        assertThat(shop.client()
                .ask(sold.position(), "{ coupon(code: \"" + code + "\") { serial state sale } "
                        + "forged: coupon(code: \"" + changed(code, 8) + "\") { state } }"))
                .hasToString("{\"coupon\":{\"serial\":1,\"state\":\"REDEEMED\",\"sale\":\"BC2-1\"},\"forged\":null}");
    }

    @Test
    void aCodeSaysForWhomAndUntilWhenItIs(Server server) throws Exception {
        PromotedStore shop = open(server, "BC3");
        String store = shop.store(1);
        String ofMember = codes(server, "BC3", "first=1&count=1", "{\"member\":\"M-BC3\"}").getFirst();
        String longer = codes(server, "BC3", "first=3&count=1", "{\"until\":\"2100-01-01T00:00:00Z\"}").getFirst();
        String over = codes(server, "BC3", "first=2&count=1", "{\"until\":\"2026-11-01T00:00:00+08:00\"}").getFirst();

        assertThat(BearerCode.read(ofMember).orElseThrow().code().memberMark())
                .isEqualTo(BearerCode.markOf(new MemberId("M-BC3")));
        assertThat(BearerCode.read(longer).orElseThrow().code().until()).as("the end of the campaign")
                .isEqualTo("2099-12-31T00:00:00Z");
        assertThat(refusal(shop.sell("BC3-1", store, "BC3-OFF", List.of(ofMember))))
                .isEqualTo("coupons.CouponNotUsable");
        assertThat(refusal(shop.sell("BC3-2", store, "BC3-OFF", List.of(over)))).isEqualTo("coupons.CouponNotUsable");
    }

    @Test
    void whatIsWrongIsTold(Server server) throws Exception {
        open(server, "BC4");
        PromotedStore shop = new PromotedStore(server, "BC5");
        shop.campaign("BC5", "BC5-OFF", 2);
        shop.accepted("coupons.OpenCampaign", Map.of("campaign", "BC6", "name", "BC6", "kind", "BEARER"));

        assertThat(post(server, "BC5", "", "{}").status()).as("not signed").isEqualTo(404);
        assertThat(http.get(server.uri("/v1/coupon-campaigns/BC4/codes.csv")).status()).as("signed").isEqualTo(404);
        assertThat(post(server, "BC4", "first=0", "{}").status()).isEqualTo(400);
        assertThat(post(server, "BC4", "", "{\"until\":\"tomorrow\"}").raw().body()).contains("/until",
                "must be a moment");
        assertThat(post(server, "BC6", "", "{}").raw().body()).as("it has no end").contains("/until", "is required");
        assertThat(post(server, "BC4", "", "{\"serial\":\"1\"}").raw().body()).contains("/serial", "is not known");
        assertThat(post(server, "BC4", "first=9", "{}").raw().body()).startsWith("serial,code\r\n9,").hasLineCount(3);
    }

    private static PromotedStore open(Server server, String run) throws Exception {
        PromotedStore shop = new PromotedStore(server, run);
        shop.accepted("coupons.OpenCampaign", Map.of("campaign", run, "name", run, "kind", "BEARER", "from",
                "2020-01-01T00:00:00Z", "until", "2099-12-31T00:00:00Z"));
        shop.accepted("coupons.GenerateCodes", Map.of("campaign", run, "count", 10));
        shop.promote(run + "-OFF", Map.of("layer", "COUPON", "when", Map.of("coupon", run), "give",
                Map.of("off", 100)));
        return shop;
    }

    private List<String> codes(Server server, String campaign, String which, String body) {
        Answer answer = post(server, campaign, which, body);
        assertThat(answer.status()).as("%s", answer.raw().body()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("no-store");
        return answer.raw().body().lines().skip(1).map(row -> row.split(",", -1)[1]).toList();
    }

    private Answer post(Server server, String campaign, String which, String body) {
        return http.send(Http.request(server.uri("/v1/coupon-campaigns/" + campaign + "/bearer-codes.csv?" + which))
                .header("Content-Type", "application/json"), "POST", BodyPublishers.ofString(body));
    }

    private String check(Server server, String code) {
        return http.send(Http.request(server.uri("/v1/coupon-checks")).header("Content-Type", "application/json"),
                "POST", BodyPublishers.ofString("{\"code\":\"" + code + "\",\"member\":\"M-" + code.substring(2, 11)
                        + "\"}"))
                .raw()
                .body();
    }

    private static String refusal(LedgerClient.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        return answer.body().at("/rejection/type").asString();
    }

    /** Another character at a place. */
    private static String changed(String code, int place) {
        return code.substring(0, place) + (code.charAt(place) == '0' ? '1' : '0') + code.substring(place + 1);
    }

    /** As the guide says, with nothing but the JDK and the public keys. */
    private boolean isGenuine(Server server, String code) throws Exception {
        JsonNode keys = http.get(server.uri("/v1/bundle-keys")).json().get("keys");
        assertThat(code).as("the first key").startsWith("01");
        byte[] key = Base64.getUrlDecoder().decode(keys.get(0).get("x").asString());
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        HexFormat.of().parseHex(FORM + HexFormat.of().formatHex(key)))));
        check.update(("tillbook-coupon-1\n" + code.substring(0, 25)).getBytes(StandardCharsets.UTF_8));
        return check.verify(BearerCode.read(code).orElseThrow().signature().orElseThrow());
    }
}
