package io.tillbook.query.sales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.testing.RandomHistory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingTest {

    private static final List<SalesReportRow> ROWS =
            SalesReportTest.report(RandomHistory.of(9, 150), List.of(SalesDimension.SKU, SalesDimension.HOUR));

    @ParameterizedTest
    @EnumSource(SalesFigure.class)
    void theHighestComeFirst(SalesFigure figure) {
        assertThat(new Ranking(figure, false, null).of(ROWS)).containsExactlyInAnyOrderElementsOf(ROWS)
                .isSortedAccordingTo(figure.order().reversed());
    }

    @ParameterizedTest
    @EnumSource(SalesFigure.class)
    void orTheLowestWhereThatIsAskedFor(SalesFigure figure) {
        List<SalesReportRow> ranked = new Ranking(figure, true, 3).of(ROWS);

        assertThat(ranked).isSortedAccordingTo(figure.order()).hasSize(3);
        assertThat(ROWS).allMatch(row -> figure.order().compare(ranked.getLast(), row) <= 0 || ranked.contains(row));
    }

    @Test
    void equalsStayInTheOrderOfTheDimensions() {
        SalesReportRow one = ROWS.getFirst();
        List<SalesReportRow> same = ROWS.stream().filter(row -> row.returns() == one.returns()).toList();

        assertThat(same).hasSizeGreaterThan(2);
        assertThat(new Ranking(SalesFigure.RETURNS, false, null).of(ROWS)).containsSubsequence(same);
        assertThat(new Ranking(null, false, null).of(ROWS)).isEqualTo(ROWS);
    }

    @Test
    void noMoreAreShownThanThereAre() {
        assertThat(new Ranking(SalesFigure.NET, false, ROWS.size() + 1).of(ROWS)).hasSameSizeAs(ROWS);
        assertThat(new Ranking(null, false, 2).of(ROWS)).containsExactlyElementsOf(ROWS.subList(0, 2));
    }
}
