package io.tillbook.server.automation.payments;

import io.tillbook.server.payments.provider.ProviderNumber;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the provider knows of a payment. */
final class WalletTrade {
    final Script script;
    long amountMinor;
    Instant sentAt = Instant.MAX;
    boolean isKnown;
    boolean isPaid;
    boolean isClosed;
    boolean isReversed;
    int pays;
    int cancels;
    long refundedMinor;
    final Map<ProviderNumber, Back> backs = new LinkedHashMap<>();

    WalletTrade(Script script) {
        this.script = script;
    }

    void pay() {
        isPaid = true;
    }

    /** What it knows of a refund. */
    static final class Back {
        RefundScript script = RefundScript.DONE;
        int calls;
        boolean isKnown;
        boolean isDone;
        Instant at = Instant.MAX;
        long amountMinor;
    }
}
