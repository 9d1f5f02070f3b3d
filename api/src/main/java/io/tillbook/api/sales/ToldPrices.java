package io.tillbook.api.sales;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basis.AppliedRule;
import io.tillbook.api.pricing.basis.LineShare;
import io.tillbook.api.pricing.basis.PriceBasis;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a till tells of the prices of a sale is complete, and adds up. Whether it is right is decided elsewhere. */
final class ToldPrices {
    private ToldPrices() {}

    static void check(@Nullable PriceBasis basis, @Nullable List<AppliedRule> applications,
            @Nullable List<?> coupons, List<SaleLine> lines) {
        if (basis == null) {
            checkNothingTold(applications, coupons, lines);
        } else {
            Money[] given = new Money[applications == null ? 0 : applications.size()];
            Arrays.fill(given, Money.ZERO);
            checkLines(lines, given);
            for (int seq = 0; seq < given.length; seq++) {
                checkBenefit(seq, Require.present("applications", applications).get(seq), given[seq]);
            }
        }
    }

    private static void checkNothingTold(@Nullable List<AppliedRule> applications, @Nullable List<?> coupons,
            List<SaleLine> lines) {
        checkMissing("applications", applications);
        checkMissing("coupons", coupons);
        for (int place = 0; place < lines.size(); place++) {
            SaleLine line = lines.get(place);
            checkMissing("lines/" + place + "/shares", line.shares());
            checkMissing("lines/" + place + "/splitOf", line.splitOf());
            checkMissing("lines/" + place + "/overrideReason", line.overrideReason());
        }
    }

    private static void checkMissing(String field, @Nullable Object value) {
        if (value != null) {
            throw new InvalidField(field, "must not be given without basis");
        }
    }

    private static void checkLines(List<SaleLine> lines, Money[] given) {
        Map<Integer, SaleLine> firstParts = new HashMap<>();
        for (int place = 0; place < lines.size(); place++) {
            SaleLine line = lines.get(place);
            SaleLine first = firstParts.putIfAbsent(line.ofBasket(), line);
            if (first != null && !first.isOfSameBasketLine(line)) {
                throw new InvalidField("lines/" + place + "/splitOf",
                        "must name a line of the same sku and unitPriceMinor, all of whose parts do");
            }
            if (line.shares() == null && !line.discount().isZero()) {
                throw new InvalidField("lines/" + place + "/shares", "must tell the discount, together with a basis");
            }
            for (LineShare share : line.allShares()) {
                if (share.seq() >= given.length) {
                    throw new InvalidField("lines/" + place + "/shares",
                            "must name one of the applications by its place, not " + share.seq());
                }
                given[share.seq()] = given[share.seq()].plus(share.amountMinor());
            }
        }
    }

    private static void checkBenefit(int seq, AppliedRule applied, Money given) {
        if (!applied.benefitMinor().equals(given)) {
            throw new InvalidField("applications/" + seq + "/benefitMinor",
                    "must be the sum of its shares, " + given.minor());
        }
    }
}
