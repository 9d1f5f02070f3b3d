package io.tillbook.server.delivery;

import java.io.IOException;

/**
 * Sends short messages to phones. A provider is a class that implements this, registered for Java's
 * {@code ServiceLoader}; {@code tillbook.sms.sender} has its name.
 */
public interface SmsSender {
    /** What the settings name it by. */
    String name();

    /**
     * Hands a message over to be sent: what it tells is worth nothing soon, so it is neither kept nor tried
     * again. Whoever waits for it asks for another one.
     *
     * @param phone where to
     * @param text the message
     * @throws IOException where it was not taken
     */
    void send(String phone, String text) throws IOException;
}
