package io.tillbook.server.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server that breaks when it is closed, as for a process that is killed. */
final class BreakableWay implements AutoCloseable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** @param address of the server, {@code host:port} */
    BreakableWay(String address) throws IOException {
        host = address.substring(0, address.lastIndexOf(':'));
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where it begins. */
    String address() {
        return door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(host, port);
                open.addAll(List.of(client, server));
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
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
