package io.tillbook.server.payments.simulator;

import static io.tillbook.server.payments.simulator.Connected.charge;
import static io.tillbook.server.payments.simulator.Connected.number;
import static io.tillbook.server.payments.simulator.Connected.refund;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.Notice;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundAnswer;
import io.tillbook.server.payments.provider.RefundOrder;
import io.tillbook.server.payments.transport.RecordingServer;
import io.tillbook.server.payments.transport.RecordingServer.Told;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What providers tell by themselves, read by the connectors. */
class NoticesTest {
    @EachWallet
    void noticesTellOfPaymentsAndRefunds(TenderMethod method) throws NotGenuine {
        try (Connected at = new Connected(method)) {
            ProviderNumber number = number();
            Answer paid = at.pay(number, 12_800, Script.SUCCESS);
            assertThat(at.provider.notice(at.simulator.notice(at.inBook(number), null)))
                    .isEqualTo(new Notice.OfPayment(number, paid));

            RefundOrder order = refund(number, 2_800, 12_800);
            at.provider.refund(order);
            SimulatedRefund refunded = at.inBook(number).refund(order.number().value()).orElseThrow();
            Notice.OfRefund notice =
                    (Notice.OfRefund) at.provider.notice(at.simulator.notice(at.inBook(number), refunded));
            assertThat(notice.refund()).isEqualTo(order.number());
            // Alipay tells what was given back in all, so only a query tells what this refund was.
            assertThat(notice.answer()).isInstanceOf(
                    method == TenderMethod.ALIPAY ? RefundAnswer.Processing.class : RefundAnswer.Refunded.class);
        }
    }

    @EachWallet
    void noByteOfANoticeCanBeChanged(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            ProviderNumber number = number();
            at.pay(number, 12_800, Script.SUCCESS);
            NoticeRequest notice = at.simulator.notice(at.inBook(number), null);
            for (int place = 0; place < notice.body().length; place += 7) {
                byte[] changed = notice.body();
                changed[place] ^= 1; // not a bit that Base64 leaves out at the end of a signature
                NoticeRequest request = new NoticeRequest(headers(notice), changed);
                assertThatThrownBy(() -> at.provider.notice(request)).as("byte " + place)
                        .isInstanceOf(NotGenuine.class);
            }
        }
    }

    private static Map<String, String> headers(NoticeRequest notice) {
        Map<String, String> headers = new HashMap<>();
        List.of("Wechatpay-Timestamp", "Wechatpay-Nonce", "Wechatpay-Serial", "Wechatpay-Signature")
                .forEach(name -> notice.header(name).ifPresent(value -> headers.put(name, value)));
        return headers;
    }

    @EachWallet
    void aNoticeForAnotherAccountIsRefused(TenderMethod method) {
        try (Connected at = new Connected(method); Connected other = new Connected(method)) {
            ProviderNumber number = number();
            at.pay(number, 12_800, Script.SUCCESS);
            NoticeRequest notice = at.simulator.notice(at.inBook(number), null);
            assertThatThrownBy(() -> other.provider.notice(notice)).isInstanceOf(NotGenuine.class);
        }
    }

    @EachWallet
    void noticesAreSentAsScriptsHaveIt(TenderMethod method) throws IOException {
        try (RecordingServer server = new RecordingServer();
                Connected at = new Connected(method, server.address().resolve("/v1/payments/notices/main"))) {
            List<Notice> genuine = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            server.answer(sent -> taken(at.provider, sent, genuine, refused));
            present(at, Script.SUCCESS);
            await().until(() -> genuine.size() == 1);
            present(at, Script.NOTICES_TWICE);
            await().until(() -> genuine.size() == 3);
            assertThat(genuine.get(1)).isEqualTo(genuine.get(2));
            present(at, Script.NOTICES_TAMPERED);
            await().until(() -> genuine.size() == 4 && !refused.isEmpty());
            present(at, Script.NOTICES_MISSING);
            present(at, Script.NOTICES_REORDERED);
            await().until(() -> genuine.size() == 5);
            assertThat(server.last().uri().getPath()).isEqualTo("/v1/payments/notices/main");
        }
    }

    private static void present(Connected at, Script script) {
        at.simulator.follow(script);
        at.provider.present(charge(number(), 12_800));
        at.pass(6);
    }

    private static synchronized Told taken(PaymentProvider provider, RecordingServer.Sent sent, List<Notice> genuine,
            List<String> refused) {
        try {
            genuine.add(provider.notice(new NoticeRequest(sent.headers(),
                    sent.body().getBytes(UTF_8))));
            return new Told(provider.noticeTaken().status(), Map.of(), provider.noticeTaken().body());
        } catch (NotGenuine changed) {
            refused.add(changed.reason());
            return new Told(401, Map.of(), "");
        }
    }
}
