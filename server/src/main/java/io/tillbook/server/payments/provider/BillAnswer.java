package io.tillbook.server.payments.provider;

/** What became of asking for a bill. */
public sealed interface BillAnswer {
    /** The bill is there. */
    record Ready(ProviderBill bill) implements BillAnswer {}

    /** There was no business on that day, so there is no bill. */
    record NoBusiness() implements BillAnswer {}

    /** It is not made yet: to be asked for later. */
    record NotReady(String code, String text) implements BillAnswer {}

    /**
     * It came and cannot be read: nothing of it is taken.
     *
     * @param line which line, from 1; 0 where it is none of the lines
     * @param reason what is wrong with it
     */
    record Unreadable(int line, String reason) implements BillAnswer {}

    /** It did not come: to be asked for again. */
    record Unknown(Trouble trouble) implements BillAnswer {}
}
