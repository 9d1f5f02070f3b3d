package io.tillbook.server.payments.accounts;

import io.tillbook.server.settings.WrongSetting;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account with a provider.
 *
 * @param provider which
 * @param url where the provider is; where its real customers go if it is not set
 * @param locations ids of locations that it serves; all that no other account serves, where there are none
 * @param appId of the application at the provider
 * @param merchantId of the merchant at the provider; for Alipay it need not be set
 * @param serial number of the merchant's certificate (WeChat Pay)
 * @param privateKeyFile what requests are signed with
 * @param providerKeyFile what the provider signs with; for WeChat Pay it need not be set, its certificates are then
 *     asked for
 * @param providerKeyId of that key (WeChat Pay)
 * @param apiKeyFile the APIv3 key, 32 characters (WeChat Pay)
 * @param deviceAddress network address of the tills, as it is told to WeChat Pay
 */
public record PaymentAccount(Provider provider, @Nullable URI url, @DefaultValue List<String> locations, String appId,
        @Nullable String merchantId, @Nullable String serial, Path privateKeyFile, @Nullable Path providerKeyFile,
        @Nullable String providerKeyId, @Nullable Path apiKeyFile, @DefaultValue("127.0.0.1") String deviceAddress) {
    /** Who has the account. */
    public enum Provider {
        /** Alipay. */
        ALIPAY,
        /** WeChat Pay. */
        WECHAT
    }

    /** Takes a copy. */
    public PaymentAccount {
        locations = List.copyOf(locations);
    }

    /** Refuses an address that somebody can read along with, unless it is on this machine. */
    static void checkAddress(String setting, URI address) {
        if (address.getHost() == null || !("https".equals(address.getScheme()) || isLoopback(address))) {
            throw new WrongSetting(setting, "must begin with https:// and name a host");
        }
    }

    private static boolean isLoopback(URI address) {
        try {
            return "http".equals(address.getScheme()) && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "PaymentAccount[provider=" + provider + "]";
    }
}
