package io.tillbook.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.Result;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import io.tillbook.device.Hex;
import io.tillbook.device.OutsideJudge;
import io.tillbook.device.emulator.EmulatedPrinter;
import io.tillbook.device.emulator.Sheet;
import io.tillbook.device.picture.Symbology;
import io.tillbook.device.receipt.Paper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs of others that speak ESC/POS: what they can say as well, they say with the same bytes. */
class OutsideJudgesTest {
    @Test
    void pythonEscposSendsTheSameCodes() throws Exception {
        String said = new String(OutsideJudge.python("escpos", "python_escpos.py"), StandardCharsets.US_ASCII);
        String bars = digits(new EscPos().bars(Symbology.EAN13, "6901234567892", 3, 80).bytes());

        assertThat(said).contains("QR " + digits(new EscPos().qr("https://tillbook.example", 5).bytes()) + "\n");
        assertThat(said).contains(bars.substring(0, "1d68501d7703".length()), bars.substring(bars.indexOf("1d6b")));
    }

    @Test
    void receiptlineWritesTheSameChineseCharacters() throws Exception {
        String said = new String(OutsideJudge.node("receiptline", new byte[0], "receiptline.js"),
                StandardCharsets.US_ASCII);

        assertThat(said).contains(digits(new EscPos().text("绿茶").bytes()), "a3a4");
    }

    @Test
    void ourPaperShowsWhatReceiptlinePrints() throws Exception {
        byte[] bytes = Hex.bytes(new String(OutsideJudge.node("receiptline", new byte[0], "receiptline.js"),
                StandardCharsets.US_ASCII));
        List<Sheet> sheets = new ArrayList<>();
        try (EmulatedPrinter paper = new EmulatedPrinter(Paper.MM80.dots(), sheets::add)) {
            paper.write(bytes);
        }

        assertThat(sheets.getFirst().lines()).anySatisfy(line -> assertThat(line).contains("绿茶", "￥14.45"));
        Result[] codes = new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(
                new BinaryBitmap(new HybridBinarizer(
                        new BufferedImageLuminanceSource(sheets.getFirst().picture().image()))),
                Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS,
                        List.of(BarcodeFormat.QR_CODE, BarcodeFormat.EAN_13)));
        assertThat(Arrays.stream(codes).map(Result::getText)).contains("https://tillbook.example", "6901234567892");
    }

    private static String digits(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
