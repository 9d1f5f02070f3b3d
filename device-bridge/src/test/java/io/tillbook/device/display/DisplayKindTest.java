package io.tillbook.device.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.Hex;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayKindTest {
    @Test
    void ledShowsAFigureAndLightsItsLamp() {
        assertThat(Hex.of(DisplayKind.LED8N.show("", "", "145.00", DisplayKind.Lamp.TOTAL)))
                .isEqualTo("1B 51 41 31 34 35 2E 30 30 0D 1B 73 32");
        assertThat(Hex.of(DisplayKind.LED8N.clear())).isEqualTo("0C 1B 73 30");
        assertThat(DisplayKind.LED8N.baud()).isEqualTo(2_400);
    }

    @Test
    void cdShowsTwoLinesOfTwentyColumns() {
        String shown = new String(DisplayKind.CD5220.show("Total", "CNY 145.00", "145.00", DisplayKind.Lamp.TOTAL),
                StandardCharsets.US_ASCII);

        assertThat(shown).isEqualTo("\u001bQATotal               \r\u001bQBCNY 145.00          \r");
    }

    @Test
    void dspShowsTwoLinesAtTheirPlaces() {
        String shown = new String(DisplayKind.DSP_800.show("A", "B", "", DisplayKind.Lamp.TOTAL),
                StandardCharsets.US_ASCII);

        assertThat(shown).startsWith("\u0004\u0001P1\u0017A ").contains("\u0004\u0001PE\u0017B ");
        assertThat(Hex.of(DisplayKind.DSP_800.clear())).isEqualTo("04 01 43 31 58 17");
    }

    @Test
    void epsonIsSelectedBehindAPrinterAndLeftAgain() {
        byte[] shown = DisplayKind.behindPrinter(DisplayKind.EPSON.clear());

        assertThat(Hex.of(shown)).isEqualTo("1B 3D 02 0C 1B 3D 01");
        assertThat(Hex.of(DisplayKind.EPSON.show("A", "B", "", DisplayKind.Lamp.PRICE))).startsWith("1F 24 01 01 41");
    }

    @ParameterizedTest
    @CsvSource({"Café crème, Cafe creme", "绿茶 Green tea, Green tea", "￥145.00, Y145.00", "2 × 3, 2 x 3"})
    void saysInAsciiWhatItCan(String text, String ascii) {
        assertThat(Transliteration.ascii(text)).isEqualTo(ascii);
    }
}
