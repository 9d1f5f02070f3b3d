package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Goods of one batch at one location by the auditor's own books, in thousandths. */
final class Lot {
    private Batch batch;
    private @Nullable OffsetDateTime since;
    private long quantity;
    private long quarantined;
    private boolean isHeld;

    Lot(Batch batch) {
        this.batch = batch;
    }

    Batch batch() {
        return batch;
    }

    @Nullable
    OffsetDateTime since() {
        return since;
    }

    long quantity() {
        return quantity;
    }

    long quarantined() {
        return quarantined;
    }

    /** Whether all of it is quarantined, and whatever still comes. */
    boolean isHeld() {
        return isHeld;
    }

    /** What is not quarantined; below zero where more was sold than there was. */
    long free() {
        return quantity - quarantined;
    }

    boolean is(BatchId id) {
        return batch.id().equals(id);
    }

    boolean isExpired(LocalDate day) {
        LocalDate last = batch.expiresOn();
        return last != null && last.isBefore(day);
    }

    boolean isOver() {
        return quantity == 0 && !isHeld;
    }

    /** Goods come, and perhaps news of when they were made and how long they keep. */
    void in(Batch told, long more, boolean isQuarantined, OffsetDateTime at) {
        batch = merged(batch, told);
        since = since == null ? at : since;
        quarantined += isQuarantined ? more : 0;
        change(more);
    }

    /** Goods go, those that are not quarantined first. */
    void out(long less) {
        change(-less);
    }

    void quarantine(long more) {
        quarantined += more;
    }

    void hold() {
        isHeld = true;
        change(0);
    }

    void release(long less) {
        isHeld = false;
        quarantined -= less;
    }

    private void change(long difference) {
        quantity += difference;
        long there = Math.max(0, quantity);
        quarantined = isHeld ? there : Math.min(quarantined, there);
    }

    /** What is known of a batch, completed by what is told. */
    static Batch merged(Batch known, Batch told) {
        return new Batch(known.id(), first(known.producedOn(), told.producedOn()),
                first(known.expiresOn(), told.expiresOn()));
    }

    private static @Nullable LocalDate first(@Nullable LocalDate known, @Nullable LocalDate told) {
        return known == null ? told : known;
    }
}
