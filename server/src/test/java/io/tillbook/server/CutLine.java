package io.tillbook.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server that somebody cuts and mends; its address stays the same. */
final class CutLine implements AutoCloseable {
    private static final int WAITING = 50;

    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private ServerSocket door;
    private volatile int port;

    CutLine() throws IOException {
        door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        begin(door);
    }

    /** Where it begins. */
    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Leads to a server from now on. */
    void to(URI server) {
        port = server.getPort();
    }

    /** Nothing comes through any more. */
    void cut() {
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
            open.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything comes through again. */
    void mend() throws IOException {
        int same = door.getLocalPort();
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), same), WAITING);
        begin(door);
    }

    private void begin(ServerSocket at) {
        Thread.ofVirtual().start(() -> accept(at));
    }

    private void accept(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket client = at.accept();
                open.add(client);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(server);
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            } catch (IOException broken) {
                // Nobody comes this way any more.
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // Both ends are closed.
        }
    }

    @Override
    public void close() {
        cut();
    }
}
