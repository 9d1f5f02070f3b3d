package io.tillbook.server.payments.accounts;

import io.tillbook.server.settings.WrongSetting;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Payments through providers.
 *
 * @param publicUrl where providers reach this server to tell what happened; without it they are only asked
 * @param accounts the accounts with providers, by names that the chain gives them
 */
@ConfigurationProperties(prefix = "tillbook.payments", ignoreUnknownFields = false)
public record PaymentsProperties(@Nullable URI publicUrl, @DefaultValue Map<String, PaymentAccount> accounts) {
    static final String PREFIX = "tillbook.payments.";
    private static final String NOTICES = "/v1/payments/notices/";
    /** It stands in an address. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    /** Takes a copy and checks the names. */
    public PaymentsProperties {
        accounts = Map.copyOf(accounts);
        for (String name : accounts.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new WrongSetting(PREFIX + "accounts." + name,
                        "must have a name of 1 to 32 letters in lower case, digits and dashes");
            }
        }
        if (publicUrl != null) {
            PaymentAccount.checkAddress(PREFIX + "public-url", publicUrl);
        }
    }

    /** Where an account's provider is, as it is set; null where it is not. */
    public @Nullable URI url(String account) {
        PaymentAccount set = accounts.get(account);
        return set == null ? null : set.url();
    }

    /** Where an account's provider tells what happened; null where it tells nothing. */
    @Nullable
    URI notices(String account) {
        return publicUrl == null ? null : publicUrl.resolve(NOTICES + account);
    }
}
