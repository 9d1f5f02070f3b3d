package io.tillbook.device.scale;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.device.Trouble;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dialog 06 of Bizerba and Mettler, without its licensed checksum: the till sends a unit price (record 01), the scale
 * acknowledges it; EOT ENQ asks for record 02 with weight, unit price and amount. The scale's amount counts.
 */
final class Dialog06 implements ScaleProtocol {
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int ACK = 0x06;
    private static final int NAK = 0x15;
    private static final int ESC = 0x1b;
    private static final Pattern RESULT = Pattern
            .compile("\\x0202\\x1b([0-9])\\x1b([0-9]{5})\\x1b([0-9]{6})\\x1b([0-9]{6})\\x03");
    private static final Pattern ERROR = Pattern.compile("\\x0209\\x1b([0-9]{2})\\x03");
    private static final long HIGHEST_PRICE = 999_999;

    private final long unitPriceMinor;

    /**
     * A weighing at a price.
     *
     * @param unitPriceMinor for a kilogram, of at most six digits
     */
    Dialog06(long unitPriceMinor) {
        if (unitPriceMinor < 0 || unitPriceMinor > HIGHEST_PRICE) {
            throw new IllegalArgumentException("unitPriceMinor must be 0 to " + HIGHEST_PRICE);
        }
        this.unitPriceMinor = unitPriceMinor;
    }

    @Override
    public List<byte[]> questions() {
        ByteArrayOutputStream price = new ByteArrayOutputStream();
        price.write(EOT);
        price.write(STX);
        price.writeBytes("01".getBytes(StandardCharsets.US_ASCII));
        price.write(ESC);
        price.writeBytes("%06d".formatted(unitPriceMinor).getBytes(StandardCharsets.US_ASCII));
        price.write(ESC);
        price.write(ETX);
        return List.of(price.toByteArray(), new byte[] {EOT, ENQ});
    }

    @Override
    public boolean isAcknowledged(byte[] answer) {
        return answer.length > 0 && answer[answer.length - 1] == ACK;
    }

    @Override
    public Optional<Frame> first(byte[] received) {
        String text = Digits.text(received, 0, received.length);
        Matcher result = RESULT.matcher(text);
        if (result.find()) {
            return Optional.of(new Frame(result(result), result.end()));
        }
        Matcher error = ERROR.matcher(text);
        if (error.find()) {
            return Optional.of(new Frame(error(error.group(1)), error.end()));
        }
        int nak = text.indexOf(NAK);
        return nak < 0 ? Optional.empty() : Optional.of(new Frame(new Reading.None(Trouble.UNSTABLE), nak + 1));
    }

    private static Reading result(Matcher result) {
        Optional<Quantity> weight = Digits.implied(result.group(2), 3);
        return result.group(1).equals("3") && weight.isPresent()
                ? new Reading.Priced(weight.get(), Long.parseLong(result.group(4)), Long.parseLong(result.group(3)))
                : new Reading.None(Trouble.GARBLED);
    }

    private static Reading error(String code) {
        return new Reading.None(switch (code) {
            case "20" -> Trouble.UNSTABLE;
            case "21" -> Trouble.NOT_CLEARED;
            case "30" -> Trouble.EMPTY;
            case "31" -> Trouble.BELOW_ZERO;
            case "32" -> Trouble.OVERLOAD;
            default -> Trouble.BROKEN;
        });
    }

    @Override
    public Optional<byte[]> zero() {
        return Optional.empty();
    }

    @Override
    public Line line() {
        return Line.EVEN;
    }
}
