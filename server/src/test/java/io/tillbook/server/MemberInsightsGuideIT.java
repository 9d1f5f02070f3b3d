package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of what members buy does what it says. */
class MemberInsightsGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/member-insights.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("sell", server).lines().map(PageExamples::json)).hasSize(13)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            await().untilAsserted(() -> assertThat(json(guide.run("ann", server)).at("/data")).hasToString("""
                    {"memberPurchases":{"receipts":3,"paidMinor":5300,"visits":3,"lastDay":"2026-11-15",\
                    "meanDaysBetween":7.0},"memberFavourites":[{"sku":"INSIGHT-MILK","receipts":3,"paidMinor":4500}],\
                    "memberCategories":[{"category":"DAIRY","shareBp":8490},{"category":"BAKERY","shareBp":1509}],\
                    "memberStratum":{"recency":4,"frequency":4,"money":4}}"""));
            await().untilAsserted(() -> assertThat(json(guide.run("recommend", server)).at("/data")).hasToString("""
                    {"anywhere":[{"sku":"INSIGHT-MILK","reason":"DUE","dueOn":"2026-11-22","everyDays":7.0},\
                    {"sku":"INSIGHT-BREAD","reason":"AGAIN","dueOn":null,"everyDays":null}],\
                    "here":[{"sku":"INSIGHT-MILK","reason":"DUE"},{"sku":"INSIGHT-PASTA","reason":"POPULAR"}],\
                    "basket":[{"sku":"INSIGHT-SAUCE","reason":"TOGETHER","with":"INSIGHT-PASTA",\
                    "confidenceBp":10000,"lift":2.0},\
                    {"sku":"INSIGHT-MILK","reason":"DUE","with":null,"confidenceBp":null,"lift":null}]}"""));
            await().untilAsserted(() -> assertThat(json(guide.run("strata", server)).at("/data")).hasToString("""
                    {"memberStrata":{"asOf":"2026-11-15","members":4,"cells":[\
                    {"recency":4,"frequency":4,"money":4,"members":1,"paidMinor":5300},\
                    {"recency":1,"frequency":1,"money":1,"members":3,"paidMinor":6000}]},\
                    "memberReport":{"total":{"registered":1,"active":4,"newMembers":4,"repeatRateBp":2500,"lapsed":0,\
                    "receipts":6,"meanBasketMinor":1883}}}"""));
        }
    }
}
