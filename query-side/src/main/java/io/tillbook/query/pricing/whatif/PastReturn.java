package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.query.kernel.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goods of a basket that came back at once.
 *
 * @param lines each line at most once
 */
record PastReturn(List<Line> lines) {
    private static final int AFTER_THE_SALE = 1;

    /**
     * Goods of a line.
     *
     * @param place which of the lines of the basket as they were sold, from 0
     * @param isStoresFault whether the store was to blame for some of them
     */
    record Line(int place, Quantity quantity, boolean isStoresFault) {
        private Line plus(Line more) {
            return new Line(place, quantity.plus(more.quantity), isStoresFault || more.isStoresFault);
        }
    }

    /** What came back of a basket until a position, in that order. */
    static List<PastReturn> of(PastBasket past, EventLog log, long toPosition) {
        StreamId stream = new StreamId("sale-" + past.sale().value());
        try (Stream<RecordedEvent> events = log.stream(stream, AFTER_THE_SALE)) {
            return events.takeWhile(event -> event.position() <= toPosition)
                    .map(RecordedEvent::event)
                    .filter(SaleLinesReturned.class::isInstance)
                    .map(event -> of((SaleLinesReturned) event, past))
                    .filter(back -> !back.lines.isEmpty())
                    .toList();
        }
    }

    private static PastReturn of(SaleLinesReturned returned, PastBasket past) {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < past.sold().size(); place++) {
            int lineNo = past.sold().get(place).lineNo();
            int of = place;
            returned.lines()
                    .stream()
                    .filter(line -> line.saleLineNo() == lineNo)
                    .map(line -> line(line, of))
                    .reduce(Line::plus)
                    .ifPresent(lines::add);
        }
        return new PastReturn(lines);
    }

    private static Line line(ReturnedLine line, int place) {
        return new Line(place, line.quantity(), line.isStoresFault());
    }
}
