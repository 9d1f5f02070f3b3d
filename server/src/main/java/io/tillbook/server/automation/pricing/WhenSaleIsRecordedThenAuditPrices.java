package io.tillbook.server.automation.pricing;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.finding.PriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingCommand.ReportPriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingId;
import io.tillbook.query.pricing.finding.PriceAudit;
import io.tillbook.server.automation.Reaction;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.CommandIdReused;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.DerivedCommandId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the prices of each sale behind the stream, never on its way, and records what it finds. Ids follow from the
 * place of the event in its stream, so that what is looked at again is recorded once.
 */
final class WhenSaleIsRecordedThenAuditPrices implements Reaction {
    private static final Logger LOG = LoggerFactory.getLogger(WhenSaleIsRecordedThenAuditPrices.class);
    private static final String TYPE = "pricing.ReportPriceFinding";

    private final Supplier<Function<Event, Optional<PriceFinding>>> audits;
    private final LongPredicate isKnown;
    private final Commands commands;

    /**
     * @param audits begins to look at events, each time by what is known then, and tells what an event tells
     * @param isKnown waits until the views know all that was recorded up to a position; false where they do not
     */
    WhenSaleIsRecordedThenAuditPrices(Supplier<Function<Event, Optional<PriceFinding>>> audits,
            LongPredicate isKnown, Commands commands) {
        this.audits = audits;
        this.isKnown = isKnown;
        this.commands = commands;
    }

    @Override
    public boolean isInterestedIn(Class<?> eventType) {
        return PriceAudit.isInterestedIn(eventType);
    }

    /** @throws IllegalStateException when the views are too far behind: the events are to be given again */
    @Override
    public void to(List<RecordedEvent> events) {
        if (!isKnown.test(events.getLast().position())) {
            throw new IllegalStateException("The views of promotions are behind; sales are audited later.");
        }
        Function<Event, Optional<PriceFinding>> audit = audits.get();
        events.forEach(each -> audit.apply(each.event()).ifPresent(found -> report(each, found)));
    }

    private void report(RecordedEvent cause, PriceFinding found) {
        CommandId id = DerivedCommandId.of(TYPE, cause.stream().value(), Long.toString(cause.sequence()));
        try {
            commands.send(id, new ReportPriceFinding(new PriceFindingId(id.toString()), found),
                    new Cause(cause.occurrence().occurredAt(), cause.occurrence().correlationId(),
                            cause.occurrence().commandId().toString()));
        } catch (CommandIdReused foundBefore) {
            // What was found when it was looked at first stands: a policy may have changed since.
            LOG.debug("{} has a finding already.", cause.stream().value());
        }
    }
}
