package io.tillbook.server.payments.wechat;

import io.tillbook.server.payments.provider.Deadlines;
import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account with WeChat Pay.
 *
 * @param name what the settings call it
 * @param api where WeChat Pay is, without a path
 * @param appId of the application that customers pay to
 * @param merchant number of the merchant
 * @param serial of our certificate
 * @param key what we sign with
 * @param apiKey the key of 32 bytes that notices and certificates are encrypted with
 * @param publicKeys what WeChat Pay signs with, by ids; where there are none, it is asked for its certificates
 * @param deviceAddress network address of the tills as it is told to WeChat Pay
 * @param notices where WeChat Pay tells what happened; null where it tells nothing
 */
public record WechatAccount(String name, URI api, String appId, String merchant, String serial, PrivateKey key,
        ApiKey apiKey, Map<String, PublicKey> publicKeys, String deviceAddress, @Nullable URI notices,
        Deadlines deadlines) {
    /** Where WeChat Pay is. */
    public static final URI API = URI.create("https://api.mch.weixin.qq.com");

    /** Takes a copy. */
    public WechatAccount {
        publicKeys = Map.copyOf(publicKeys);
    }

    @Override
    public String toString() {
        return "WechatAccount[name=" + name + "]";
    }
}
