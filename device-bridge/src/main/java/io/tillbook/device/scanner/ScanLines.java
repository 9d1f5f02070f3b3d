package io.tillbook.device.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Codes of a scanner at a serial line: each ends with CR, LF, or both. A code that takes longer between two characters
 * than a scanner does is torn, and is thrown away.
 */
public final class ScanLines {
    /** Longer than any code that scanners read. */
    private static final int LONGEST = 4_096;
    private static final long TORN_MILLIS = 500;

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private long lastMillis;
    private boolean isTooLong;

    /**
     * Takes a byte; the code that it ends, if it ends one.
     *
     * @param atMillis when it came, on a clock that never goes back
     */
    public Optional<ScannedCode> take(int value, long atMillis) {
        if (atMillis - lastMillis > TORN_MILLIS) {
            forget();
        }
        lastMillis = atMillis;
        if (value != '\r' && value != '\n') {
            isTooLong |= received.size() >= LONGEST;
            if (!isTooLong) {
                received.write(value);
            }
            return Optional.empty();
        }
        Optional<ScannedCode> code = received.size() == 0 || isTooLong ? Optional.empty()
                : decoded(received.toByteArray()).map(ScannedCode::of);
        forget();
        return code;
    }

    private void forget() {
        received.reset();
        isTooLong = false;
    }

    /** Scanners send ASCII; what QR codes hold is UTF-8. */
    private static Optional<String> decoded(byte[] bytes) {
        try {
            String code = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
            return code.isBlank() ? Optional.empty() : Optional.of(code.strip());
        } catch (CharacterCodingException noise) {
            return Optional.empty();
        }
    }
}
