package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of gift cards does what it says, and what it shows adds up. */
class GiftCardsGuideIT {
    private static final String ACCEPTED = "ACCEPTED";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/gift-cards.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(outcomes(guide.run("issue", server))).hasSize(7).containsOnly(ACCEPTED);
            assertThat(outcomes(guide.run("load", server))).containsExactly(ACCEPTED, "giftcards.CardLimitExceeded");
            assertThat(outcomes(guide.run("pay", server))).containsExactly(ACCEPTED);
            await().untilAsserted(() -> assertThat(card(guide, server)).contains("\"balanceMinor\":44000"));
            assertThat(outcomes(guide.run("take-back", server))).containsExactly(ACCEPTED);

            await().untilAsserted(() -> assertThat(card(guide, server)).contains("\"balanceMinor\":49500"));
            assertThat(json(guide.run("see", server)).at("/data/giftCard")).hasToString("""
                    {"number":"•••• 1805","state":"ACTIVE","paidMinor":45000,"bonusMinor":4500,"balanceMinor":49500,\
                    "entries":{"edges":[\
                    {"node":{"kind":"ValueRefunded","about":"CARDS-B1","postings":[\
                    {"account":"SALES","debitMinor":5500},{"account":"LIABILITY_PAID","debitMinor":-5000},\
                    {"account":"LIABILITY_BONUS","debitMinor":-500}]}},\
                    {"node":{"kind":"ValueSpent","about":"CARDS-1","postings":[\
                    {"account":"LIABILITY_PAID","debitMinor":10000},{"account":"LIABILITY_BONUS","debitMinor":1000},\
                    {"account":"SALES","debitMinor":-11000}]}},\
                    {"node":{"kind":"ValueLoaded","about":"CARDS-S1","postings":[\
                    {"account":"TENDER","debitMinor":50000},{"account":"MARKETING","debitMinor":5000},\
                    {"account":"LIABILITY_PAID","debitMinor":-50000},{"account":"LIABILITY_BONUS","debitMinor":-5000}]}},\
                    {"node":{"kind":"CardIssued","about":null,"postings":[]}}]}}""");

            assertThat(guide.run("check", server))
                    .contains("\"known\":true,\"state\":\"ACTIVE\",\"balanceMinor\":49500,\"availableMinor\":49500");
            assertThat(outcomes(guide.run("order", server))).containsExactly(ACCEPTED, ACCEPTED, ACCEPTED);
            assertThat(outcomes(guide.run("two-cards", server))).hasSize(10)
                    .startsWith(ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED, "giftcards.NotHeld")
                    .endsWith(ACCEPTED, ACCEPTED, ACCEPTED);
            await().untilAsserted(() -> assertThat(json(guide.run("two-left", server)).at("/data")).hasToString(
                    "{\"first\":{\"balanceMinor\":1200},\"second\":{\"balanceMinor\":8500}}"));
            assertThat(outcomes(guide.run("put-right", server))).containsExactly(ACCEPTED, "giftcards.NotEnoughValue");
            assertThat(outcomes(guide.run("lose", server)))
                    .containsExactly(ACCEPTED, ACCEPTED, "giftcards.CardNotUsable", ACCEPTED);
            assertThat(outcomes(guide.run("cash-out", server)).getFirst()).isEqualTo(ACCEPTED);
            await().untilAsserted(() -> assertThat(
                    guide.run("cash-out", server).lines().map(PageExamples::json).toList().getLast().at("/data"))
                    .hasToString("""
                            {"giftCardLiability":[{"month":"2026-11","paidMinor":29200,"bonusMinor":300}],\
                            "giftCardTakings":[{"register":"R1","tenders":[\
                            {"method":"CASH","takenMinor":50000,"paidOutMinor":40000},\
                            {"method":"CARD","takenMinor":13000,"paidOutMinor":0},\
                            {"method":"WECHAT","takenMinor":20000,"paidOutMinor":0}]}],\
                            "salesReport":[{"tender":"GIFT_CARD","netMinor":14300}]}"""));
        }
    }

    private static String card(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        return guide.run("see", server);
    }

    /** That it was accepted, or why not. */
    private static List<String> outcomes(String answers) {
        return answers.lines()
                .map(PageExamples::json)
                .map(answer -> answer.path("problem").has("rejection") ? answer.path("problem") : answer)
                .map(answer -> answer.has("rejection") ? answer.at("/rejection/type").asString("")
                        : answer.path("outcome").asString(answer.toString()))
                .map(String::valueOf)
                .toList();
    }
}
