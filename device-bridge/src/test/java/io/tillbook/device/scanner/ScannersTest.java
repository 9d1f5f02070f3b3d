package io.tillbook.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScannersTest {
    private static final String GS1 = "]C1010690123456789210L1\u001d3103001230";

    @Test
    void codesEndWithLines() {
        assertThat(codes("6901234567892\r", 0)).containsExactly("6901234567892");
        assertThat(codes("]E06901234567892\r\n]C1\u001d01\r", 0)).containsExactly("]E06901234567892",
                "]C1\u001d01");
        assertThat(codes("\r\n\r\n", 0)).isEmpty();
    }

    @Test
    void aTornCodeIsThrownAway() {
        ScanLines lines = new ScanLines();
        "69012".chars().forEach(value -> lines.take(value, 1_000));

        List<ScannedCode> codes = new ArrayList<>();
        "34567892\r".chars().forEach(value -> lines.take(value, 2_000).ifPresent(codes::add));

        assertThat(codes).extracting(ScannedCode::code).containsExactly("34567892");
    }

    @Test
    void noiseIsNoCode() {
        ScanLines lines = new ScanLines();
        lines.take(0xff, 0);

        assertThat(lines.take('\r', 0)).isEmpty();
    }

    @Test
    void aPrefixTellsHowACodeWasPrinted() {
        ScannedCode code = ScannedCode.of(GS1);

        assertThat(code.printed()).isEqualTo(AimPrefix.GS1_128);
        assertThat(code.bare()).startsWith("0106901234567892");
        assertThat(code.scan().orElseThrow().elements().netWeight()).isEqualTo(Quantity.ofThousandths(1_230));
        assertThat(code.scan().orElseThrow().batch().value()).isEqualTo("L1");
        assertThat(ScannedCode.of("]X9123").bare()).isEqualTo("123");
    }

    @Test
    void reportsAreCodes() {
        assertThat(new HidReport().take(report("]E0", "6901234567892", false))).map(ScannedCode::code)
                .contains("]E06901234567892");
    }

    @Test
    void longCodesComeInSeveralReports() {
        HidReport reports = new HidReport();

        assertThat(reports.take(report("]Q1", "a".repeat(56), true))).isEmpty();
        assertThat(reports.take(report("]Q1", "b", false))).map(ScannedCode::bare)
                .contains("a".repeat(56) + "b");
    }

    @Test
    void otherReportsArePassedOver() {
        byte[] other = report("]E0", "1", false);
        other[0] = 3;

        assertThat(new HidReport().take(other)).isEmpty();
        assertThat(new HidReport().take(new byte[10])).isEmpty();
    }

    private static List<String> codes(String sent, long at) {
        ScanLines lines = new ScanLines();
        return sent.chars()
                .mapToObj(value -> lines.take(value, at))
                .flatMap(Optional::stream)
                .map(ScannedCode::code)
                .toList();
    }

    static byte[] report(String prefix, String data, boolean more) {
        byte[] report = new byte[HidReport.LENGTH];
        Arrays.fill(report, (byte) 0);
        report[0] = 2;
        report[1] = (byte) data.length();
        System.arraycopy(prefix.getBytes(StandardCharsets.US_ASCII), 0, report, 2, 3);
        System.arraycopy(data.getBytes(StandardCharsets.US_ASCII), 0, report, 5, data.length());
        report[63] = (byte) (more ? 1 : 0);
        return report;
    }
}
