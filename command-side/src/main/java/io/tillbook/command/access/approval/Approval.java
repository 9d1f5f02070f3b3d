package io.tillbook.command.access.approval;

import io.tillbook.api.access.ApprovalEvent.ApprovalDeclined;
import io.tillbook.api.access.ApprovalEvent.ApprovalGiven;
import io.tillbook.api.access.ApprovalEvent.ApprovalRequested;
import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.access.ApprovalEvent;
import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/** What is known of an approval. */
sealed interface Approval {
    /** How its stream folds. */
    StreamType<Approval> STREAM = StreamType.<Approval>of("approval", new Unknown())
            .on(ApprovalEvent.class, Approval::evolve);

    /** Nobody has asked for it. */
    record Unknown() implements Approval {}

    /** Somebody has asked for it. */
    record Requested(ApprovalRequested request) implements Approval {}

    /** Somebody has given it. */
    record Given(ApprovalRequested request, ApprovalGiven given) implements Approval {}

    /** Somebody has said no. */
    record Declined(String reason) implements Approval {}

    /** A command has used it. */
    record Used() implements Approval {}

    /** The stream of an approval. */
    static StreamRef<Approval> at(ApprovalId approval) {
        return STREAM.at(approval);
    }

    /** What whoever decides on it has to reach: where it is wanted; nothing where it is over. */
    static Extent extent(Approval approval) {
        return switch (approval) {
            case Requested(ApprovalRequested request) -> extent(request);
            case Given(ApprovalRequested request, ApprovalGiven _) -> extent(request);
            case Unknown _,Declined _,Used _ -> Extent.NOWHERE;
        };
    }

    static Extent extent(ApprovalRequested request) {
        LocationId location = request.location();
        return location == null ? Extent.CHAIN : Extent.at(location);
    }

    private static Approval evolve(Approval before, ApprovalEvent event) {
        return switch (event) {
            case ApprovalRequested requested -> new Requested(requested);
            case ApprovalGiven given -> new Given(requested(before), given);
            case ApprovalDeclined declined -> new Declined(declined.reason());
            case ApprovalUsed _ -> new Used();
        };
    }

    private static ApprovalRequested requested(Approval approval) {
        return switch (approval) {
            case Requested(ApprovalRequested request) -> request;
            case Unknown _,Given _,Declined _,Used _ -> throw new IllegalStateException(
                    "something was approved that nobody had asked for");
        };
    }
}
