package io.tillbook.server.transfer.zchains;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.shifts.ZChain;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyZCommandTest {
    private static final int UNREADABLE = 3;
    private static final int BROKEN = 7;
    /** The example of the design: Z 42 of S1/R1, and a sale that came later. */
    private static final String H_41 = "b20103b65a9c90b4f0b04ba08cc0ca5257c50b1bb820d058189d87718d1bec61";
    private static final String H_42 = "60d3b65483d7300f2d92b28334504b356d37c732b494f43e65649122c1f26b3e";
    private static final String AMENDED = "f9a35c48a99fb6ceaf1916b85ec339488ec89eb8f340f4d45403dac7042cfa67";
    private static final String Z_42 = """
            {"location":"S1","register":"R1","previous":"%s","hash":"%s","link":\
            {"z":42,"v":1,"businessDay":"2026-11-28","discountsMinor":500,"firstReceipt":"000101","grossMinor":26053,\
            "lastReceipt":"000104","location":"S1","perpetualReturnsMinor":127480,"perpetualSalesMinor":123482342,\
            "receipts":4,"register":"R1","returns":2,"returnsMinor":4030,"roundingMinor":2,"salesMinor":25553,\
            "shift":42,"taxes":[{"basisPoints":900,"returnedMinor":0,"returnedTaxMinor":0,"soldMinor":7865,\
            "soldTaxMinor":649},{"basisPoints":1300,"returnedMinor":4030,"returnedTaxMinor":463,"soldMinor":17688,\
            "soldTaxMinor":2035}],"tenders":{"WECHAT":10000,"CASH":8785,"ALIPAY":2740}}}""".formatted(H_41, H_42);
    private static final String AMENDMENT = """
            {"location":"S1","register":"R1","previous":"%s","hash":"%s","link":{"amends":42,\
            "businessDay":"2026-11-28","cause":"LATE_SALE","deltas":{"CASH":800},"perpetualSalesMinor":123483142,\
            "receiptNo":"000105","salesMinor":800,"taxes":[{"basisPoints":1300,"soldMinor":800,"soldTaxMinor":92}],\
            "v":1}}""".formatted(H_42, AMENDED);

    @TempDir private Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int verify(List<String> lines) throws IOException {
        Path file = Files.write(folder.resolve("chain.ndjson"), lines);
        return verify(file);
    }

    private int verify(Path file) {
        return new CommandLine(new VerifyZCommand()).setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(file.toString());
    }

    /** A chain of so many reports. */
    private static List<String> chain(int reports) {
        List<String> lines = new ArrayList<>();
        String head = ZChain.GENESIS;
        for (int z = 1; z <= reports; z++) {
            String link = "{\"location\":\"S1\",\"perpetualReturnsMinor\":%d,\"perpetualSalesMinor\":%d,"
                    .formatted(z, 10 * z)
                    + "\"register\":\"R1\",\"returnsMinor\":1,\"salesMinor\":10,\"v\":1,\"z\":" + z + "}";
            String hash = ZChain.hash(head, link);
            lines.add("{\"hash\":\"" + hash + "\",\"link\":" + link + ",\"location\":\"S1\",\"previous\":\"" + head
                    + "\",\"register\":\"R1\"}");
            head = hash;
        }
        return lines;
    }

    @Test
    void theExampleOfTheDesignIsWholeToTheHash() throws IOException {
        assertThat(verify(List.of(Z_42, AMENDMENT, ""))).as(errors.toString()).isZero();
        assertThat(output.toString()).contains("S1/R1", "Z 42 to Z 42, 1 amendments", AMENDED);
    }

    @Test
    void aWholeChainIs() throws IOException {
        assertThat(verify(chain(40))).as(errors.toString()).isZero();
        assertThat(output.toString()).contains("Z 1 to Z 40, 0 amendments");
    }

    @Test
    void anyDigitThatIsChangedIsFound() throws IOException {
        String amounts = Z_42.substring(Z_42.indexOf("\"link\":"));
        for (int place = 0; place < amounts.length(); place++) {
            char digit = amounts.charAt(place);
            if (Character.isDigit(digit)) {
                String changed = amounts.substring(0, place) + (digit == '9' ? '1' : (char) (digit + 1))
                        + amounts.substring(place + 1);
                assertThat(verify(List.of(Z_42.substring(0, Z_42.indexOf("\"link\":")) + changed))).isEqualTo(BROKEN);
            }
        }
        assertThat(errors.toString()).contains("broken at line 1, Z 42 of S1/R1: its content is not what was hashed");
    }

    @Test
    void whatIsLeftOutOrExchangedIsFound() throws IOException {
        List<String> without = chain(5);
        without.remove(2);
        assertThat(verify(without)).isEqualTo(BROKEN);
        assertThat(errors.toString()).contains("line 3, Z 4 of S1/R1: the link before it has another hash");
        List<String> exchanged = chain(5);
        Collections.swap(exchanged, 3, 4);
        assertThat(verify(exchanged)).isEqualTo(BROKEN);
        assertThat(errors.toString()).contains("line 4, Z 5 of S1/R1");
        assertThat(verify(chain(5).subList(1, 5))).as("the first is missing, which the head of a part cannot tell")
                .isZero();
        assertThat(output.toString()).contains("Z 2 to Z 5");
    }

    @Test
    void totalsAndNumbersHaveToFollowThoughTheHashesDo() throws IOException {
        List<String> lines = chain(1);
        String head = head(lines);
        String link = "{\"location\":\"S1\",\"perpetualSalesMinor\":21,\"register\":\"R1\",\"salesMinor\":10,"
                + "\"v\":1,\"z\":2}";
        assertThat(verify(List.of(lines.getFirst(), line(head, link)))).isEqualTo(BROKEN);
        assertThat(errors.toString()).contains("perpetualSalesMinor is 21 and not 20");
        assertThat(verify(List.of(lines.getFirst(), line(head, link.replace("\"z\":2", "\"z\":3")))))
                .isEqualTo(BROKEN);
        assertThat(errors.toString()).contains("after Z 1 comes Z 2");
        assertThat(verify(List.of(lines.getFirst(), asOfR2(line(head, link.replace("\"R1\"", "\"R2\""))))))
                .isEqualTo(BROKEN);
        assertThat(errors.toString()).contains("it is of another register");
        assertThat(verify(List.of(AMENDMENT))).isEqualTo(BROKEN);
        assertThat(errors.toString()).contains("a chain does not begin with an amendment");
    }

    @Test
    void whatIsNoChainIsToldSo() throws IOException {
        assertThat(verify(List.of())).isEqualTo(UNREADABLE);
        assertThat(verify(List.of("{\"hash\":\"00\"}"))).isEqualTo(UNREADABLE);
        assertThat(verify(List.of("not json"))).isEqualTo(UNREADABLE);
        assertThat(errors.toString()).contains("there is no link in it", "line 1 is no link of a chain");
        assertThat(verify(folder.resolve("missing"))).isEqualTo(UNREADABLE);
    }

    @Test
    void aChainThatIsPassedOffAsAnotherRegistersIsFound() throws IOException {
        assertThat(verify(chain(3).stream().map(VerifyZCommandTest::asOfR2).toList())).isEqualTo(BROKEN);
        assertThat(errors.toString()).contains("line 1, Z 1 of S1/R2: its content is of another register");
        assertThat(verify(List.of(Z_42.replaceFirst("S1", "S2")))).isEqualTo(BROKEN);
        assertThat(errors.toString()).contains("line 1, Z 42 of S2/R1: its content is of another register");
    }

    /** What is around the content says that it is of another register. */
    private static String asOfR2(String line) {
        return line.replace("\"register\":\"R1\"}", "\"register\":\"R2\"}");
    }

    private static String line(String previous, String link) {
        return "{\"hash\":\"" + ZChain.hash(previous, link) + "\",\"link\":" + link
                + ",\"location\":\"S1\",\"previous\":\"" + previous + "\",\"register\":\"R1\"}";
    }

    /** The hash that a chain ends with. */
    private static String head(List<String> lines) {
        ZChainCheck check = new ZChainCheck();
        lines.forEach(check::next);
        return Objects.requireNonNull(check.last()).hash();
    }
}
