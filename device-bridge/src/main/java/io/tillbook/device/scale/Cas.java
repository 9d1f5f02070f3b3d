package io.tillbook.device.scale;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.device.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * CAS AP, PD and ER, and what many scales of China speak. ENQ is answered by ACK, DC1 by a frame of 15 bytes: SOH STX,
 * S or U for stable or not, a sign, six characters of weight, two of the unit, a checksum (exclusive or of those ten),
 * ETX EOT. Some send frames unasked.
 */
final class Cas implements ScaleProtocol {
    private static final int SOH = 0x01;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int ACK = 0x06;
    private static final int DC1 = 0x11;
    private static final int LENGTH = 15;
    private static final int STATE = 2;
    private static final int SIGN = 3;
    private static final int WEIGHT = 4;
    private static final int UNIT = 10;
    private static final int CHECKSUM = 12;
    private static final byte[] ZERO = {0x3c, 'Z', 'K', 0x3e, 0x09};

    @Override
    public List<byte[]> questions() {
        return List.of(new byte[] {ENQ}, new byte[] {DC1});
    }

    @Override
    public boolean isAcknowledged(byte[] answer) {
        return answer.length > 0 && answer[answer.length - 1] == ACK;
    }

    @Override
    public Optional<Frame> first(byte[] received) {
        for (int at = 0; at + LENGTH <= received.length; at++) {
            if (isFrame(received, at)) {
                return Optional.of(new Frame(reading(received, at), at + LENGTH));
            }
        }
        return Optional.empty();
    }

    private static boolean isFrame(byte[] all, int at) {
        if (all[at] != SOH || all[at + 1] != STX || all[at + CHECKSUM + 1] != ETX || all[at + CHECKSUM + 2] != EOT) {
            return false;
        }
        int checksum = 0;
        for (int place = STATE; place < CHECKSUM; place++) {
            checksum ^= all[at + place];
        }
        return (byte) checksum == all[at + CHECKSUM];
    }

    private static Reading reading(byte[] all, int at) {
        if (all[at + SIGN] == 'F') {
            return new Reading.None(Trouble.OVERLOAD);
        }
        if (all[at + STATE] != 'S') {
            return new Reading.None(Trouble.UNSTABLE);
        }
        Optional<Quantity> weight = Digits.decimal(Digits.text(all, at + WEIGHT, at + UNIT));
        String unit = Digits.text(all, at + UNIT, at + CHECKSUM).strip();
        if (weight.isEmpty() || !(unit.equals("kg") || unit.equals("g"))) {
            return new Reading.None(Trouble.GARBLED);
        }
        Quantity inKilograms = unit.equals("kg") ? weight.get()
                : Quantity.ofThousandths(weight.get().thousandths() / 1_000);
        return new Reading.Weight(all[at + SIGN] == '-' ? inKilograms.negated() : inKilograms);
    }

    @Override
    public Optional<byte[]> zero() {
        return Optional.of(ZERO.clone());
    }

    @Override
    public Line line() {
        return Line.USUAL;
    }
}
