package io.tillbook.device.picture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Pictures of QR codes, DataMatrix codes and barcodes. */
public final class Codes {
    private Codes() {}

    /**
     * A QR code with error correction M.
     *
     * @param module dots of the edge of one of its squares
     */
    public static Bitmap qr(String text, int module) {
        return enlarged(encoded(text, BarcodeFormat.QR_CODE, Map.of(EncodeHintType.MARGIN, 0,
                EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name(), EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M)), module, module);
    }

    /**
     * A square GS1 DataMatrix: an element string as scanners send it, with FNC1 in front.
     *
     * @param elements identifiers and values, the character 29 behind each of variable length
     * @param module dots of the edge of one of its squares
     */
    public static Bitmap gs1DataMatrix(String elements, int module) {
        return enlarged(encoded(elements, BarcodeFormat.DATA_MATRIX,
                Map.of(EncodeHintType.GS1_FORMAT, true, EncodeHintType.DATA_MATRIX_COMPACT, true, EncodeHintType.MARGIN,
                        0, EncodeHintType.DATA_MATRIX_SHAPE,
                        SymbolShapeHint.FORCE_SQUARE)),
                module, module);
    }

    /**
     * A barcode.
     *
     * @param module dots of the thinnest bar
     * @param height dots of each bar
     * @throws IllegalArgumentException where the symbology cannot say this text
     */
    public static Bitmap bars(Symbology symbology, String text, int module, int height) {
        return enlarged(encoded(text, format(symbology), Map.of(EncodeHintType.MARGIN, 0)), module, height);
    }

    private static BarcodeFormat format(Symbology symbology) {
        return switch (symbology) {
            case EAN13 -> BarcodeFormat.EAN_13;
            case EAN8 -> BarcodeFormat.EAN_8;
            case CODE128 -> BarcodeFormat.CODE_128;
        };
    }

    private static BitMatrix encoded(String text, BarcodeFormat format, Map<EncodeHintType, ?> hints) {
        try {
            return new MultiFormatWriter().encode(text, format, 0, 0, hints);
        } catch (WriterException unwritable) {
            throw new IllegalArgumentException("cannot be written as " + format + ": " + text, unwritable);
        }
    }

    /** Bars are one row of a matrix, drawn as high as wanted. */
    private static Bitmap enlarged(BitMatrix matrix, int wider, int higher) {
        Bitmap bitmap = Bitmap.blank(matrix.getWidth() * wider, matrix.getHeight() * higher);
        for (int y = 0; y < bitmap.height(); y++) {
            for (int x = 0; x < bitmap.width(); x++) {
                if (matrix.get(x / wider, y / higher)) {
                    bitmap.bits()[y * bitmap.rowBytes() + x / Byte.SIZE] |= (byte) (0x80 >> x % Byte.SIZE);
                }
            }
        }
        return bitmap;
    }
}
