package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of what sales tell does what it says. */
class AnalysisGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/analysis.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("sell", server).lines().map(PageExamples::json)).hasSize(7)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            await().untilAsserted(() -> assertThat(json(guide.run("hours", server)).at("/data")).hasToString("""
                    {"peakHours":[{"weekday":1,"hour":9,"receipts":2,"netMinor":52000,"storeHours":2,\
                    "receiptsPerHour":1.00},{"weekday":1,"hour":17,"receipts":1,"netMinor":8000,"storeHours":2,\
                    "receiptsPerHour":0.50}]}"""));
            assertThat(json(guide.run("classes", server)).at("/data")).hasToString("""
                    {"abcXyz":{"weeks":2,"classes":[{"abc":"A","xyz":"X","skus":2,"value":60000}],"rows":[\
                    {"sku":"ANALYSIS-TEA","value":32000,"shareBp":5333,"beforeBp":0,"abc":"A","xyz":"X",\
                    "variation":0.3333},{"sku":"ANALYSIS-HONEY","value":28000,"shareBp":4666,"beforeBp":5333,\
                    "abc":"A","xyz":"X","variation":0.4286}]}}""");
            assertThat(json(guide.run("ranking", server)).at("/data")).hasToString("""
                    {"ranking":[{"place":1,"cashier":"E-XU","value":22000,"placeBefore":1,"valueBefore":30000,\
                    "receipts":1},{"place":2,"cashier":"E-LI","value":8000,"placeBefore":null,"valueBefore":0,\
                    "receipts":1}]}""");
            assertThat(json(guide.run("compare", server)).at("/data")).hasToString("""
                    {"likeForLike":{"stores":1,"netMinor":30000,"netBeforeMinor":30000,"changeBp":0,\
                    "quantityMinor":6000,"priceMinor":2000,"mixMinor":-8000,"opened":[],"closed":[]}}""");
        }
    }
}
