package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.transfer.zchains.VerifyZCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The guide of shifts does what it says, and its figures add up to the minor unit. */
class ShiftsGuideIT {
    private static final String ACCEPTED = "ACCEPTED";

    @Test
    void answersAsTheTextSays(@TempDir Path data, @TempDir Path files) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/shifts.md").in(files);
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(outcomes(guide.run("open", server))).hasSize(7)
                    .contains("shifts.NoOpenShift")
                    .filteredOn(ACCEPTED::equals)
                    .hasSize(6);
            assertThat(outcomes(guide.run("sell", server))).hasSize(4).containsOnly(ACCEPTED);
            assertThat(outcomes(guide.run("move", server))).containsExactly(ACCEPTED, ACCEPTED,
                    "shifts.DropExceedsCash", ACCEPTED, ACCEPTED, ACCEPTED, ACCEPTED);
            await().untilAsserted(() -> assertThat(json(guide.run("x", server)).at("/data/xReport")).hasToString("""
                    {"shiftNo":1,"cashier":"li","figures":null,"x":{"receipts":3,"returns":1,"salesMinor":18800,\
                    "returnsMinor":3200,"expected":[{"method":"CASH","expectedMinor":32500},\
                    {"method":"WECHAT","expectedMinor":9600}]}}"""));
            assertThat(outcomes(guide.run("close", server))).containsExactly(ACCEPTED, "shifts.ReasonMissing",
                    ACCEPTED);
            await().untilAsserted(() -> assertThat(json(guide.run("z", server)).at("/data")).hasToString("""
                    {"zReports":{"edges":[{"node":{"link":1,"z":1,"report":{"receipts":3,"returns":1,\
                    "firstReceipt":"000101","lastReceipt":"000104","salesMinor":18800,"returnsMinor":3200,\
                    "taxes":[{"basisPoints":1300,"soldTaxMinor":2163,"returnedTaxMinor":368}],\
                    "tenders":[{"method":"CASH","netMinor":6000},{"method":"WECHAT","netMinor":9600}],\
                    "perpetualSalesMinor":18800},"amendment":null}}]},\
                    "zChain":{"state":"OK","links":1,"brokenAt":null},\
                    "shift":{"tenders":[{"method":"CASH","expectedMinor":32500,"countedMinor":33300,\
                    "varianceMinor":800,"reason":"nobody knows"},{"method":"WECHAT","expectedMinor":9600,\
                    "countedMinor":null,"varianceMinor":null,"reason":null}],"tendersAsAmended":[\
                    {"method":"CASH","expectedMinor":32500,"varianceMinor":800},\
                    {"method":"WECHAT","expectedMinor":9600,"varianceMinor":null}]}}"""));
            settleAndTellLate(guide, server);
            assertThat(guide.run("chain", server)).contains("turnover,sales,amountMinor,18800",
                    "settled,CASH,varianceMinor,800", "amended,CASH,varianceMinor,0");
            assertThat(verified(files.resolve("SHIFTS-S1-R1.ndjson"))).contains("Z 1 to Z 1, 1 amendments");
            depositAndFind(guide, server);
        }
    }

    private static void settleAndTellLate(PageExamples guide, RunningServer server)
            throws IOException, InterruptedException {
        assertThat(outcomes(guide.run("settle", server))).containsExactly(ACCEPTED);
        assertThat(outcomes(guide.run("late", server))).containsExactly(ACCEPTED);
        await().untilAsserted(
                () -> assertThat(json(guide.run("day", server)).at("/data/daySettlement")).hasToString("""
                        {"shifts":[{"register":"R1","shiftNo":1,"state":"CLOSED"}],"settled":{\
                        "totals":{"salesMinor":18800},"totalsAsAmended":{"salesMinor":19600},"tenders":[\
                        {"method":"CASH","expectedMinor":32500,"countedMinor":33300,"varianceMinor":800},\
                        {"method":"WECHAT","expectedMinor":9600,"countedMinor":null,"varianceMinor":null}],\
                        "tendersAsAmended":[{"method":"CASH","expectedMinor":33300,"varianceMinor":0},\
                        {"method":"WECHAT","expectedMinor":9600,"varianceMinor":null}],"depositsMinor":13300},\
                        "amendments":[{"register":"R1","shiftNo":1,"cause":"LATE_SALE",\
                        "delta":{"salesMinor":800}}]}"""));
    }

    private static void depositAndFind(PageExamples guide, RunningServer server)
            throws IOException, InterruptedException {
        assertThat(outcomes(guide.run("deposit", server))).containsExactly(ACCEPTED, ACCEPTED);
        await().untilAsserted(() -> assertThat(json(guide.run("deposits", server)).at("/data/deposits/edges"))
                .hasToString("""
                        [{"node":{"bag":"SEAL-1002","state":"CONFIRMED","amountMinor":13300,\
                        "confirmation":{"countedMinor":13300,"varianceMinor":0}}},\
                        {"node":{"bag":"SEAL-1001","state":"DIFFERS","amountMinor":30000,\
                        "confirmation":{"countedMinor":29990,"varianceMinor":-10}}}]"""));
        assertThat(json(guide.run("numbers", server)).at("/data/receiptNumberFindings")).hasToString("""
                [{"register":"R1","findings":[{"kind":"GAP","from":"000103","to":"000103","count":1,\
                "day":"2026-11-28"}]}]""");
    }

    private static String verified(Path chain) {
        StringWriter output = new StringWriter();
        assertThat(new CommandLine(new VerifyZCommand()).setOut(new PrintWriter(output)).execute(chain.toString()))
                .isZero();
        return output.toString();
    }

    /** That it was accepted, or why not. */
    private static List<String> outcomes(String answers) {
        return answers.lines()
                .map(PageExamples::json)
                .map(answer -> answer.at("/problem/rejection/type").asString("")
                        + answer.path("outcome").asString(""))
                .toList();
    }
}
