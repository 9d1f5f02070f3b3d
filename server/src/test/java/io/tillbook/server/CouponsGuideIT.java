package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of coupons does what it says: codes that work once, and a limit that is counted. */
class CouponsGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/coupons.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("open", server).lines().map(PageExamples::json)).hasSize(6)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            assertThat(guide.run("codes", server)).matches("serial,code\\s+1,\\w{17}\\s+2,\\w{17}\\s+3,\\w{17}\\s*");
            assertThat(guide.run("print", server)).isEqualToIgnoringNewLines("application/pdf");
            assertThat(json(guide.run("check", server))).hasToString("{\"usable\":true,\"campaign\":\"TEA-AUTUMN\"}");
            List<JsonNode> sales = guide.run("sell", server).lines().map(PageExamples::json).toList();
            assertThat(sales.getFirst().path("outcome").asString("")).as("%s", sales).isEqualTo("ACCEPTED");
            assertThat(sales.getLast().at("/rejection"))
                    .hasToString("{\"type\":\"coupons.CouponNotUsable\",\"place\":0}");
            assertThat(json(guide.run("check", server))).hasToString("{\"usable\":false}");
            assertThat(guide.run("bearer", server).lines().skip(2)).hasSize(3)
                    .first()
                    .isEqualTo("serial,code");
            assertThat(guide.run("remind", server).lines().map(PageExamples::json)).hasSize(6)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            await().untilAsserted(() -> {
                JsonNode told = json(guide.run("reminded", server)).path("data");
                assertThat(told.at("/couponCampaign/remindDays").asInt()).isEqualTo(3);
                assertThat(told.at("/lan/announcedAt").isString()).as("%s", told).isTrue();
                assertThat(told.at("/mei/announcedAt").isNull()).as("%s", told).isTrue();
            });
            await().untilAsserted(() -> assertThat(json(guide.run("uses", server)).at("/data")).hasToString("""
                    {"promotion":{"uses":{"used":1,"overused":0,"benefitMinor":100,"total":3,"freeUses":2,\
                    "stores":[{"location":"COUPONS-S1","used":1,"leftUses":0}]}},\
                    "couponCampaign":{"generated":1000,"redeemed":1,"doubled":0},\
                    "coupon":{"state":"REDEEMED","sale":"COUPONS-1"}}"""));
        }
    }
}
