package io.tillbook.query.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.TenderRules;
import java.time.Instant;

/** What is paid in cash at locations, by the tender rules that are in force. */
public final class CashSteps {
    /** More than can be to come, so that the one in force is among them. */
    private static final int MOST_RULES = 50;

    private final PaymentViews views;

    CashSteps(PaymentViews views) {
        this.views = views;
    }

    /** What is paid of an amount where all of it is paid in cash. */
    public Money inCash(Money amount, LocationId location, Instant moment) {
        return views.rulesOf(location, MOST_RULES)
                .stream()
                .filter(set -> set.fromMs() <= moment.toEpochMilli())
                .findFirst()
                .map(TenderRulesView::rules)
                .orElse(TenderRules.NONE)
                .inCash(amount);
    }
}
