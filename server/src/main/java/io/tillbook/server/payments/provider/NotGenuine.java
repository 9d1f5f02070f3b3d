package io.tillbook.server.payments.provider;

/** It is not proven that what came is the provider's. The message is for the log and has nothing of what came. */
public final class NotGenuine extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isProbe;

    /** @param reason why not, in words */
    public NotGenuine(String reason) {
        this(reason, false);
    }

    /**
     * @param reason why not, in words
     * @param isProbe whether the provider itself sends such to see that it is refused
     */
    public NotGenuine(String reason, boolean isProbe) {
        super(reason);
        this.isProbe = isProbe;
    }

    /** Whether the provider itself sends such to see that it is refused: nobody needs to be alarmed. */
    public boolean isProbe() {
        return isProbe;
    }

    /** Why not, in words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
