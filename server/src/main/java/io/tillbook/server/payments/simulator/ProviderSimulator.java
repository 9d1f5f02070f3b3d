package io.tillbook.server.payments.simulator;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.PaymentProvider;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provider of payments that is none: it listens on this machine only, and its money is none. */
public sealed interface ProviderSimulator extends AutoCloseable permits AlipaySimulator, WechatSimulator {
    /** How late an answer is that is too late for everybody. */
    Duration LATENESS = Duration.ofSeconds(12);

    /**
     * Starts one on any free port.
     *
     * @param method whose wallet it is: that of Alipay, or of WeChat Pay
     */
    static ProviderSimulator start(TenderMethod method) {
        return start(method, 0, InstantSource.system(), LATENESS);
    }

    /**
     * Starts one.
     *
     * @param port where it listens; 0 for any
     * @param clock its time, which customers take theirs by
     * @param lateness how late an answer is that is too late for everybody
     * @throws IllegalArgumentException where nobody pays by that method through a provider
     */
    static ProviderSimulator start(TenderMethod method, int port, InstantSource clock, Duration lateness) {
        return switch (method) {
            case ALIPAY -> new AlipaySimulator(port, clock, lateness);
            case WECHAT -> new WechatSimulator(port, clock, lateness);
            case CASH, CARD, UNIONPAY, GIFT_CARD, STORE_CREDIT, OTHER -> throw new IllegalArgumentException(
                    "there is no simulator of " + method);
        };
    }

    /** Whose wallet it is. */
    TenderMethod method();

    /** Where it listens. */
    URI address();

    /** What it knows: the judge of what was really paid and given back. */
    SimulatorBook book();

    /** Follows a script with all payments from now on; null for what their digits pick. */
    void follow(@Nullable Script script);

    /** Makes its bills wrong from now on. */
    void spoilBills(Collection<BillFault> faults);

    /**
     * Sends notices to a server whatever payments name: one that listens on a port that it learnt later.
     *
     * @param server without a path
     */
    void noticesTo(URI server);

    /** The notices it has sent. */
    List<SentNotice> sent();

    /**
     * The notice that a payment was paid, or of one of its refunds, as it would be sent now.
     *
     * @param refund null for the payment itself
     */
    NoticeRequest notice(SimulatedPayment payment, @Nullable SimulatedRefund refund);

    /** What is set to use it, beside files: names without what stands before them, with values. */
    Map<String, String> settings();

    /** Files that settings name: what stands in them by the name of the setting. */
    Map<String, String> files();

    /**
     * A connector to it.
     *
     * @param account what it is called
     * @param notices where notices go; null for nowhere
     * @param deadlines how long it is waited for
     */
    PaymentProvider connect(String account, @Nullable URI notices, Deadlines deadlines);

    @Override
    void close();
}
