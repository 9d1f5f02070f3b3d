package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.Failures;
import io.tillbook.server.transfer.Patience;
import io.tillbook.server.transfer.Unavailable;
import java.io.IOException;
import java.io.Serial;
import java.util.List;

/** Delivers parcels in order, sending again from the first one without a verdict until each has one. */
final class Delivery {
    private final BatchDoor door;
    private final Patience patience;
    private final Reporter reporter;

    /** Is told what became of parcels. */
    interface Reporter {
        /** The server has decided on a parcel. */
        void decided(Parcel parcel, Verdict verdict);

        /** The server took nothing; it is tried again later. */
        void waiting(String reason);
    }

    Delivery(BatchDoor door, Patience patience, Reporter reporter) {
        this.door = door;
        this.patience = patience;
        this.reporter = reporter;
    }

    /**
     * Delivers parcels.
     *
     * @throws IOException when the server still took nothing after all attempts
     */
    void deliver(List<Parcel> parcels) throws IOException, InterruptedException {
        Rest rest = new Rest(parcels);
        int failures = 0;
        while (!rest.isEmpty()) {
            int before = rest.delivered;
            try {
                rest.send();
            } catch (IOException failed) {
                failures = rest.delivered == before ? failures + 1 : 1;
                giveUpOrWait(failures, failed);
            }
        }
    }

    private void giveUpOrWait(int failures, IOException failed) throws IOException, InterruptedException {
        if (failures >= patience.attempts()) {
            throw failed;
        }
        reporter.waiting(Failures.reason(failed));
        Thread.sleep(patience.wait(failures));
    }

    /** What is left of the parcels. */
    private final class Rest {
        private final List<Parcel> parcels;
        private int delivered;

        Rest(List<Parcel> parcels) {
            this.parcels = parcels;
        }

        boolean isEmpty() {
            return delivered == parcels.size();
        }

        void send() throws IOException, InterruptedException {
            try {
                door.send(parcels.subList(delivered, parcels.size()), this::decided);
            } catch (Postponed postponed) {
                throw new Unavailable(Failures.reason(postponed));
            }
        }

        private void decided(Verdict verdict) {
            if (verdict instanceof Verdict.NotNow(String reason)) {
                throw new Postponed(reason);
            }
            reporter.decided(parcels.get(delivered), verdict);
            delivered++;
        }
    }

    /** Leaves the reading of verdicts: what follows is sent again, so that the order is kept. */
    private static final class Postponed extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        Postponed(String reason) {
            super(reason);
        }
    }
}
