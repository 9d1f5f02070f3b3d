package io.tillbook.api.returns;

import io.tillbook.api.kernel.Money;
import java.util.List;

/**
 * What is due for goods of a sale that come back.
 *
 * @param lines by how much less is paid for each of their lines, in the order in which they were named
 * @param restated lines of which what is kept is paid for otherwise then
 * @param waivedMinor by how much what is kept would cost more than was paid for it, in minor units: nobody has to pay
 *     that, but it comes out of later refunds
 * @param pointsBack how many of the points that the sale was paid with come back
 */
public record DueBack(List<Line> lines, List<RestatedLine> restated, Money waivedMinor, int pointsBack) {
    /** Nothing is due. */
    public static final DueBack NOTHING = new DueBack(List.of(), List.of(), Money.ZERO, 0);

    /** Copies the lists. */
    public DueBack {
        lines = List.copyOf(lines);
        restated = List.copyOf(restated);
    }

    /**
     * A line of which goods come back.
     *
     * @param saleLineNo the line of the sale
     * @param refundMinor by how much less is paid for it, zero or more, in minor units
     */
    public record Line(int saleLineNo, Money refundMinor) {}

    /** What is to be refunded, in minor units: what is paid less for lines, less what is paid more for others. */
    public Money totalMinor() {
        Money less = lines.stream().map(Line::refundMinor).reduce(Money.ZERO, Money::plus);
        return restated.stream().map(RestatedLine::changeMinor).reduce(less, Money::minus);
    }

    /** What is due for a line. */
    public Money of(int saleLineNo) {
        return lines.stream()
                .filter(line -> line.saleLineNo() == saleLineNo)
                .map(Line::refundMinor)
                .findFirst()
                .orElse(Money.ZERO);
    }
}
