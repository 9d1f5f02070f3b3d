package io.tillbook.server.delivery;

/**
 * What is told somebody.
 *
 * @param id follows from what it is about, so that the same is never another one
 * @param payload the message
 */
public record OutgoingMessage(String id, String payload) {
    /** What is told may be nobody else's business. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id + "]";
    }
}
