package io.tillbook.device.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import io.tillbook.device.ApprovedPicture;
import io.tillbook.device.Hex;
import io.tillbook.device.Trouble;
import io.tillbook.device.picture.Bitmap;
import io.tillbook.device.picture.CharacterSet;
import io.tillbook.device.receipt.Language;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class LabelsTest {
    static final Map<LabelKind, String> SAMPLES = Map.of(LabelKind.SHELF, """
            {"name": "西湖龙井绿茶 100g", "sku": "TEA-100", "priceMinor": 1445, "wasMinor": 1680, "unit": "PIECE",
             "barcode": "6901234567892"}""", LabelKind.WEIGHT, """
            {"name": "苹果 Apples", "grams": 250, "unitPriceMinor": 58000, "amountMinor": 14500,
             "packedOn": "2026-11-28", "bestBefore": "2026-12-01", "code": "2123450002504"}""", LabelKind.BATCH, """
            {"name": "鲜牛奶 1L", "gtin": "6901234567892", "batch": "L1128", "expires": "261205"}""");

    @Test
    void codesOfWeighedGoodsEndWithTheirCheckDigit() {
        assertThat(ScaleCode.weight(21, 23450, 250)).isEqualTo("2123450002504");
        assertThat(ScaleCode.amount(21, 23450, 14_500)).isEqualTo("2123450145003");
        assertThat(ScaleCode.both(21, 23450, 250, 14_500)).isEqualTo("212345000250145008");
    }

    @Test
    void noPrefixIsLikeAWalletsCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScaleCode.both(25, 1, 1, 1));
    }

    @ParameterizedTest
    @EnumSource
    void labelsLookAsApproved(LabelKind kind) throws Exception {
        ApprovedPicture.assertApproved("label-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                label(kind).picture());
    }

    @Test
    void aScannerReadsThem() throws Exception {
        assertThat(read(label(LabelKind.SHELF).picture())).isEqualTo("6901234567892");
        assertThat(read(label(LabelKind.WEIGHT).picture())).isEqualTo("2123450002504");
    }

    @Test
    void aScannerReadsTheDataMatrix() throws Exception {
        BufferedImage square = label(LabelKind.BATCH).picture().image().getSubimage(290, 110, 130, 130);

        Result read = new DataMatrixReader().decode(
                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(square))),
                Map.of(DecodeHintType.PURE_BARCODE, true));

        assertThat(read.getText()).endsWith("01069012345678921726120510L1128");
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.SYMBOLOGY_IDENTIFIER, "]d2");
    }

    @Test
    void aBatchIsReadOffBarsToo() throws Exception {
        Label label = LabelKind.BATCH.of(new JsonMapper().readTree("""
                {"name": "Milk", "gtin": "6901234567892", "batch": "L1128", "expires": "261205", "gs1128": true}"""),
                Language.EN);

        assertThat(read(label.picture())).endsWith("01069012345678921726120510L1128");
    }

    @Test
    void zplHasChineseAsDots() {
        String zpl = new String(LabelLanguage.ZPL.bytes(label(LabelKind.SHELF), 2), StandardCharsets.UTF_8);

        assertThat(zpl).startsWith("^XA^CI28^PW480^LL320")
                .contains("^FO12,8^GFA,", "^FO12,182^A0N,24,20^FDTEA-100^FS", "^BY2^BEN,70,Y,N^FD690123456789^FS")
                .endsWith("^PQ2^XZ\n");
        assertThat(zpl.chars()).allMatch(character -> character < 0x7f);
    }

    @Test
    void zplWritesCaretsAsFigures() {
        Label label = new Label(60, 40, List.of(new Label.Element.Text(0, 0, "a^b~c_d", 1)));

        assertThat(new String(LabelLanguage.ZPL.bytes(label, 1), StandardCharsets.US_ASCII))
                .contains("^FH_^FDa_5Eb_7Ec_5Fd^FS");
    }

    @Test
    void nothingInANameCommandsAPrinter() {
        Label label = new Label(60, 40, List.of(new Label.Element.Text(0, 0, "tea\r\nFORMFEED\u001b!R", 1)));

        assertThat(new String(LabelLanguage.TSPL.bytes(label, 1), StandardCharsets.US_ASCII))
                .contains("\"tea  FORMFEED !R\"");
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Label.Element.Bars(0, 0, io.tillbook.device.picture.Symbology.CODE128, "1\r\n2", 2, 70));
    }

    @Test
    void tsplHasChineseInItsOwnCharacters() {
        String tspl = new String(LabelLanguage.TSPL.bytes(label(LabelKind.SHELF), 1), CharacterSet.GB18030);

        assertThat(tspl).startsWith("SIZE 60 mm,40 mm\r\nGAP 2 mm,0\r\nDIRECTION 1\r\nCLS\r\n")
                .contains("TEXT 12,8,\"TSS24.BF2\",0,1,1,\"西湖龙井绿茶 100g\"\r\n",
                        "BARCODE 28,212,\"EAN13\",70,1,0,2,2,\"6901234567892\"\r\n")
                .endsWith("PRINT 1,1\r\n");
    }

    @ParameterizedTest
    @CsvSource({"01, COVER_OPEN", "02, BROKEN", "04, PAPER_END", "08, RIBBON_END", "10, PAUSED"})
    void tsplTellsItsTrouble(String status, Trouble trouble) {
        assertThat(LabelLanguage.TSPL.trouble(Hex.bytes(status))).contains(trouble);
    }

    @Test
    void tsplTellsWhetherItPrints() {
        assertThat(LabelLanguage.TSPL.trouble(Hex.bytes("00"))).isEmpty();
        assertThat(LabelLanguage.TSPL.isPrinting(Hex.bytes("20"))).isTrue();
        assertThat(LabelLanguage.TSPL.isPrinting(Hex.bytes("00"))).isFalse();
    }

    @Test
    void zplTellsHowItIs() {
        assertThat(LabelLanguage.ZPL.trouble(zpl(0, 0, 0))).isEmpty();
        assertThat(LabelLanguage.ZPL.isPrinting(zpl(0, 0, 0))).isFalse();
        assertThat(LabelLanguage.ZPL.isPrinting(zpl(0, 0, 3))).isTrue();
        assertThat(LabelLanguage.ZPL.trouble(zpl(1, 0, 0))).contains(Trouble.PAPER_END);
        assertThat(LabelLanguage.ZPL.trouble(zpl(0, 1, 0))).contains(Trouble.COVER_OPEN);
        assertThat(LabelLanguage.ZPL.isWhole("\u0002030,0\u0003".getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(LabelLanguage.ZPL.trouble("\u0002x\u0003".getBytes(StandardCharsets.US_ASCII)))
                .contains(Trouble.GARBLED);
    }

    private static byte[] zpl(int paperOut, int headUp, int remaining) {
        return ("\u0002030," + paperOut + ",0,0320,000,0,0,0,000,0,0,0\u0003\r\n\u0002000,0," + headUp
                + ",0,0,2,4,0,%08d,1,000\u0003\r\n\u00021234,0\u0003\r\n").formatted(remaining)
                .getBytes(StandardCharsets.US_ASCII);
    }

    static Label label(LabelKind kind) {
        return kind.of(new JsonMapper().readTree(SAMPLES.get(kind)), Language.ZH);
    }

    private static String read(Bitmap picture) throws Exception {
        BufferedImage image = picture.image();
        Result[] found = new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(
                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.ASSUME_GS1, true));
        Matcher readable = Pattern.compile("^(?:]C1|]d2|\u001d)?(.*)$").matcher(found[0].getText());
        return readable.matches() ? readable.group(1) : found[0].getText();
    }
}
