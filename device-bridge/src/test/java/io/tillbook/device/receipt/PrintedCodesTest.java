package io.tillbook.device.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.MultiFormatReader;
import io.tillbook.device.emulator.EmulatedPrinter;
import io.tillbook.device.emulator.Sheet;
import io.tillbook.device.escpos.PrintMode;
import io.tillbook.device.escpos.ReceiptBytes;
import io.tillbook.device.picture.Symbology;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a camera reads off the paper is what was to be printed. */
class PrintedCodesTest {
    private static final String LINK = "https://tillbook.example/r/000103?店=东门";

    @ParameterizedTest
    @EnumSource
    void codesAreReadOffThePaper(PrintMode mode) throws Exception {
        assertThat(read(new Row.Qr(LINK, 5), mode)).isEqualTo(LINK);
        assertThat(read(new Row.Bars(Symbology.EAN13, "6901234567892", 3), mode)).isEqualTo("6901234567892");
        assertThat(read(new Row.Bars(Symbology.CODE128, "000103", 2), mode)).isEqualTo("000103");
        assertThat(read(new Row.Bars(Symbology.CODE128, "S1/R1-000103", 2), mode)).isEqualTo("S1/R1-000103");
    }

    @Test
    void aWholeReceiptIsRead() throws Exception {
        Sheet sheet = printed(new Documents(null, null).rows(DocumentKind.RECEIPT,
                Documents.sample(DocumentKind.RECEIPT), Language.EN, Paper.MM58, 1), PrintMode.TEXT);

        Result[] found = new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(seen(sheet),
                Map.of(DecodeHintType.TRY_HARDER, true));

        assertThat(Arrays.stream(found).map(Result::getText)).contains("000103", "https://tillbook.example/r/000103");
    }

    private static String read(Row row, PrintMode mode) throws Exception {
        Sheet sheet = printed(List.of(row, new Row.Feed(2), new Row.Cut()), mode);
        BarcodeFormat format = switch (row) {
            case Row.Qr _ -> BarcodeFormat.QR_CODE;
            case Row.Bars(Symbology symbology, _, _) when symbology == Symbology.EAN13 -> BarcodeFormat.EAN_13;
            default -> BarcodeFormat.CODE_128;
        };
        try {
            return new MultiFormatReader().decode(seen(sheet),
                    Map.of(row instanceof Row.Qr ? DecodeHintType.PURE_BARCODE : DecodeHintType.TRY_HARDER, true,
                            DecodeHintType.POSSIBLE_FORMATS, List.of(format)))
                    .getText();
        } catch (NotFoundException unreadable) {
            return row + " cannot be read";
        }
    }

    private static Sheet printed(List<Row> rows, PrintMode mode) throws Exception {
        List<Sheet> sheets = new ArrayList<>();
        try (EmulatedPrinter printer = new EmulatedPrinter(Paper.MM58.dots(), sheets::add)) {
            printer.write(ReceiptBytes.of(rows, Paper.MM58, mode));
        }
        return sheets.getFirst();
    }

    /** On a table that is white, too. */
    private static BinaryBitmap seen(Sheet sheet) {
        BufferedImage paper = sheet.picture().image();
        BufferedImage table = new BufferedImage(paper.getWidth() + 80, paper.getHeight() + 80,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = table.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, table.getWidth(), table.getHeight());
        pen.drawImage(paper, 40, 40, null);
        pen.dispose();
        return new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(table)));
    }
}
