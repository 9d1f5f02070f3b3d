package io.tillbook.command.store.axonserver;

/** Is told what does not go smoothly with Axon Server; must be quick and must not call the store. */
public interface AxonServerListener {
    /** Listens to nothing. */
    AxonServerListener NONE = new AxonServerListener() {
        @Override
        public void resent() {
            // Nobody counts.
        }

        @Override
        public void unsettled() {
            // Nobody counts.
        }

        @Override
        public void positionBounded() {
            // Nobody counts.
        }

        @Override
        public void tailBroken() {
            // Nobody counts.
        }

        @Override
        public void tailLate() {
            // Nobody counts.
        }
    };

    /** An append was sent once more, because nothing was heard of it. */
    void resent();

    /** Nothing was heard of an append in time: it may be stored. */
    void unsettled();

    /** An append was answered with a bound of its position, because the tail did not bring it in time. */
    void positionBounded();

    /** The tail was lost; it is opened again where it was. */
    void tailBroken();

    /** The tail lags so far that the ends of streams are asked of the server. */
    void tailLate();
}
