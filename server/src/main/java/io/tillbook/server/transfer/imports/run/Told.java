package io.tillbook.server.transfer.imports.run;

/** What holds before or after an import, as a preview tells it. */
public sealed interface Told {
    /** For people who read a terminal. */
    String text();

    /** What needs no figure. */
    enum Word implements Told {
        /** A product has no price there. */
        NO_PRICE("no price"),
        /** A class of taxes has no rate there. */
        NO_RATE("no rate"),
        /** It is not in the ledger. */
        UNKNOWN("unknown"),
        /** It would be a member. */
        REGISTERED("registered"),
        /** Its command would be sent; only the server knows whether it is taken. */
        TO_BE_SENT("to be sent");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** A price. */
    record Price(long minor) implements Told {
        @Override
        public String text() {
            return Long.toString(minor);
        }
    }

    /** A rate. */
    record Rate(long basisPoints) implements Told {
        @Override
        public String text() {
            return Long.toString(basisPoints);
        }
    }

    /** The value of a gift card. */
    record CardValue(long paidMinor, long bonusMinor) implements Told {
        @Override
        public String text() {
            return paidMinor + " paid for, " + bonusMinor + " given";
        }
    }
}
