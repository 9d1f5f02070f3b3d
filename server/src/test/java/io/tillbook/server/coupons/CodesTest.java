package io.tillbook.server.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient;
import java.awt.image.BufferedImage;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Codes as they come in, and as they go out. */
@ExtendWith(InProcessServer.class)
class CodesTest {
    private final Http http = new Http();

    @Test
    void codesAreExportedFromTheFirstOrInParts(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "CT1");
        shop.campaign("CT1", "CT1-OFF", 1_000);

        List<String> codes = shop.codes("CT1");

        assertThat(new HashSet<>(codes)).hasSize(1_000).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{17}"));
        Answer part = http.get(server.uri("/v1/coupon-campaigns/CT1/codes.csv?first=998&count=2"));
        assertThat(part.raw().body()).isEqualTo(
                "serial,code\r\n998," + codes.get(997) + "\r\n999," + codes.get(998) + "\r\n");
        assertThat(part.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(http.get(server.uri("/v1/coupon-campaigns/NOWHERE/codes.csv")).status()).isEqualTo(404);
        assertThat(http.get(server.uri("/v1/coupon-campaigns/nowhere/codes.csv")).status()).isEqualTo(400);
        assertThat(http.get(server.uri("/v1/coupon-campaigns/CT1/codes.csv?first=0")).status()).isEqualTo(400);
    }

    @Test
    void aCodeIsReadAsPeopleTypeItAndNoneIsKept(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "CT2");
        String store = shop.store(1);
        shop.campaign("CT2", "CT2-OFF", 3);
        String code = shop.codes("CT2").getFirst();
        String typed = code.substring(0, 5).toLowerCase(Locale.ROOT) + "-" + code.substring(5, 11) + " "
                + code.substring(11);
        String forged = code.substring(0, 16) + (code.endsWith("0") ? "1" : "0");

        assertThat(shop.sell("CT2-1", store, "CT2-OFF", List.of(forged)).status()).isEqualTo(422);
        assertThat(shop.sell("CT2-2", store, "CT2-OFF", List.of(typed)).status()).isEqualTo(201);
        assertThat(shop.sell("CT2-3", store, "CT2-OFF", List.of(code)).status()).isEqualTo(422);

        String history = http.get(server.uri("/v1/events")).raw().body();
        assertThat(history).contains("coupons.CouponRedeemed").doesNotContain(code, typed, forged);
        LedgerClient.Answer again = shop.sell("CT2-2", store, "CT2-OFF", List.of(typed));
        assertThat(again.status()).as("sent again").isEqualTo(200);
        assertThat(shop.client()
                .ask(again.position(), "{ coupon(code: \"" + typed + "\") { serial state } "
                        + "forged: coupon(code: \"" + forged + "\") { state } }")
                .toString())
                .isEqualTo("{\"coupon\":{\"serial\":1,\"state\":\"REDEEMED\"},\"forged\":null}");
    }

    @Test
    void codesOfAnExchangeAreReadTooAndNoneIsKept(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "CT4");
        String store = shop.store(1);
        shop.campaign("CT4", "CT4-OFF", 2);
        List<String> codes = shop.codes("CT4");
        String forged = codes.get(1).substring(0, 16) + (codes.get(1).endsWith("0") ? "1" : "0");
        assertThat(shop.sell("CT4-1", store, "CT4-OFF", codes.subList(0, 1)).status()).isEqualTo(201);

        assertThat(shop.exchange("CT4-2", "CT4-1", store, "CT4-OFF", List.of(forged))
                .body()
                .at("/rejection")
                .toString())
                .isEqualTo("{\"type\":\"coupons.CouponNotUsable\",\"place\":0}");
        LedgerClient.Answer exchanged = shop.exchange("CT4-3", "CT4-1", store, "CT4-OFF", codes.subList(1, 2));
        assertThat(exchanged.status()).as("%s", exchanged.body()).isEqualTo(201);

        assertThat(http.get(server.uri("/v1/events")).raw().body()).doesNotContain(codes).doesNotContain(forged);
        assertThat(shop.client()
                .ask(exchanged.position(), "{ coupon(campaign: \"CT4\", serial: 2) { state sale } }")
                .toString()).isEqualTo("{\"coupon\":{\"state\":\"REDEEMED\",\"sale\":\"CT4-3\"}}");
    }

    @Test
    void aCheckGivesOneAnswerAndTenInAMinute(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "CT3");
        shop.campaign("CT3", "CT3-OFF", 2);
        List<String> codes = shop.codes("CT3");
        shop.accepted("coupons.RevokeCoupon", Map.of("campaign", "CT3", "serial", 2, "reason", "lost"));

        assertThat(check(server, codes.get(0), "M-CT3").raw().body())
                .isEqualTo("{\"usable\":true,\"campaign\":\"CT3\"}");
        List.of(codes.get(1), "no code", "0000000000000000Z", "NOWORD")
                .forEach(bad -> assertThat(
                        check(server, bad, "M-CT3").raw().body()).isEqualTo("{\"usable\":false}"));
        for (int further = 5; further < 10; further++) {
            assertThat(check(server, "NOWORD", "M-CT3").status()).isEqualTo(200);
        }
        Answer tooMany = check(server, codes.get(0), "M-CT3");
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(check(server, codes.get(0), "M-CT3-OTHER").status()).as("a service, for another member")
                .isEqualTo(200);
    }

    @Test
    void aCodeThatIsUsedOrHeldIsAnsweredAsOneThatIsNone(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "CT5");
        String store = shop.store(1);
        shop.campaign("CT5", "CT5-OFF", 2);
        List<String> codes = shop.codes("CT5");
        assertThat(shop.sell("CT5-1", store, "CT5-OFF", codes.subList(0, 1)).status()).isEqualTo(201);
        shop.accepted("coupons.HoldCoupon",
                Map.of("code", codes.get(1), "location", store, "sale", "CT5-2", "until",
                        OffsetDateTime.now(ZoneOffset.UTC).plusHours(1).toString()));

        codes.forEach(code -> assertThat(check(server, code, "M-CT5").raw().body()).isEqualTo("{\"usable\":false}"));
    }

    @Test
    void codesArePrintedAsCouponsThatScannersRead(Server server) throws Exception {
        PromotedStore shop = new PromotedStore(server, "CT6");
        shop.campaign("CT6", "CT6-OFF", 30);
        List<String> codes = shop.codes("CT6");

        assertThat(printed(server, "CT6", "first=1&count=24"))
                .containsExactlyInAnyOrderElementsOf(codes.subList(0, 24));
        assertThat(printed(server, "CT6", "first=29")).containsExactlyInAnyOrderElementsOf(codes.subList(28, 30));
        assertThat(http.get(server.uri("/v1/coupon-campaigns/CT6/codes.pdf?count=2401")).status()).isEqualTo(400);
        assertThat(http.get(server.uri("/v1/coupon-campaigns/NOWHERE/codes.pdf")).status()).isEqualTo(404);
    }

    private static List<String> printed(Server server, String campaign, String part) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(Http.request(server.uri("/v1/coupon-campaigns/" + campaign + "/codes.pdf?" + part)).build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)))
                    .map(Result::getText)
                    .toList();
        }
    }

    private Answer check(Server server, String code, String member) {
        return http.send(Http.request(server.uri("/v1/coupon-checks")).header("Content-Type", "application/json"),
                "POST", BodyPublishers.ofString("{\"code\":\"" + code + "\",\"member\":\"" + member + "\"}"));
    }
}
