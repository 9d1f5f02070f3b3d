package io.tillbook.server.payments.accounts;

import static java.util.Objects.requireNonNullElse;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.server.keys.PrivateFile;
import io.tillbook.server.payments.alipay.AlipayAccount;
import io.tillbook.server.payments.alipay.AlipayProvider;
import io.tillbook.server.payments.provider.Deadlines;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders.Account;
import io.tillbook.server.payments.transport.RsaKeys;
import io.tillbook.server.payments.wechat.ApiKey;
import io.tillbook.server.payments.wechat.WechatAccount;
import io.tillbook.server.payments.wechat.WechatProvider;
import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the connector of an account as it is set.
 *
 * @param name what the chain calls the account
 */
record AccountReader(String name, PaymentAccount settings, @Nullable URI notices, InstantSource clock) {
    /**
     * The account with its connector.
     *
     * @throws WrongSetting when a setting is missing or wrong
     */
    Account read() {
        PaymentProvider provider = switch (settings.provider()) {
            case ALIPAY -> new AlipayProvider(alipay(), clock);
            case WECHAT -> new WechatProvider(wechat(), clock);
        };
        return new Account(provider, settings.locations().stream().map(this::location).collect(Collectors.toSet()));
    }

    private AlipayAccount alipay() {
        return new AlipayAccount(name, address(AlipayAccount.GATEWAY), settings.appId(), settings.merchantId(),
                secret("private-key-file", settings.privateKeyFile(), RsaKeys::privateKey),
                read("provider-key-file", set("provider-key-file", settings.providerKeyFile()), RsaKeys::publicKey),
                notices, Deadlines.ALIPAY);
    }

    private WechatAccount wechat() {
        return new WechatAccount(name, address(WechatAccount.API), settings.appId(),
                set("merchant-id", settings.merchantId()), set("serial", settings.serial()),
                secret("private-key-file", settings.privateKeyFile(), RsaKeys::privateKey),
                secret("api-key-file", set("api-key-file", settings.apiKeyFile()), ApiKey::of), publicKeys(),
                settings.deviceAddress(), notices, Deadlines.WECHAT);
    }

    private Map<String, PublicKey> publicKeys() {
        Path file = settings.providerKeyFile();
        return file == null ? Map.of()
                : Map.of(set("provider-key-id", settings.providerKeyId()),
                        read("provider-key-file", file, RsaKeys::publicKey));
    }

    private LocationId location(String id) {
        try {
            return new LocationId(id);
        } catch (IllegalArgumentException malformed) {
            throw new WrongSetting(setting("locations"), "must be ids of locations");
        }
    }

    private URI address(URI usual) {
        URI address = requireNonNullElse(settings.url(), usual);
        PaymentAccount.checkAddress(setting("url"), address);
        return address;
    }

    private <T> T secret(String setting, Path file, Function<String, T> reading) {
        try {
            if (Files.exists(file)) {
                PrivateFile.check(setting(setting), file);
            }
        } catch (IOException unreadable) {
            throw new WrongSetting(setting(setting), "names a file that cannot be read: " + file);
        }
        return read(setting, file, reading);
    }

    private <T> T read(String setting, Path file, Function<String, T> reading) {
        try {
            return reading.apply(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new WrongSetting(setting(setting), "names a file that cannot be read: " + file);
        } catch (IllegalArgumentException malformed) {
            throw new WrongSetting(setting(setting), "names a file that " + malformed.getMessage() + ": " + file);
        }
    }

    private <T> T set(String setting, @Nullable T value) {
        if (value == null) {
            throw new WrongSetting(setting(setting), "must be set for an account with " + settings.provider());
        }
        return value;
    }

    private String setting(String last) {
        return PaymentsProperties.PREFIX + "accounts." + name + "." + last;
    }
}
