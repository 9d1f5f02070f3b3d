package io.tillbook.server.payments.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.server.payments.provider.NotGenuine;
import io.tillbook.server.payments.transport.ProviderHttp;
import io.tillbook.server.payments.transport.ProviderHttp.NoReply;
import io.tillbook.server.payments.transport.Reply;
import io.tillbook.server.payments.transport.RsaKeys;
import java.net.http.HttpRequest;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that WeChat Pay signs with, by the serial number that comes with a signature: public keys that are set, and
 * certificates, which it is asked for when one comes that is not known. While a merchant goes over from the one to the
 * other, both are in use.
 */
final class WechatKeys {
    static final String PATH = "/v3/certificates";

    private static final Logger LOG = LoggerFactory.getLogger(WechatKeys.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration NOT_AGAIN_WITHIN = Duration.ofMinutes(1);
    private static final String PUBLIC_KEY = "PUB_KEY_ID_";

    private final WechatAccount account;
    private final ProviderHttp http;
    private final Supplier<HttpRequest> request;
    private final InstantSource clock;
    private volatile Map<String, X509Certificate> certificates = Map.of();
    private Instant askedAt = Instant.MIN;

    /** @param request asks for certificates, signed anew each time */
    WechatKeys(WechatAccount account, ProviderHttp http, Supplier<HttpRequest> request, InstantSource clock) {
        this.account = account;
        this.http = http;
        this.request = request;
        this.clock = clock;
    }

    /** The id of the key that WeChat Pay is to answer with; empty where it signs with its certificates. */
    Optional<String> wanted() {
        return account.publicKeys().keySet().stream().sorted().findFirst();
    }

    /**
     * The key with a serial number.
     *
     * @throws NotGenuine when WeChat Pay has none
     */
    PublicKey key(String serial) throws NotGenuine {
        PublicKey set = account.publicKeys().get(serial);
        if (set != null) {
            return set;
        }
        if (serial.startsWith(PUBLIC_KEY)) {
            throw new NotGenuine("it is signed with a public key whose id is not set");
        }
        X509Certificate known = certificates.get(serial);
        return (known == null ? asked(serial) : valid(known)).getPublicKey();
    }

    /** Whoever invents serial numbers makes us ask once a minute. */
    private synchronized X509Certificate asked(String serial) throws NotGenuine {
        Instant now = clock.instant();
        if (!certificates.containsKey(serial) && now.isAfter(askedAt.plus(NOT_AGAIN_WITHIN))) {
            askedAt = now;
            fetch();
        }
        X509Certificate found = certificates.get(serial);
        if (found == null) {
            throw new NotGenuine("it is signed with a serial number that is not known");
        }
        return valid(found);
    }

    private X509Certificate valid(X509Certificate certificate) throws NotGenuine {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
            return certificate;
        } catch (CertificateException over) {
            throw new NotGenuine("its certificate is not valid any more");
        }
    }

    /** The first of them cannot be checked by another; but only who shares our key can have sealed them. */
    private void fetch() {
        try {
            Reply reply = http.send(request.get());
            if (!reply.isOk()) {
                LOG.warn("The account {} was not given the certificates of WeChat Pay: status {}", account.name(),
                        reply.status());
                return;
            }
            Map<String, X509Certificate> read = new HashMap<>();
            for (JsonNode each : JSON.readTree(reply.body()).path("data")) {
                opened(each.path("encrypt_certificate"))
                        .ifPresent(certificate -> read.put(RsaKeys.serial(certificate), certificate));
            }
            certificates = Map.copyOf(read);
        } catch (NoReply none) {
            LOG.warn("The account {} was not given the certificates of WeChat Pay: {}", account.name(),
                    none.trouble().text());
        } catch (JacksonException | IllegalArgumentException malformed) {
            LOG.warn("The account {} cannot read the certificates of WeChat Pay", account.name());
        }
    }

    private Optional<X509Certificate> opened(JsonNode sealed) {
        return account.apiKey()
                .open(sealed.path("ciphertext").asString(""), sealed.path("nonce").asString(""),
                        sealed.path("associated_data").asString(""))
                .map(pem -> RsaKeys.certificate(new String(pem, UTF_8)));
    }
}
