package io.tillbook.api.members.points;

import java.time.LocalDate;
import java.util.List;

/**
 * What an event changes of a member's points, lot by lot, so that each point can be explained.
 *
 * @param on the day on which it became known: what can be spent by then is usable from then on
 * @param lots by how much the lots change
 * @param debt by how much the debt grows; below zero where it shrinks
 * @param balance the balance after it
 */
public record PointsChange(LocalDate on, List<PointsLot> lots, long debt, long balance) {
    /** Takes a copy. */
    public PointsChange {
        lots = List.copyOf(lots);
    }

    /** By how much the balance changes: that of the lots less that of the debt. */
    public long points() {
        return inLots() - debt;
    }

    /** By how much the lots change together. */
    public long inLots() {
        return lots.stream().mapToLong(PointsLot::points).sum();
    }

    /** What it takes from lots, each as a number above zero, in the order in which it was taken. */
    public List<PointsLot> taken() {
        return lots.stream().filter(lot -> lot.points() < 0).map(lot -> lot.of(-lot.points())).toList();
    }
}
