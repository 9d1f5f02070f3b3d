package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of returns and exchanges does what it says, to the last minor unit. */
class ReturnsGuideIT {
    private static final String POSITION = "X-Min-Position: 1";

    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/returns.md");
        try (RunningServer server = RunningServer.start(data)) {
            String opened = guide.run("open", server);
            assertThat(opened.lines().map(PageExamples::json)).allSatisfy(ReturnsGuideIT::assertAccepted);
            long position = json(opened.lines().toList().getLast()).get("position").asLong();
            JsonNode due = json(guide.run("due", server, POSITION, "X-Min-Position: " + position));
            assertThat(due.at("/data/refundDue/refundMinor").asInt()).isEqualTo(1_166);
            assertThat(due.at("/data/refundDue/restated")).isEmpty();

            assertAccepted(json(guide.run("return", server)));
            assertAccepted(json(guide.run("dearer", server)));
            JsonNode last = json(guide.run("cheaper", server));
            assertAccepted(last);
            assertExchanged(
                    json(guide.run("sale", server, POSITION, "X-Min-Position: " + last.get("position").asLong()))
                            .get("data"));
        }
    }

    private static void assertExchanged(JsonNode sales) {
        assertThat(sales.at("/sale/refundedMinor").asInt()).isEqualTo(3_500);
        assertThat(sales.at("/sale/lines/0/keptMinor").asInt()).isZero();
        assertThat(sales.at("/sale/returns/1/exchangedBy").asString()).isEqualTo("RETURNS-2");
        assertThat(sales.at("/sale/returns/1/refunds").toString())
                .isEqualTo("[{\"method\":\"CASH\",\"amountMinor\":334},{\"method\":\"CARD\",\"amountMinor\":833}]");
        assertThat(sales.at("/other/exchangedFor").asString()).isEqualTo("RETURNS-B2");
        assertThat(sales.at("/other/tenders/0/amountMinor").asInt()).isEqualTo(333);
    }

    private static void assertAccepted(JsonNode answer) {
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
    }
}
