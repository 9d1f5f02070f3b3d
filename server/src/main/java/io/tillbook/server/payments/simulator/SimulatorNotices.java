package io.tillbook.server.payments.simulator;

import io.tillbook.server.payments.simulator.NoticeSender.Post;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which notices follow from what was paid or given back.
 *
 * @param sender sends them
 * @param making makes one
 */
record SimulatorNotices(NoticeSender sender, Making making) {
    private static final Duration MUCH_LATER = Duration.ofSeconds(3);

    /** Makes a notice. */
    interface Making {
        /**
         * The notice of a change.
         *
         * @param isChanged whether somebody has changed it on its way
         */
        Post of(SimulatorBook.Change change, boolean isChanged);
    }

    void tell(SimulatorBook.Change change) {
        String address = change.payment().notices();
        if (address == null) {
            return;
        }
        Supplier<Post> genuine = () -> making.of(change, false);
        boolean isOfPayment = change.refund().isEmpty();
        switch (change.payment().script()) {
            case NOTICES_MISSING -> {
                // Nobody is told.
            }
            case NOTICES_TWICE -> sender.send(address, Duration.ZERO, List.of(genuine, genuine));
            case NOTICES_TAMPERED -> {
                sender.send(address, Duration.ZERO, List.of(() -> making.of(change, true)));
                sender.send(address, Duration.ZERO, List.of(genuine));
            }
            case NOTICES_REORDERED -> sender.send(address, isOfPayment ? MUCH_LATER : Duration.ZERO, List.of(genuine));
            case SUCCESS, CONFIRMS, NEVER_CONFIRMS, REJECTED, DECLINED, SILENT, LATE, FAILS, FAILS_PAID,
                    WRONG_SIGNATURE, UNKNOWN_SERIAL, CANCEL_REFUSED, CANCEL_SILENT, CANCELLED_YET_PAID, REFUND_SLOW,
                    REFUND_FAILS, REFUND_STUCK, REFUND_SILENT ->
                sender.send(address, Duration.ZERO, List.of(genuine));
        }
    }
}
