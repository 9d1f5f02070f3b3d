package io.tillbook.benchmarks.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads answers of HTTP/1.1, as far as the server makes use of it: bodies with a length or in chunks. */
final class AnswerReader {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int HEX = 16;

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).limit(0);
    private final byte[] line = new byte[BUFFER_BYTES];
    private int lineLength;

    AnswerReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /** Waits for an answer and reads all of it. */
    Answer read() throws IOException {
        readLine();
        if (!lineStartsWith("http/1.1 ") || lineLength < "HTTP/1.1 200".length()) {
            throw new IOException("no answer of HTTP/1.1: " + lineText());
        }
        int status = Integer.parseInt(lineText().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (readLine(); lineLength > 0; readLine()) {
            if (lineStartsWith("content-length:")) {
                length = Integer.parseInt(lineText().substring("content-length:".length()).strip());
            } else if (lineStartsWith("transfer-encoding:")) {
                chunked = lineText().toLowerCase(Locale.ROOT).endsWith("chunked");
            }
        }
        return new Answer(status, chunked ? chunks() : exactly(length));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        readLine();
        return Integer.parseInt(lineText(), HEX);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int filled = 0; filled < length;) {
            fill();
            int part = Math.min(length - filled, buffer.remaining());
            buffer.get(bytes, filled, part);
            filled += part;
        }
        return bytes;
    }

    private void readLine() throws IOException {
        lineLength = 0;
        for (byte next = next(); next != '\n'; next = next()) {
            if (lineLength == line.length) {
                throw new IOException("a line of the answer is too long");
            }
            line[lineLength++] = next;
        }
        if (lineLength > 0 && line[lineLength - 1] == '\r') {
            lineLength--;
        }
    }

    private boolean lineStartsWith(String lowerCase) {
        if (lineLength < lowerCase.length()) {
            return false;
        }
        for (int index = 0; index < lowerCase.length(); index++) {
            if (Character.toLowerCase((char) line[index]) != lowerCase.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private String lineText() {
        return new String(line, 0, lineLength, StandardCharsets.ISO_8859_1);
    }

    private byte next() throws IOException {
        fill();
        return buffer.get();
    }

    private void fill() throws IOException {
        if (buffer.hasRemaining()) {
            return;
        }
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
    }
}
