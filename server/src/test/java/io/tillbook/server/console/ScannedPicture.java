package io.tillbook.server.console;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A customer's phone before a screen. */
final class ScannedPicture {
    private ScannedPicture() {}

    /** What the QR code of a picture says. */
    static String textOf(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("there is no code in the picture", none);
        } catch (ReaderException unreadable) {
            throw new AssertionError("nobody can read the code", unreadable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
