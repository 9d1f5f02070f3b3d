package io.tillbook.device.port;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A printer in the network, at its raw port. */
final class TcpPort implements Port {
    private static final int CONNECT_MILLIS = 2_000;

    private final Socket socket;

    private TcpPort(Socket socket) {
        this.socket = socket;
    }

    static Port open(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return new TcpPort(socket);
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    @Override
    public int read(Duration within) throws IOException {
        socket.setSoTimeout((int) Math.max(1, within.toMillis()));
        try {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new EOFException("the device has closed the line");
            }
            return next;
        } catch (SocketTimeoutException nothing) {
            return NOTHING;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
