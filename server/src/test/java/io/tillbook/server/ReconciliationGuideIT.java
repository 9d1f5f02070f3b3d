package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import io.tillbook.server.payments.simulator.SimulatedAccounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of bills does what it says, with a payment that a simulated provider has really taken. */
class ReconciliationGuideIT {
    private static final String ACCEPTED = "ACCEPTED";

    @Test
    void answersAsTheTextSays(@TempDir Path data, @TempDir Path keys) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/reconciliation.md");
        try (ProviderSimulator wechat = ProviderSimulator.start(TenderMethod.WECHAT)) {
            try (RunningServer server = RunningServer.start(data, settings(keys, wechat))) {
                taken(guide, server);
                compared(guide, server);
                settled(guide, server);
            }
        }
    }

    private static String[] settings(Path keys, ProviderSimulator simulator) throws IOException {
        return SimulatedAccounts.in(keys, List.of(simulator))
                .settings()
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static void taken(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        assertThat(outcomes(guide.run("pay", server))).hasSize(3).containsOnly(ACCEPTED);
        await().untilAsserted(() -> assertThat(guide.run("lines", server)).isEqualTo(
                """
                {"data":{"settlementLines":{"edges":[{"node":{"kind":"PAYMENT","method":"WECHAT","account":"wechat",\
                "number":"01998f00006c700080000000000000a1","amountMinor":12800,"feeE5":null,"difference":null}}]}}}"""));
    }

    private static void compared(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        assertThat(guide.run("bring-in", server)).contains("\"rows\":2", "\"paidMinor\":13300", "\"feeE5\":50540");
        await().untilAsserted(() -> assertThat(guide.run("see", server)).contains("RECONCILED"));
        assertThat(PageExamples.json(guide.run("see", server)).at("/data/bill")).hasToString("""
                {"state":"RECONCILED","matched":1,"differing":1,"payableMinor":13249,"payableE5":13249460}""");
        assertThat(PageExamples.json(guide.run("see", server)).at("/data/differences/edges/0/node").toString())
                .endsWith("""
                        "kind":"ONLY_PROVIDER","stakeMinor":500,"figures":{"number":"KIOSK-17","providerMinor":500,\
                        "ledgerMinor":null,"providerFeeE5":1900}}""");
        assertThat(outcomes(guide.run("resolve", server))).containsExactly(ACCEPTED,
                "payments.DifferenceAlreadyResolved", "payments.BillOfOtherContent");
        await().untilAsserted(
                () -> assertThat(guide.run("see", server)).contains("\"differences\":{\"edges\":[]}"));
    }

    private static void settled(PageExamples guide, RunningServer server) throws IOException, InterruptedException {
        assertThat(outcomes(guide.run("payout", server))).containsExactly(ACCEPTED);
        await().untilAsserted(() -> assertThat(guide.run("expected", server)).isEqualTo("""
                {"data":{"payoutsExpected":[{"account":"wechat","expectedMinor":13249,"receivedMinor":13249,\
                "differenceMinor":0,"received":[{"reference":"ICBC-6c-1","amountMinor":13249}]}]}}"""));
        List<String> lines = guide.run("settlement", server).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).endsWith(",WECHAT,12800,1,0,0,12800,48640,1");
        assertThat(lines.get(3)).contains(
                "R1,PAYMENT,WECHAT,BARCODE,wechat,01998f00006c700080000000000000a1,"
                        + "01998f00-006c-7000-8000-0000000000a1,12800,48640,");
        assertThat(lines.get(4)).isEqualTo("application/pdf");
    }

    /** That it was accepted, or why not. */
    private static List<String> outcomes(String answers) {
        return answers.lines()
                .map(PageExamples::json)
                .map(answer -> answer.path("outcome")
                        .asString(answer.at("/problem/rejection/type").asString(answer.toString())))
                .map(String::valueOf)
                .toList();
    }
}
