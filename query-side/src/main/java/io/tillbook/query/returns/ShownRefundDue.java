package io.tillbook.query.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.DueBack;
import io.tillbook.api.returns.RestatedLine;
import java.util.List;

/**
 * What a till would have to refund.
 *
 * @param refundMinor all of it, in minor units
 * @param waivedMinor by how much what is kept would cost more than was paid for it, in minor units
 * @param pointsBack how many points come back
 * @param lines by how much less is paid for each line that comes back
 * @param restated lines of which what is kept is paid for otherwise then
 */
record ShownRefundDue(Money refundMinor, Money waivedMinor, int pointsBack, List<DueBack.Line> lines,
        List<RestatedLine> restated) {
    static ShownRefundDue of(DueBack due) {
        return new ShownRefundDue(due.totalMinor(), due.waivedMinor(), due.pointsBack(), due.lines(), due.restated());
    }
}
