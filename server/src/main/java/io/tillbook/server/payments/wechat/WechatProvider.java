package io.tillbook.server.payments.wechat;

import io.tillbook.api.kernel.Secret;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.CancelAnswer;
import io.tillbook.server.payments.provider.Charge;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.Notice;
import io.tillbook.server.payments.provider.NoticeReply;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.RefundOrder;
import io.tillbook.server.payments.provider.Shown;
import io.tillbook.server.payments.transport.ProviderHttp;
import java.time.InstantSource;
import java.time.LocalDate;

/** Payments by WeChat Pay. */
public final class WechatProvider implements PaymentProvider {
    private static final int NOTHING_TO_SAY = 204;

    private final WechatAccount account;
    private final ProviderHttp http;
    private final WechatTrades trades;
    private final WechatRefunds refunds;
    private final WechatNotices notices;
    private final WechatBills bills;

    /** @param clock the server's, which has to be right by some minutes */
    public WechatProvider(WechatAccount account, InstantSource clock) {
        this.account = account;
        this.http = new ProviderHttp(account.deadlines().call());
        WechatApi api = new WechatApi(account, http, clock);
        this.trades = new WechatTrades(api, account);
        this.refunds = new WechatRefunds(api, account);
        this.notices = new WechatNotices(account, api.keys(), clock);
        this.bills = new WechatBills(api, http, account.name(), clock);
    }

    @Override
    public String account() {
        return account.name();
    }

    @Override
    public TenderMethod method() {
        return TenderMethod.WECHAT;
    }

    @Override
    public Deadlines deadlines() {
        return account.deadlines();
    }

    @Override
    public Answer pay(Charge charge, Secret code) {
        return trades.pay(charge, code);
    }

    @Override
    public Shown present(Charge charge) {
        return trades.present(charge);
    }

    @Override
    public Answer query(ProviderNumber payment, Way way) {
        return trades.query(payment);
    }

    @Override
    public CancelAnswer cancel(ProviderNumber payment, Way way) {
        return trades.cancel(payment, way);
    }

    @Override
    public RefundAnswer refund(RefundOrder order) {
        return refunds.refund(order);
    }

    @Override
    public RefundAnswer queryRefund(RefundOrder order) {
        return refunds.query(order.number());
    }

    @Override
    public Notice notice(NoticeRequest request) throws NotGenuine {
        return notices.read(request);
    }

    @Override
    public NoticeReply noticeTaken() {
        return new NoticeReply(NOTHING_TO_SAY, "");
    }

    @Override
    public BillAnswer bill(LocalDate day) {
        return bills.bill(day);
    }

    @Override
    public BillAnswer readBill(LocalDate day, byte[] file) {
        return bills.read(day, file);
    }

    @Override
    public void close() {
        http.close();
    }
}
