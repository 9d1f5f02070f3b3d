package io.tillbook.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.Hex;
import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.Symbology;
import io.tillbook.device.receipt.Align;
import io.tillbook.device.receipt.Paper;
import io.tillbook.device.receipt.Row;
import io.tillbook.device.receipt.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes as the manuals of printers have them. */
class EscPosTest {
    @Test
    void beginsWithChineseCharacters() {
        assertThat(Hex.of(new EscPos().reset().bytes())).isEqualTo("1B 40 1B 74 00 1C 26");
    }

    @ParameterizedTest
    @CsvSource({"绿茶, C2 CC B2 E8", "A1, 41 31", "￥, A3 A4"})
    void writesCharactersOfGb18030(String text, String bytes) {
        assertThat(Hex.of(new EscPos().text(text).bytes())).isEqualTo(bytes);
    }

    @Test
    void leavesChineseForAnAccentAndComesBack() {
        assertThat(Hex.of(new EscPos().text("茶é茶").bytes()))
                .isEqualTo("B2 E8 1C 2E 1B 74 10 E9 1B 74 00 1C 26 B2 E8");
    }

    @Test
    void leavesTextsBehindInChinese() {
        assertThat(Hex.of(new EscPos().text("é").bytes())).isEqualTo("1C 2E 1B 74 10 E9 1B 74 00 1C 26");
    }

    @Test
    void takesTheSignOfTheYuanThatPrintersHave() {
        byte[] bytes = ReceiptBytes.of(io.tillbook.device.receipt.Layout.rows(
                List.of(new io.tillbook.device.receipt.Block.Text("¥1", Style.PLAIN)), Paper.MM58), Paper.MM58,
                PrintMode.TEXT);

        assertThat(Hex.of(bytes)).endsWith("1B 61 00 A3 A4 31 0A").doesNotContain("81 30 84 36");
    }

    @Test
    void tellsBothKindsOfCharactersHowLargeTheyAre() {
        assertThat(Hex.of(new EscPos().look(true, 2, 2).bytes())).isEqualTo("1B 2D 01 1D 21 11 1C 21 8C");
    }

    @Test
    void printsBarcodes() {
        assertThat(Hex.of(new EscPos().bars(Symbology.EAN13, "6901234567892", 3, 80).bytes()))
                .isEqualTo("1D 68 50 1D 77 03 1D 48 02 1D 6B 43 0D 36 39 30 31 32 33 34 35 36 37 38 39 32");
        assertThat(Hex.of(new EscPos().bars(Symbology.CODE128, "000103", 2, 80).bytes()))
                .endsWith("1D 6B 49 05 7B 43 00 01 03");
        assertThat(Hex.of(new EscPos().bars(Symbology.CODE128, "S1{", 2, 80).bytes()))
                .endsWith("1D 6B 49 06 7B 42 53 31 7B 7B");
    }

    @Test
    void printsQrCodes() {
        assertThat(Hex.of(new EscPos().qr("A", 5).bytes())).isEqualTo("1D 28 6B 04 00 31 41 32 00 "
                + "1D 28 6B 03 00 31 43 05 1D 28 6B 03 00 31 45 31 1D 28 6B 04 00 31 50 30 41 1D 28 6B 03 00 31 51 30");
    }

    @Test
    void printsPicturesInSlices() {
        byte[] bytes = new EscPos().raster(Bitmap.blank(16, 300)).bytes();

        assertThat(Hex.of(bytes)).startsWith("1D 76 30 00 02 00 00 01 00");
        assertThat(bytes).hasSize(8 + 512 + 8 + 88);
    }

    @Test
    void cutsAndOpensDrawersAndAsks() {
        assertThat(Hex.of(new EscPos().cut().bytes())).isEqualTo("1D 56 42 00");
        assertThat(Hex.of(EscPos.kick(2))).isEqualTo("1B 70 00 19 FA");
        assertThat(Hex.of(EscPos.kick(5))).isEqualTo("1B 70 01 19 FA");
        assertThat(Hex.of(EscPos.buzz(3))).isEqualTo("1B 42 03 02");
        assertThat(Hex.of(EscPos.status(4))).isEqualTo("10 04 04");
        assertThat(Hex.of(EscPos.wasItPrinted())).isEqualTo("1D 72 01");
    }

    @Test
    void drawsWhatNoSetHas() {
        byte[] bytes = ReceiptBytes.of(List.of(new Row.Line("สวัสดี", Style.PLAIN.aligned(Align.LEFT))), Paper.MM58,
                PrintMode.TEXT);

        assertThat(Hex.of(bytes)).contains("1D 76 30 00 30 00 1E 00");
    }

    @Test
    void namesCommandNothing() {
        assertThat(io.tillbook.device.picture.CharacterSet.printable("a\u001b@b\nc\u001dd")).isEqualTo("a @b c d");
    }

    @ParameterizedTest
    @CsvSource({
            // online, nothing wrong
            "16, 12, 12, 12, true, false, ENOUGH",
            // out of paper, as a TM printer answers it
            "1A, 32, 12, 7E, false, false, END",
            "16, 12, 12, 1E, true, false, NEAR_END",
            "1E, 16, 12, 12, false, true, ENOUGH"})
    void readsHowAPrinterIs(String one, String two, String three, String four, boolean online, boolean coverOpen,
            PrinterStatus.PaperLevel paper) {
        PrinterStatus status = PrinterStatus.of(Integer.parseInt(one, 16), Integer.parseInt(two, 16),
                Integer.parseInt(three, 16), Integer.parseInt(four, 16));

        assertThat(status.online()).isEqualTo(online);
        assertThat(status.coverOpen()).isEqualTo(coverOpen);
        assertThat(status.paper()).isEqualTo(paper);
        assertThat(status.isReady()).isEqualTo(online && !coverOpen);
    }
}
