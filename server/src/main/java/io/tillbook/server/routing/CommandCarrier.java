package io.tillbook.server.routing;

import java.time.Duration;
import java.util.Collection;

/** Carries messages to the process that decides the commands of a key, which is the same one while it is there. */
public interface CommandCarrier {
    /** Where no other process shares the ledger. */
    CommandCarrier NOWHERE = new CommandCarrier() {
        @Override
        public byte[] carry(String command, String key, byte[] message, Duration patience) throws Nobody {
            throw new Nobody("no other process shares the ledger");
        }

        @Override
        public Participation receive(Collection<String> commands, Receiver receiver) {
            return () -> {};
        }
    };

    /** Answers messages. */
    @FunctionalInterface
    interface Receiver {
        /**
         * Answers a message, whatever it is; several threads call it at once.
         *
         * @param key the key it was sent under
         */
        byte[] answer(String key, byte[] message);
    }

    /** Receives messages until it is closed, which waits for a while until those in work are answered. */
    interface Participation extends AutoCloseable {
        @Override
        void close();
    }

    /** No process takes commands of this name; the message was given to none. */
    final class Nobody extends Exception {
        private static final long serialVersionUID = 1L;

        /** With the reason, for operators. */
        public Nobody(String reason) {
            super(reason);
        }
    }

    /** No answer came: what is in the message may have been done, or be done later. */
    final class Lost extends Exception {
        private static final long serialVersionUID = 1L;

        /** With the reason, for operators. */
        public Lost(String reason) {
            super(reason);
        }
    }

    /**
     * Carries a message, and waits for the answer.
     *
     * @param command published name of the first command in it
     * @param key what its commands are about
     * @param patience how long is waited
     * @return the answer
     */
    byte[] carry(String command, String key, byte[] message, Duration patience) throws Nobody, Lost;

    /**
     * Takes part in answering messages from now on.
     *
     * @param commands published names of the commands that are decided here
     */
    Participation receive(Collection<String> commands, Receiver receiver);
}
