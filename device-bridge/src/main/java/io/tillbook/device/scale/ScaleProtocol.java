package io.tillbook.device.scale;

import java.util.List;
import java.util.Optional;

/** How a family of scales talks; it holds no state, so that one serves all of them. */
public interface ScaleProtocol {
    /** What the scale is sent, in order; an answer is awaited before the next. */
    List<byte[]> questions();

    /** Whether an answer calls for the next question; where it does not, it is read. */
    default boolean isAcknowledged(byte[] answer) {
        return false;
    }

    /**
     * The first whole answer in what has come so far, which may begin in its middle and hold noise.
     *
     * @return what it says and where it ends; nothing while it is not whole
     */
    Optional<Frame> first(byte[] received);

    /** The bytes that set it to zero; nothing where this is done at the scale only. */
    Optional<byte[]> zero();

    /** How the line is set where nobody has said anything else. */
    Line line();

    /**
     * An answer.
     *
     * @param reading what it says
     * @param end how many bytes are read, the noise before it included
     */
    record Frame(Reading reading, int end) {}

    /**
     * How a serial line is set.
     *
     * @param baud bits in a second
     * @param dataBits 7 or 8
     * @param parity N, E or O
     */
    record Line(int baud, int dataBits, char parity) {
        /** As most devices leave the factory. */
        public static final Line USUAL = new Line(9_600, 8, 'N');
        /** As older American scales do. */
        public static final Line EVEN = new Line(9_600, 7, 'E');
    }
}
