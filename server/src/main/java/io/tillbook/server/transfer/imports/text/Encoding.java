package io.tillbook.server.transfer.imports.text;

import io.tillbook.server.transfer.InputFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the bytes of a file become text. What does not belong to the encoding is refused, never replaced. */
public final class Encoding {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** A beginning by which files of an encoding are recognized; -1 stands for any byte but 0. */
    private record Beginning(String encoding, List<Integer> bytes) {
        boolean begins(byte[] head) {
            return bytes.size() <= head.length
                    && IntStream.range(0, bytes.size()).allMatch(place -> fits(bytes.get(place), head[place]));
        }

        private static boolean fits(int wanted, byte found) {
            return wanted < 0 ? found != 0 : wanted == Byte.toUnsignedInt(found);
        }
    }

    /** The mark of UTF-32 LE begins with the one of UTF-16 LE, so it is looked for first. */
    private static final List<Beginning> OTHERS = List.of(new Beginning("UTF-32 LE", List.of(0xFF, 0xFE, 0, 0)),
            new Beginning("UTF-32 BE", List.of(0, 0, 0xFE, 0xFF)), new Beginning("UTF-16 LE", List.of(0xFF, 0xFE)),
            new Beginning("UTF-16 BE", List.of(0xFE, 0xFF)), new Beginning("UTF-16 LE", List.of(-1, 0)),
            new Beginning("UTF-16 BE", List.of(0, -1)));
    private static final Beginning UTF_8_MARK = new Beginning("UTF-8", List.of(0xEF, 0xBB, 0xBF));
    private static final int LONGEST = 4;

    private final Charset charset;
    private final CharsetDecoder decoder;

    Encoding(Charset charset) {
        this.charset = charset;
        this.decoder = charset.newDecoder();
    }

    /**
     * The encoding of a name.
     *
     * @throws IllegalArgumentException when it is unknown, or ends lines otherwise than ASCII does
     */
    public static Charset named(String name) {
        Charset charset = Charset.forName(name);
        if (!charset.canEncode() || !Arrays.equals("\r\n".getBytes(charset), new byte[] {'\r', '\n'})) {
            throw new IllegalArgumentException(charset + " cannot be read; save the file as UTF-8");
        }
        return charset;
    }

    /** Another encoding that bytes may well be in. */
    static Optional<Charset> guess(byte[] line) {
        try {
            new Encoding(GB18030).decode(ByteBuffer.wrap(line));
            return Optional.of(GB18030);
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    Charset charset() {
        return charset;
    }

    String decode(ByteBuffer bytes) throws CharacterCodingException {
        return decoder.decode(bytes).toString();
    }

    /**
     * Looks at the beginning of a file without reading on in it.
     *
     * @throws InputFailure when it is the beginning of a file in another encoding
     */
    void refuseOther(String file, BufferedInputStream bytes) throws IOException {
        bytes.mark(LONGEST);
        byte[] head = bytes.readNBytes(LONGEST);
        bytes.reset();
        OTHERS.stream().filter(other -> other.begins(head)).findFirst().ifPresent(other -> refuse(file, other));
        if (!charset.equals(StandardCharsets.UTF_8) && UTF_8_MARK.begins(head)) {
            refuse(file, UTF_8_MARK);
        }
    }

    private void refuse(String file, Beginning other) {
        String what = other.equals(UTF_8_MARK) ? "leave out --encoding" : "save it as UTF-8";
        throw new InputFailure(
                file + " cannot be read: it is " + other.encoding() + " by its beginning, not " + this + "; " + what);
    }

    @Override
    public String toString() {
        return charset.name();
    }
}
