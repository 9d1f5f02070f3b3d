package io.tillbook.device.scale;

import io.tillbook.device.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NCI, also known as SCP-01: W CR is answered by LF, weight and unit, CR, LF, two bytes of status or more, CR, ETX.
 */
final class Nci implements ScaleProtocol {
    private static final Pattern FRAME =
            Pattern.compile("\n *(-?[0-9]{1,5}\\.[0-9]{1,3}) *(KG|LB|OZ|G)\r\n([\\x20-\\x7f]{2,4})\r\\x03");
    private static final Pattern STATUS = Pattern.compile("\nS?([\\x30-\\x7f]{2,4})\r\\x03");
    private static final int MOVING = 0x01;
    private static final int UNDER = 0x01;
    private static final int OVER = 0x02;

    @Override
    public List<byte[]> questions() {
        return List.of(new byte[] {'W', '\r'});
    }

    @Override
    public Optional<Frame> first(byte[] received) {
        String text = Digits.text(received, 0, received.length);
        Matcher frame = FRAME.matcher(text);
        if (frame.find()) {
            return Optional.of(new Frame(reading(frame), frame.end()));
        }
        Matcher status = STATUS.matcher(text);
        return status.find() ? Optional.of(new Frame(status(status.group(1)).orElseGet(
                () -> new Reading.None(Trouble.GARBLED)), status.end())) : Optional.empty();
    }

    private static Reading reading(Matcher frame) {
        return status(frame.group(3)).orElseGet(() -> frame.group(2).equals("KG")
                ? Digits.decimal(frame.group(1))
                        .<Reading>map(Reading.Weight::new)
                        .orElseGet(() -> new Reading.None(Trouble.GARBLED))
                : new Reading.None(Trouble.GARBLED));
    }

    /** What keeps a weight from counting; the first byte tells of movement, the second of its bounds. */
    private static Optional<Reading> status(String status) {
        if ((status.charAt(1) & OVER) != 0) {
            return Optional.of(new Reading.None(Trouble.OVERLOAD));
        }
        if ((status.charAt(1) & UNDER) != 0) {
            return Optional.of(new Reading.None(Trouble.BELOW_ZERO));
        }
        return (status.charAt(0) & MOVING) != 0 ? Optional.of(new Reading.None(Trouble.UNSTABLE))
                : Optional.empty();
    }

    @Override
    public Optional<byte[]> zero() {
        return Optional.of(new byte[] {'Z', '\r'});
    }

    @Override
    public Line line() {
        return Line.EVEN;
    }
}
