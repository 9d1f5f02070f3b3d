package io.tillbook.server.automation.payments;

import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.CancelAnswer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.Notice;
import io.tillbook.server.payments.provider.NoticeReply;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.RefundOrder;
import io.tillbook.server.payments.provider.Shown;
import java.time.LocalDate;

/** A provider whose calls may be the last thing that the process does. */
record CrashingProvider(PaymentProvider provider, Crashes crashes) implements PaymentProvider {
    @Override
    public String account() {
        return provider.account();
    }

    @Override
    public TenderMethod method() {
        return provider.method();
    }

    @Override
    public Deadlines deadlines() {
        return provider.deadlines();
    }

    @Override
    public Answer pay(Charge charge, Secret code) {
        return crashes.around(() -> provider.pay(charge, code));
    }

    @Override
    public Shown present(Charge charge) {
        return crashes.around(() -> provider.present(charge));
    }

    @Override
    public Answer query(ProviderNumber payment, Way way) {
        return crashes.around(() -> provider.query(payment, way));
    }

    @Override
    public CancelAnswer cancel(ProviderNumber payment, Way way) {
        return crashes.around(() -> provider.cancel(payment, way));
    }

    @Override
    public RefundAnswer refund(RefundOrder order) {
        return crashes.around(() -> provider.refund(order));
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder order) {
        return crashes.around(() -> provider.queryRefund(order));
    }

    @Override
    public Notice notice(NoticeRequest request) throws NotGenuine {
        return provider.notice(request);
    }

    @Override
    public NoticeReply noticeTaken() {
        return provider.noticeTaken();
    }

    @Override
    public BillAnswer bill(LocalDate day) {
        return provider.bill(day);
    }
}
