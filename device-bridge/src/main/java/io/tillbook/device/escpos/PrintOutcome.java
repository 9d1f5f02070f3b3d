package io.tillbook.device.escpos;

import io.tillbook.device.Trouble;
import org.jspecify.annotations.Nullable;

/** How the printing of a document has ended. */
public sealed interface PrintOutcome {
    /**
     * The printer says that it is on paper.
     *
     * @param nearEnd whether the roll is almost at its end
     */
    record Printed(boolean nearEnd) implements PrintOutcome {}

    /** Nothing was sent: whoever tries again prints it once. */
    record NotSent(Trouble trouble) implements PrintOutcome {}

    /**
     * It was sent, and may be on paper in whole, in part or not at all.
     *
     * @param trouble why that is not known
     */
    record Unknown(Trouble trouble) implements PrintOutcome {}

    /** What is wrong; nothing where it is on paper. */
    default @Nullable Trouble trouble() {
        return switch (this) {
            case Printed _ -> null;
            case NotSent(Trouble trouble) -> trouble;
            case Unknown(Trouble trouble) -> trouble;
        };
    }
}
