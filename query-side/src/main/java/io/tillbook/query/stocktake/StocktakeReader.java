package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.query.kernel.StoredView;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads stocktakes and their lines, as they are known now or were at a moment. */
final class StocktakeReader {

    private static final int LINES_AT_ONCE = 500;

    private final StocktakeViews views;

    StocktakeReader(StocktakeViews views) {
        this.views = views;
    }

    /** The stocktake; null where there is none, or was none known then. */
    @Nullable
    Stocktake get(StocktakeId id, @Nullable OffsetDateTime asOf) {
        StoredView<StocktakeView> found = views.stocktakes().get(id.value());
        if (found == null) {
            return null;
        }
        return asOf == null ? Stocktake.of(found.view()) : Stocktake.asOf(asOf, found.view());
    }

    /** At most so many lines by SKU, then batch, from after a part of a key on. */
    List<StocktakeLine> lines(Stocktake stocktake, @Nullable String after, int limit) {
        List<StocktakeLine> lines = new ArrayList<>();
        String from = after == null ? null : stocktake.id().value() + "," + after;
        List<StoredView<StocktakeLineView>> chunk;
        do {
            chunk = views.lines(stocktake.id(), from, limit);
            chunk.stream()
                    .map(line -> StocktakeLine.asOf(stocktake.asOf(), line.view()))
                    .filter(Objects::nonNull)
                    .forEach(lines::add);
            from = chunk.isEmpty() ? from : chunk.getLast().key();
        } while (chunk.size() == limit && lines.size() < limit);
        return lines.size() > limit ? lines.subList(0, limit) : lines;
    }

    /** All lines; a stocktake has a bounded number of them. */
    List<StocktakeLine> allLines(Stocktake stocktake) {
        List<StocktakeLine> all = new ArrayList<>();
        String after = null;
        List<StocktakeLine> chunk;
        do {
            chunk = lines(stocktake, after, LINES_AT_ONCE);
            all.addAll(chunk);
            after = chunk.isEmpty() ? null : goods(chunk.getLast());
        } while (chunk.size() == LINES_AT_ONCE);
        return all;
    }

    /** What a line is about, as it stands in keys and cursors. */
    static String goods(StocktakeLine line) {
        return StocktakeLineView.goods(line.sku(), line.batch());
    }
}
