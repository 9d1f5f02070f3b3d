package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * What moved a stock in each month of its life, or on each day of a month.
 *
 * @param lines the periods in which something moved, in their order
 */
public record BookPage(List<Line> lines) {

    /** The page of a stock that nothing has moved. */
    public static final BookPage EMPTY = new BookPage(List.of());

    /**
     * What moved a stock in one period.
     *
     * @param period number of the month, counted through all years, or of the day in its month
     * @param quantity what came in less what went out
     * @param valueMinor change of the stock value, in minor units
     * @param position position of the last event in it
     */
    public record Line(int period, Quantity quantity, Money valueMinor, long position) {

        static Line none(int period) {
            return new Line(period, Quantity.ZERO, Money.ZERO, 0);
        }

        Line with(StockChange change, long at) {
            return new Line(period, quantity.plus(change.quantity()), valueMinor.plus(change.valueMinor()),
                    Math.max(position, at));
        }
    }

    /** The page of months with the movement that an event is, if it is one, in the month in which it happened. */
    public BookPage withMonthOf(InventoryEvent event, RecordedEvent recorded) {
        StockChange change = StockChange.of(event);
        return change.isMovement() ? with(BookDay.of(recorded).months(), change, recorded.position()) : this;
    }

    /** The page with one more movement. */
    BookPage with(int period, StockChange change, long position) {
        List<Line> after = new ArrayList<>(lines);
        // Most movements are of the newest period.
        int place = after.size();
        while (place > 0 && after.get(place - 1).period() > period) {
            place--;
        }
        if (place > 0 && after.get(place - 1).period() == period) {
            after.set(place - 1, after.get(place - 1).with(change, position));
        } else {
            after.add(place, Line.none(period).with(change, position));
        }
        return new BookPage(after);
    }

    /** The sum of all periods before one. */
    Balance before(int period) {
        Balance sum = Balance.NONE;
        for (Line line : lines) {
            if (line.period() >= period) {
                break;
            }
            sum = sum.plus(line.quantity(), line.valueMinor(), line.position());
        }
        return sum;
    }
}
