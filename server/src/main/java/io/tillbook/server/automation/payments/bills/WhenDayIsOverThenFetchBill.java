package io.tillbook.server.automation.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.query.payments.bills.DueBills.Taken;
import io.tillbook.server.payments.bills.BillImport.Result;
import io.tillbook.server.payments.bills.BillImport;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.ProviderBill;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the bill of each day that is over, once. What does not come is asked for again; what cannot be taken is asked
 * for again more rarely, since the provider may send another one.
 */
final class WhenDayIsOverThenFetchBill {
    private static final Logger LOG = LoggerFactory.getLogger(WhenDayIsOverThenFetchBill.class);
    /** The hash of no bytes: of the bill of a day without business. */
    static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LATER = Duration.ofHours(1);

    private final List<PaymentProvider> providers;
    private final MissingBills missing;
    private final BillImport bills;
    private final BiConsumer<String, String> counted;
    private final Map<Asked, Instant> again = new HashMap<>();

    private record Asked(ProviderAccount account, LocalDate day) {}

    /** @param counted is told of each attempt: the account, and what came of it */
    WhenDayIsOverThenFetchBill(List<PaymentProvider> providers, MissingBills missing, BillImport bills,
            BiConsumer<String, String> counted) {
        this.providers = providers;
        this.missing = missing;
        this.bills = bills;
        this.counted = counted;
    }

    /** Asks for what is due at a moment. */
    void fetch(Instant now) {
        again.values().removeIf(at -> at.isBefore(now.minus(LATER)));
        for (PaymentProvider provider : providers) {
            ProviderAccount account = new ProviderAccount(provider.account());
            missing.made(account, now)
                    .filter(day -> !now.isBefore(again.getOrDefault(new Asked(account, day), Instant.MIN)))
                    .forEach(day -> fetch(provider, account, day, now));
        }
    }

    private void fetch(PaymentProvider provider, ProviderAccount account, LocalDate day, Instant now) {
        Asked asked = new Asked(account, day);
        Duration pause = switch (provider.bill(day)) {
            case BillAnswer.Ready ready -> take(provider, ready.bill());
            case BillAnswer.NoBusiness _ -> take(provider,
                    new ProviderBill(account.value(), day, NOTHING, List.of(), null));
            case BillAnswer.NotReady notReady -> later(account, "not_ready", SOON, notReady.code());
            case BillAnswer.Unknown unknown -> later(account, "unknown", SOON, unknown.trouble().toString());
            case BillAnswer.Unreadable unreadable -> later(account, "unreadable", LATER,
                    "line " + unreadable.line() + " " + unreadable.reason());
        };
        again.put(asked, now.plus(pause));
    }

    private Duration take(PaymentProvider provider, ProviderBill bill) {
        ProviderAccount account = new ProviderAccount(bill.account());
        Taken taken = missing.taken(account, bill.day());
        // Of one that never was closed nothing was compared: whatever comes now takes its place.
        BillHash replaces = taken == null ? null : taken.sha256();
        return switch (bills.take(bill, provider.method(), taken, replaces)) {
            case Result.Taken _ -> {
                counted.accept(account.value(), "taken");
                yield SOON;
            }
            case Result.Refused refused -> later(account, "refused", LATER, refused.reason().detail());
        };
    }

    private Duration later(ProviderAccount account, String outcome, Duration pause, String why) {
        counted.accept(account.value(), outcome);
        LOG.warn("The bill of {} was not taken ({}): {} It is asked for again in {}.", account.value(), outcome, why,
                pause);
        return pause;
    }
}
