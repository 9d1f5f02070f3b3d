package io.tillbook.device.scale;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.device.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * Toledo 8217 and, as ECR type 2, CAS: W is answered by STX, five digits of three decimals (or four of two), CR; or by
 * STX, ?, a status, CR where there is no weight.
 */
final class Toledo8217 implements ScaleProtocol {
    private static final int STX = 0x02;
    private static final int CR = 0x0d;
    private static final int MOVING = 0x01;
    private static final int OVER = 0x02;
    private static final int UNDER = 0x04;
    private static final int AT_ZERO = 0x10;
    private static final int MOST_DIGITS = 6;

    @Override
    public List<byte[]> questions() {
        return List.of(new byte[] {'W'});
    }

    @Override
    public Optional<Frame> first(byte[] received) {
        int at = 0;
        while (at < received.length) {
            if (received[at] == STX) {
                int end = end(received, at + 1);
                if (end > 0) {
                    return Optional.of(new Frame(reading(received, at + 1, end), end + 1));
                }
            }
            at++;
        }
        return Optional.empty();
    }

    /** The CR of a frame, if there is no other frame before it and it is as long as a frame. */
    private static int end(byte[] all, int from) {
        if (from + 2 < all.length && all[from] == '?') {
            return all[from + 2] == CR ? from + 2 : -1;
        }
        int place = from;
        while (place < all.length && place - from <= MOST_DIGITS && (isDigit(all[place]) || all[place] == '.')) {
            place++;
        }
        return place < all.length && all[place] == CR && place - from >= 4 ? place : -1;
    }

    private static Reading reading(byte[] all, int from, int end) {
        if (all[from] == '?') {
            return status(all[from + 1]);
        }
        String digits = Digits.text(all, from, end);
        Optional<Quantity> weight = digits.contains(".") ? Digits.decimal(digits)
                : Digits.implied(digits, digits.length() == 4 ? 2 : 3);
        return weight.<Reading>map(Reading.Weight::new).orElseGet(() -> new Reading.None(Trouble.GARBLED));
    }

    private static Reading status(byte status) {
        if ((status & OVER) != 0) {
            return new Reading.None(Trouble.OVERLOAD);
        }
        if ((status & MOVING) != 0) {
            return new Reading.None(Trouble.UNSTABLE);
        }
        if ((status & UNDER) != 0) {
            return new Reading.None(Trouble.BELOW_ZERO);
        }
        return (status & AT_ZERO) != 0 ? new Reading.Weight(Quantity.ZERO) : new Reading.None(Trouble.GARBLED);
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    @Override
    public Optional<byte[]> zero() {
        return Optional.of(new byte[] {'Z'});
    }

    @Override
    public Line line() {
        return Line.EVEN;
    }
}
