package io.tillbook.query.transfers;

import io.tillbook.api.kernel.LocationId;
import org.jspecify.annotations.Nullable;

/** Which transfers are wanted: from a location, to a location, so far. */
record TransfersFilter(@Nullable LocationId from, @Nullable LocationId to, @Nullable TransferState state) {

    boolean matches(TransferView transfer) {
        return (from == null || from.equals(transfer.from())) && (to == null || to.equals(transfer.to()))
                && (state == null || state == transfer.state());
    }
}
