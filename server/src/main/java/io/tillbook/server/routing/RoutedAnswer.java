package io.tillbook.server.routing;

import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.Answer.IdReused;
import io.tillbook.command.kernel.Answer.OutOfReach;
import io.tillbook.command.kernel.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it crosses back; it has one of the components but the position, which goes with the first two.
 *
 * @param accepted the outcome where the command was accepted
 * @param refused the outcome where it was refused
 * @param position position of the command's last event
 * @param repeated whether the outcome had been reached before
 * @param reusedIn fields in which another command of the same id differs
 * @param outOfReach what the command concerns that its sender may not reach
 */
record RoutedAnswer(@Nullable CommandAccepted accepted, @Nullable CommandRefused refused, long position,
        boolean repeated, @Nullable List<String> reusedIn, @Nullable RoutedExtent outOfReach) {
    /**
     * What a command concerns.
     *
     * @param locations where; missing where it is the whole chain
     */
    record RoutedExtent(@Nullable List<LocationId> locations) {
        static RoutedExtent of(Extent extent) {
            return switch (extent) {
                case Extent.Chain _ -> new RoutedExtent(null);
                case Extent.Locations some -> new RoutedExtent(List.copyOf(some.ids()));
            };
        }

        Extent extent() {
            return locations == null ? Extent.CHAIN : Extent.atAll(locations.stream());
        }
    }

    static RoutedAnswer of(Answer answer) {
        return switch (answer) {
            case Decided(CommandOutcome outcome, long position, boolean repeated) -> switch (outcome) {
                case CommandAccepted accepted -> new RoutedAnswer(accepted, null, position, repeated, null, null);
                case CommandRefused refused -> new RoutedAnswer(null, refused, position, repeated, null, null);
            };
            case IdReused(List<String> fields) -> new RoutedAnswer(null, null, 0, false, fields, null);
            case OutOfReach(Extent extent) -> new RoutedAnswer(null, null, 0, false, null, RoutedExtent.of(extent));
        };
    }

    /** @throws Unreadable when it has none of the components */
    Answer answer() throws Unreadable {
        if (accepted != null) {
            return new Decided(accepted, position, repeated);
        }
        if (refused != null) {
            return new Decided(refused, position, repeated);
        }
        if (reusedIn != null) {
            return new IdReused(reusedIn);
        }
        if (outOfReach != null) {
            return new OutOfReach(outOfReach.extent());
        }
        throw new Unreadable("this is no answer");
    }
}
