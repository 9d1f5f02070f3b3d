package io.tillbook.server.payments.simulator;

import static io.tillbook.server.payments.simulator.Connected.charge;
import static io.tillbook.server.payments.simulator.Connected.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.wechat.pay.java.core.certificate.InMemoryCertificateProvider;
import com.wechat.pay.java.core.cipher.RSAVerifier;
import io.tillbook.api.kernel.Secret;
import io.tillbook.server.payments.provider.Answer;
import io.tillbook.server.payments.provider.NoticeRequest;
import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.transport.Rsa;
import io.tillbook.server.payments.transport.RsaKeys;
import io.tillbook.server.testing.MovableClock;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WeChat Pay with its certificates, which it is asked for, instead of a public key. */
class CertificatesTest {
    private final MovableClock clock = new MovableClock();
    private final WechatSimulator simulator = new WechatSimulator(0, clock, Duration.ofSeconds(3));
    private final PaymentProvider provider =
            simulator.connect("main", null, Connected.waitingFor(Duration.ofSeconds(5)), Map.of());

    @AfterEach
    void close() {
        provider.close();
        simulator.close();
    }

    @Test
    void certificatesAreAskedForAndProveAnswers() {
        assertThat(provider.pay(charge(number(), 100), new Secret("130000000000000000")))
                .isInstanceOf(Answer.Captured.class);
        assertThat(provider.query(number(), Way.CODE)).isEqualTo(new Answer.NotFound());
    }

    @Test
    void aCertificateThatIsOverProvesNothing() {
        provider.query(number(), Way.CODE);
        clock.pass(Duration.ofDays(6 * 365));
        assertThat(provider.query(number(), Way.CODE)).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void aPublicKeyThatIsNotSetProvesNothing() {
        provider.pay(charge(number(), 100), new Secret("130000000000000100"));
        NoticeRequest notice = simulator.notice(simulator.book().payments().getFirst(), null);
        assertThatThrownBy(() -> provider.notice(notice)).isInstanceOf(NotGenuine.class)
                .hasMessageContaining("whose id is not set");
    }

    /** While a merchant goes over to public keys, notices may still be signed with certificates. */
    @Test
    void whoHasAPublicKeyTakesCertificatesToo() {
        try (PaymentProvider both = simulator.connect("main", null, Connected.waitingFor(Duration.ofSeconds(5)))) {
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            Map<String, String> headers = new HashMap<>(Map.of("Wechatpay-Timestamp",
                    Long.toString(clock.instant().getEpochSecond()), "Wechatpay-Nonce", "N", "Wechatpay-Serial",
                    "5157F09EFDC096DE15EBE81A47057A7232F1B8E1", "Wechatpay-Signature", "AAAA"));
            assertThatThrownBy(() -> both.notice(new NoticeRequest(headers, body)))
                    .hasMessageContaining("not signed with the key of that serial number");
            headers.put("Wechatpay-Serial", "0123456789ABCDEF");
            assertThatThrownBy(() -> both.notice(new NoticeRequest(headers, body)))
                    .hasMessageContaining("serial number that is not known");
        }
    }

    @Test
    void theJudgeReadsACertificateAsWeDo() {
        SimulatorKeys keys = SimulatorKeys.random();
        BigInteger serial = new BigInteger("5157F09EFDC096DE15EBE81A47057A7232F1B8E1", 16);
        X509Certificate certificate =
                RsaKeys.certificate(PlatformCertificate.pem(keys.providers(), serial, Instant.now()));
        String name = RsaKeys.serial(certificate);
        assertThat(name).isEqualTo("5157F09EFDC096DE15EBE81A47057A7232F1B8E1");
        String signed = Rsa.sign(keys.providers().getPrivate(), "text".getBytes(StandardCharsets.UTF_8));
        RSAVerifier judge = new RSAVerifier(new InMemoryCertificateProvider(List.of(certificate)));
        assertThat(judge.verify(name, "text", signed)).isTrue();
        assertThat(judge.verify(name, "texts", signed)).isFalse();
    }
}
