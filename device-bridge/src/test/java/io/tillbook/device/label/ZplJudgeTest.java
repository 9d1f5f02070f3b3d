package io.tillbook.device.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.tillbook.device.OutsideJudge;
import io.tillbook.device.picture.Bitmap;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program of others draws our ZPL: codes are read off its picture, and Chinese characters are on it, dot by dot. */
class ZplJudgeTest {
    @ParameterizedTest
    @CsvSource({"SHELF, 6901234567892", "WEIGHT, 2123450002504"})
    void codesAreReadOffItsPicture(LabelKind kind, String code) throws Exception {
        BufferedImage drawn = drawn(kind);
        BufferedImage table = new BufferedImage(drawn.getWidth() + 40, drawn.getHeight() + 40,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = table.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, table.getWidth(), table.getHeight());
        pen.drawImage(drawn, 20, 20, null);
        pen.dispose();

        assertThat(new MultiFormatReader().decode(
                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(table))),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText()).isEqualTo(code);
    }

    @Test
    void chineseIsDrawnDotByDot() throws Exception {
        Bitmap theirs = Bitmap.of(drawn(LabelKind.SHELF));
        Bitmap ours = LabelsTest.label(LabelKind.SHELF).picture();

        for (int y = 8; y < 32; y++) {
            for (int x = 12; x < 200; x++) {
                assertThat(theirs.isBlack(x, y)).as("dot " + x + ", " + y).isEqualTo(ours.isBlack(x, y));
            }
        }
    }

    private static BufferedImage drawn(LabelKind kind) throws Exception {
        Label label = LabelsTest.label(kind);
        byte[] png = OutsideJudge.node("zpl-renderer-js", LabelLanguage.ZPL.bytes(label, 1), "zpl.js",
                String.valueOf(label.widthMm()), String.valueOf(label.heightMm()));
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
