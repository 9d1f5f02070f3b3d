package io.tillbook.server.payments.alipay;

import io.tillbook.server.payments.provider.Deadlines;
import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.jspecify.annotations.Nullable;

/**
 * An account with Alipay.
 *
 * @param name what the settings call it
 * @param gateway where Alipay is
 * @param appId of the application that signs
 * @param seller the merchant's number at Alipay, which notices must name; null where they are not asked for it
 * @param key what we sign with
 * @param alipayKey what Alipay signs with
 * @param notices where Alipay tells what happened; null where it tells nothing
 */
public record AlipayAccount(String name, URI gateway, String appId, @Nullable String seller, PrivateKey key,
        PublicKey alipayKey, @Nullable URI notices, Deadlines deadlines) {
    /** Where Alipay is. */
    public static final URI GATEWAY = URI.create("https://openapi.alipay.com/gateway.do");

    @Override
    public String toString() {
        return "AlipayAccount[name=" + name + "]";
    }
}
