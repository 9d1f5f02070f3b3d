package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceResolved;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillEvent.OfDifference;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** How a bill and the ledger differ. */
sealed interface Difference {
    /** How its stream folds. */
    StreamType<Difference> STREAM = StreamType.<Difference>of("billdifference", new Unknown())
            .on(OfDifference.class, Difference::evolve);

    /** Nobody has found it. */
    record Unknown() implements Difference {}

    /**
     * It was found, and has not ended.
     *
     * @param kind as of now
     */
    record Open(DifferenceFound found, DifferenceKind kind) implements Difference {}

    /** It has ended: by itself, so that it could come again, or because somebody said what it is. */
    record Ended(boolean byPerson) implements Difference {}

    static StreamRef<Difference> at(ProviderAccount account, DifferenceId difference) {
        return STREAM.at(account, difference);
    }

    private static Difference evolve(Difference before, OfDifference event) {
        return switch (event) {
            case DifferenceFound found -> new Open(found, found.kind());
            case DifferenceCounted _ -> switch (before) {
                case Open open -> new Open(open.found(), DifferenceKind.ONLY_LEDGER);
                case Unknown _,Ended _ -> throw new IllegalStateException("nothing waits that could count");
            };
            case DifferenceSettled _ -> new Ended(false);
            case DifferenceResolved _ -> new Ended(true);
        };
    }
}
