package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.CatchUp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was measured.
 *
 * @param windows one after the other
 * @param views how the views caught up after the last one; null where nobody waited for that
 */
record LoadResults(List<LoadFigures> windows, @Nullable CatchUp views) {
    boolean isClean() {
        return windows.stream().allMatch(LoadFigures::isClean);
    }
}
