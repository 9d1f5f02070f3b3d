package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import java.util.List;

/** What happened to goods that can neither be sold nor sent back. */
public sealed interface WriteOffEvent extends Event {
    /**
     * Goods were taken out of the books.
     *
     * @param location where they were
     * @param kind what was wrong with them
     * @param reason why, in words
     * @param lines what was written off
     * @param totalMinor what all of it had cost, in minor units
     */
    record GoodsWrittenOff(WriteOffId writeOffId, LocationId location, WriteOffKind kind, String reason,
            List<WrittenOffLine> lines, Money totalMinor) implements WriteOffEvent {}
}
