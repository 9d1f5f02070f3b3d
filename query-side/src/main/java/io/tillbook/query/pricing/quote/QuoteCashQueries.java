package io.tillbook.query.pricing.quote;

import io.tillbook.query.payments.CashSteps;
import java.time.InstantSource;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells what a quote costs in cash, if it is paid now. */
@Controller
final class QuoteCashQueries {
    private final CashSteps steps;
    private final InstantSource clock;

    QuoteCashQueries(CashSteps steps, InstantSource clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "Quote")
    long cashMinor(Quote quote) {
        return steps.inCash(quote.totalMinor(), quote.location(), clock.instant()).minor();
    }
}
