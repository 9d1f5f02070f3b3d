package io.tillbook.server.payments.transport;

import io.tillbook.server.payments.provider.BillAnswer;

/** A bill cannot be read. */
public final class BillMalformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line of the bill, from 1; 0 where it is none of the lines
     * @param reason what is wrong with it, in words
     */
    public BillMalformed(int line, String reason) {
        super(reason);
        this.line = line;
    }

    /** What is answered then. */
    public BillAnswer.Unreadable answer() {
        return new BillAnswer.Unreadable(line, String.valueOf(getMessage()));
    }
}
