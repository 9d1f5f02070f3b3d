package io.tillbook.server.payments.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what has happened to whom a payment names, on this machine only, and again where that is not taken. */
final class NoticeSender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final List<Duration> WAITS =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<SentNotice> sent = new CopyOnWriteArrayList<>();
    private final String taken;
    private volatile @Nullable URI server;

    /** @param taken what must be answered; empty where the status says enough */
    NoticeSender(String taken) {
        this.taken = taken;
    }

    /** What is sent. */
    @SuppressWarnings("ArrayRecordComponent")
    record Post(Map<String, String> headers, byte[] body) {}

    /** Sends all to one server, whatever addresses are named. */
    void sendTo(URI there) {
        server = there;
    }

    /** All that was sent so far. */
    List<SentNotice> sent() {
        return List.copyOf(sent);
    }

    /**
     * Sends some posts, one after the other.
     *
     * @param after how long they are kept back
     * @param posts each made when it is sent, since it tells the time
     */
    void send(String address, Duration after, List<Supplier<Post>> posts) {
        URI named = URI.create(address);
        URI there = server;
        URI to = there == null ? named : there.resolve(named.getRawPath());
        if (!isLoopback(to)) {
            LOG.warn("A simulated provider sends no notice to another machine: {}", to.getHost());
            return;
        }
        threads.execute(() -> {
            if (!isStoppedWithin(after)) {
                posts.forEach(post -> deliver(to, post));
            }
        });
    }

    private void deliver(URI to, Supplier<Post> post) {
        for (Duration wait : WAITS) {
            if (isStoppedWithin(wait) || isTaken(to, post.get())) {
                return;
            }
        }
    }

    private boolean isTaken(URI to, Post post) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to).POST(BodyPublishers.ofByteArray(post.body()));
        post.headers().forEach(request::header);
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            sent.add(new SentNotice(to, post.headers(), post.body(), answer.statusCode()));
            return answer.statusCode() >= OK && answer.statusCode() < NOT_OK && answer.body().startsWith(taken);
        } catch (IOException away) {
            LOG.debug("Nobody takes a notice at {}", to, away);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean isStoppedWithin(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean isLoopback(URI address) {
        try {
            return address.getHost() != null && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        threads.shutdownNow();
        client.shutdownNow();
    }
}
