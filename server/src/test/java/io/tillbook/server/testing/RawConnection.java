package io.tillbook.server.testing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to a server in this machine, for what no HTTP client would send. */
public final class RawConnection implements AutoCloseable {
    private final Socket socket;

    /** Connects. */
    public RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** Sends lines, without an end behind the last one. */
    public void send(String... lines) throws IOException {
        socket.getOutputStream().write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** What comes up to the end of a text, which has to come; no more is read. */
    public String readUntil(String text) throws IOException {
        InputStream input = socket.getInputStream();
        StringBuilder read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = input.read();
            if (next < 0) {
                throw new EOFException("ended with " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
