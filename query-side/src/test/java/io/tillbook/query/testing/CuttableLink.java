package io.tillbook.query.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A way to a server that can be cut and mended. */
public final class CuttableLink implements AutoCloseable {

    private final ServerSocket entrance;
    private final URI server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;
    private volatile @Nullable String swallowed;

    /** Opens a way to a server. */
    public CuttableLink(String server) throws IOException {
        this.server = URI.create(server);
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The way as the server's address. */
    public String uri() {
        return server.getScheme() + "://127.0.0.1:" + entrance.getLocalPort();
    }

    /** Breaks what is connected and lets nothing through. */
    public void cut() {
        isCut = true;
        open.forEach(CuttableLink::close);
        open.clear();
    }

    /** Lets requests vanish that have a text in them, such as the name of a command: they are never answered. */
    public void swallow(String text) {
        swallowed = text;
    }

    /** Lets everything through again. */
    public void mend() {
        isCut = false;
        swallowed = null;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (isCut) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket target = new Socket(server.getHost(), server.getPort());
        open.add(client);
        open.add(target);
        Thread.ofVirtual().start(() -> pipe(client, target, this::isSwallowed));
        Thread.ofVirtual().start(() -> pipe(target, client, _ -> false));
    }

    private boolean isSwallowed(byte[] request) {
        String text = swallowed;
        return text != null && new String(request, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static void pipe(Socket from, Socket to, Predicate<byte[]> isSwallowed) {
        try (from; to) {
            byte[] buffer = new byte[1 << 16];
            for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
                if (!isSwallowed.test(Arrays.copyOf(buffer, read))) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException broken) {
            // That is what links are cut for.
            close(to);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }
}
