package io.tillbook.device.port;

/**
 * How a serial line is set, with one stop bit.
 *
 * @param baud bits in a second
 * @param dataBits 7 or 8
 * @param parity the bit that is added to each character
 */
public record SerialSettings(int baud, int dataBits, Parity parity) {
    /** Checks the fields. */
    public SerialSettings {
        if (baud < 300 || baud > 921_600) {
            throw new IllegalArgumentException("baud must be 300 to 921600");
        }
        if (dataBits != 7 && dataBits != 8) {
            throw new IllegalArgumentException("bits must be 7 or 8");
        }
    }

    /** What the added bit makes of the ones of a character. */
    public enum Parity {
        /** There is none. */
        NONE,
        /** An even number. */
        EVEN,
        /** An odd number. */
        ODD;

        /**
         * The parity of a letter.
         *
         * @throws IllegalArgumentException where it is not N, E or O
         */
        public static Parity of(char letter) {
            return switch (letter) {
                case 'N' -> NONE;
                case 'E' -> EVEN;
                case 'O' -> ODD;
                default -> throw new IllegalArgumentException("parity must be N, E or O");
            };
        }
    }
}
