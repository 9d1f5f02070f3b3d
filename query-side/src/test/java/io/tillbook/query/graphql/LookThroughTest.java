package io.tillbook.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.graphql.LookThrough.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of some among two thousand numbers. */
class LookThroughTest {

    private static final int ALL = 2_000;
    private static final int AT_ONCE = 100;

    private int looked;

    @Test
    void aPageIsFullOrAsFarAsOneRequestGoes() {
        Connection<Integer> first = page(number -> number == 1_500, null, 10);

        assertThat(first.edges()).isEmpty();
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        assertThat(looked).isEqualTo(1_000);
        assertThat(page(number -> number == 1_500, first.pageInfo().endCursor(), 10).edges())
                .extracting(Connection.Edge::node)
                .containsExactly(1_500);
    }

    @Test
    void noMoreIsLookedThroughThanThePageNeeds() {
        assertThat(page(number -> true, null, 10).edges()).hasSize(10);
        assertThat(looked).isEqualTo(AT_ONCE);
    }

    @Test
    void allPagesTogetherHaveEachEntryOnce() {
        List<Integer> all = new ArrayList<>();
        @Nullable String after = null;
        boolean hasNext = true;
        while (hasNext) {
            Connection<Integer> page = page(number -> number % 7 == 0, after, 3);
            page.edges().forEach(edge -> all.add(edge.node()));
            after = page.pageInfo().endCursor();
            hasNext = page.pageInfo().hasNextPage();
        }

        assertThat(all).isEqualTo(IntStream.range(0, ALL).filter(number -> number % 7 == 0).boxed().toList());
    }

    private Connection<Integer> page(IntPredicate wanted, @Nullable String after, int first) {
        return LookThrough.page(PageRequest.of(first, after), from -> part(wanted, from), String::valueOf,
                Function.identity());
    }

    private Part<Integer> part(IntPredicate wanted, @Nullable String after) {
        int from = after == null ? 0 : Integer.parseInt(after) + 1;
        int to = Math.min(ALL, from + AT_ONCE);
        looked += to - from;
        return new Part<>(IntStream.range(from, to).filter(wanted).boxed().toList(), to - from,
                to == ALL ? null : String.valueOf(to - 1));
    }
}
