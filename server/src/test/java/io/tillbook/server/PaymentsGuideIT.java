package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import io.tillbook.server.payments.simulator.SimulatedAccounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide of payments does what it says, with simulated providers. */
class PaymentsGuideIT {
    private static final String ACCEPTED = "ACCEPTED";

    @Test
    void answersAsTheTextSays(@TempDir Path data, @TempDir Path keys) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/payments.md");
        try (ProviderSimulator wechat = ProviderSimulator.start(TenderMethod.WECHAT);
                ProviderSimulator alipay = ProviderSimulator.start(TenderMethod.ALIPAY);
                RunningServer server = RunningServer.start(data, settings(keys, List.of(wechat, alipay)))) {
            List.of(wechat, alipay).forEach(each -> each.noticesTo(server.uri("/")));
            assertThat(outcomes(guide.run("open", server))).containsExactly(ACCEPTED, ACCEPTED);
            assertThat(outcomes(guide.run("start", server))).containsExactly(ACCEPTED);
            await().untilAsserted(() -> assertThat(PageExamples.json(guide.run("see", server)).at("/data/payment"))
                    .hasToString("""
                            {"state":"CAPTURED","maskedCode":"13****00","capturedMinor":1800,"used":false}"""));
            assertThat(outcomes(guide.run("sell", server))).containsExactly(ACCEPTED);
            await().untilAsserted(() -> assertThat(guide.run("see", server)).contains("\"used\":true"));

            assertThat(outcomes(guide.run("qr", server))).containsExactly(ACCEPTED);
            await().untilAsserted(() -> assertThat(guide.run("code", server)).contains("\"content\":\""));
            assertThat(outcomes(guide.run("by-hand", server))).containsExactly(ACCEPTED);
            assertThat(outcomes(guide.run("cancel", server))).containsExactly(ACCEPTED, ACCEPTED);
            assertThat(outcomes(guide.run("unknown", server))).containsExactly(ACCEPTED);

            assertThat(outcomes(guide.run("take-back", server))).containsExactly(ACCEPTED);
            await().untilAsserted(() -> assertThat(
                    PageExamples.json(guide.run("see-refund", server)).at("/data/payment")).hasToString("""
                            {"backMinor":900,"refundableMinor":900,"refunds":[\
                            {"state":"COMPLETED","amountMinor":900}]}"""));
            await().untilAsserted(() -> assertThat(unsold(guide.run("unsold", server))).containsExactlyInAnyOrder(
                    "01998f00-006b-7000-8000-0000000000a2", "01998f00-006b-7000-8000-0000000000a3",
                    "01998f00-006b-7000-8000-0000000000a5"));
            await().untilAsserted(() -> assertThat(state(server, "01998f00-006b-7000-8000-0000000000a4"))
                    .isEqualTo("CANCELLED"));
            assertThat(wechat.book().capturedMinor() - wechat.book().refundedMinor()).isEqualTo(1_800);
            assertThat(alipay.book().capturedMinor() - alipay.book().refundedMinor()).isEqualTo(900);
            assertThat(server.log()).doesNotContain("136021593340871500", "286021593340871502");
        }
    }

    private static String[] settings(Path keys, List<ProviderSimulator> simulators) throws IOException {
        Stream<String> accounts = SimulatedAccounts.in(keys, simulators)
                .settings()
                .entrySet()
                .stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        return Stream.concat(accounts, Stream.of("--tillbook.payments.public-url=http://127.0.0.1:9"))
                .toArray(String[]::new);
    }

    private static List<String> unsold(String answer) {
        return PageExamples.json(answer)
                .at("/data/paymentsWithoutSale/edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    private static String state(RunningServer server, String payment) {
        return new Http().graphQl(server.uri("/graphql"), "{ payment(id: \"" + payment + "\") { state } }")
                .json()
                .at("/data/payment/state")
                .asString();
    }

    /** That it was accepted, or why not. */
    private static List<String> outcomes(String answers) {
        return answers.lines()
                .map(PageExamples::json)
                .map(answer -> answer.has("rejection") ? answer.at("/rejection/type").asString("")
                        : answer.path("outcome").asString(answer.toString()))
                .map(String::valueOf)
                .toList();
    }
}
