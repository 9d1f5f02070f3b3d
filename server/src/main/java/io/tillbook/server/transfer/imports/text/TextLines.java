package io.tillbook.server.transfer.imports.text;

import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.WrongEncoding;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The lines of a text file as they stand in it, ended by LF, CR LF or CR. Each is decoded by itself and strictly, so
 * that the first line that is not in the encoding is known by its number.
 */
public final class TextLines {
    /** Most bytes of a line; what is longer is cut off, so that memory does not grow with the file. */
    public static final int MAX_BYTES = 1 << 18;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A line.
     *
     * @param number its number; the first is 1
     * @param text what it says
     * @param end how it ends; empty at the end of a file that does not end a line
     * @param isCutOff whether it is too long and its rest was left out
     */
    public record Line(long number, String text, String end, boolean isCutOff) {}

    private final BufferedInputStream file;
    private final String name;
    private final Encoding encoding;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;

    /**
     * @param name what the file is called in messages
     * @throws InputFailure when it begins as files in another encoding do
     */
    public TextLines(InputStream file, String name, Charset charset) throws IOException {
        this.file = new BufferedInputStream(file);
        this.name = name;
        this.encoding = new Encoding(charset);
        encoding.refuseOther(name, this.file);
    }

    /**
     * The next line; none at the end of the file.
     *
     * @throws InputFailure when it is not in the encoding
     */
    public Optional<Line> next() throws IOException {
        int last = file.read();
        if (last < 0) {
            return Optional.empty();
        }
        number++;
        bytes.reset();
        long length = 0;
        for (; last >= 0 && last != '\n' && last != '\r'; last = file.read()) {
            if (length++ < MAX_BYTES) {
                bytes.write(last);
            }
        }
        boolean isCutOff = length > MAX_BYTES;
        return Optional.of(new Line(number, withoutMark(text(isCutOff)), end(last), isCutOff));
    }

    private String text(boolean isCutOff) {
        // The cut may go through a character, which strict decoding would refuse.
        return isCutOff ? bytes.toString(encoding.charset()) : decoded(bytes.toByteArray());
    }

    private String decoded(byte[] line) {
        try {
            return encoding.decode(ByteBuffer.wrap(line));
        } catch (CharacterCodingException malformed) {
            Optional<Charset> likely = Encoding.guess(line);
            throw new WrongEncoding(name + " cannot be read: line " + number + " is not " + encoding
                    + likely.map(TextLines::advice).orElse(""), number, likely, malformed);
        }
    }

    private static String advice(Charset charset) {
        return "; it may be " + charset + ", for which --encoding " + charset + " is to be given";
    }

    private String withoutMark(String text) {
        return number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private String end(int last) throws IOException {
        if (last != '\r') {
            return last < 0 ? "" : "\n";
        }
        file.mark(1);
        if (file.read() == '\n') {
            return "\r\n";
        }
        file.reset();
        return "\r";
    }
}
