package io.tillbook.device.bridge;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Events as a till listens to them (server-sent events); a comment now and then finds out who has left. */
final class EventStream {
    private static final int PULSE_SECONDS = 15;

    private final EventHub hub;

    EventStream(EventHub hub) {
        this.hub = hub;
    }

    void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<EventHub.Event> queue = hub.listen(after(exchange));
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(": listening\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (true) {
                EventHub.Event event = queue.poll(PULSE_SECONDS, TimeUnit.SECONDS);
                out.write((event == null ? ": still here\n\n"
                        : "id: " + event.id() + "\nevent: " + event.kind() + "\ndata: " + event.json() + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            hub.leave(queue);
        }
    }

    private static long after(HttpExchange exchange) {
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        return last != null && last.matches("[0-9]{1,18}") ? Long.parseLong(last) : -1;
    }
}
