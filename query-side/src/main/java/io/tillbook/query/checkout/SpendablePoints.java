package io.tillbook.query.checkout;

import io.tillbook.api.kernel.MemberId;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How many points somebody can pay with; whoever keeps points answers. */
@FunctionalInterface
public interface SpendablePoints {
    /**
     * How many can be spent at a moment, none by nobody; empty where no program holds, so that points are not kept
     * here.
     *
     * @param member who wants to; nobody who is known where it is null
     * @param now the moment, by the clock of where it is
     */
    OptionalLong of(@Nullable MemberId member, OffsetDateTime now);
}
