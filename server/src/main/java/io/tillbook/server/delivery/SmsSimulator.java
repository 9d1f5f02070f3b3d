package io.tillbook.server.delivery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Sends nothing, and remembers in memory what it would have sent last: for tests and for trying things out. */
public final class SmsSimulator implements SmsSender {
    /** What the settings name it by. */
    public static final String NAME = "simulator";
    private static final int MOST_KEPT = 1_000;

    private final Deque<Message> sent = new ArrayDeque<>();

    /**
     * A message that was not sent.
     *
     * @param phone where to
     * @param text the message
     */
    public record Message(String phone, String text) {
        @Override
        public String toString() {
            return "Message[hidden]";
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void send(String phone, String text) {
        if (sent.size() == MOST_KEPT) {
            sent.removeFirst();
        }
        sent.addLast(new Message(phone, text));
    }

    /** The messages, the oldest first. */
    public synchronized List<Message> sent() {
        return List.copyOf(sent);
    }
}
