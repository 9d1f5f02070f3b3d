package io.tillbook.console.pricing;

/** What cannot be read. */
final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String reason;

    /**
     * @param pointer a JSON pointer to it
     * @param reason what is wrong with it, readable after its name
     */
    Refused(String pointer, String reason) {
        super(pointer + " " + reason);
        this.pointer = pointer;
        this.reason = reason;
    }

    String pointer() {
        return pointer;
    }

    String reason() {
        return reason;
    }
}
