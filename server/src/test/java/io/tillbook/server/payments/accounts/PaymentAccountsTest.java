package io.tillbook.server.payments.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.transport.Keys;
import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PaymentAccountsTest {
    @TempDir private Path folder;
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void setAccounts() throws IOException {
        set("a.provider", "alipay");
        set("a.app-id", "2021");
        set("a.private-key-file", file("a-ours", Keys.base64(Keys.OURS.getPrivate())));
        set("a.provider-key-file", file("a-theirs", Keys.base64(Keys.PROVIDERS.getPublic())));
        set("w.provider", "wechat");
        set("w.app-id", "wx1");
        set("w.merchant-id", "19");
        set("w.serial", "ABC");
        set("w.private-key-file", file("w-ours", Keys.base64(Keys.OURS.getPrivate())));
        set("w.api-key-file", file("w-api", "0123456789abcdef0123456789ABCDEF"));
    }

    private void set(String name, String value) {
        settings.put("tillbook.payments.accounts." + name, value);
    }

    private String file(String name, String text) throws IOException {
        Path file = Files.createTempFile(folder, name, "");
        Files.writeString(file, text);
        return file.toString();
    }

    private PaymentProviders read() {
        return PaymentAccountsConfig.of(
                new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("tillbook.payments",
                        PaymentsProperties.class),
                Clock.systemUTC());
    }

    @Test
    void accountsServeWhereTheyAreSetTo() throws IOException {
        set("b.provider", "alipay");
        set("b.app-id", "2022");
        set("b.private-key-file", file("b-ours", Keys.base64(Keys.OURS.getPrivate())));
        set("b.provider-key-file", file("b-theirs", Keys.base64(Keys.PROVIDERS.getPublic())));
        set("b.locations", "S2,S3");
        try (PaymentProviders providers = read()) {
            assertThat(providers.all()).extracting(PaymentProvider::account).containsExactly("a", "b", "w");
            assertThat(providers.serving(new LocationId("S1"), TenderMethod.ALIPAY).orElseThrow().account())
                    .isEqualTo("a");
            assertThat(providers.serving(new LocationId("S3"), TenderMethod.ALIPAY).orElseThrow().account())
                    .isEqualTo("b");
            assertThat(providers.serving(new LocationId("S1"), TenderMethod.UNIONPAY)).isEmpty();
            assertThat(providers.named("w").orElseThrow().method()).isEqualTo(TenderMethod.WECHAT);
        }
    }

    @Test
    void withoutAccountsThereAreNone() {
        settings.clear();
        assertThat(read().all()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamed() throws IOException {
        set("w.serial", "");
        settings.remove("tillbook.payments.accounts.w.serial");
        assertWrong("tillbook.payments.accounts.w.serial must be set for an account with WECHAT");
        set("w.serial", "ABC");
        set("w.api-key-file", file("short", "0123"));
        assertWrong("tillbook.payments.accounts.w.api-key-file names a file that must have a key of exactly 32");
        set("w.api-key-file", file("w-api", "0123456789abcdef0123456789ABCDEF"));
        set("w.provider-key-file", file("theirs", Keys.base64(Keys.PROVIDERS.getPublic())));
        assertWrong("tillbook.payments.accounts.w.provider-key-id must be set");
        set("w.provider-key-id", "PUB_KEY_ID_1");
        set("a.private-key-file", file("none", "no key"));
        assertWrong("tillbook.payments.accounts.a.private-key-file names a file that does not have a private key");
        set("a.private-key-file", folder.resolve("missing").toString());
        assertWrong("tillbook.payments.accounts.a.private-key-file names a file that cannot be read");
        set("a.url", "http://openapi.alipay.com/gateway.do");
        assertWrong("tillbook.payments.accounts.a.url must begin with https://");
    }

    @Test
    void aSecretThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(Path.of(settings.get("tillbook.payments.accounts.w.api-key-file")),
                PosixFilePermissions.fromString("rw-r--r--"));
        assertWrong("tillbook.payments.accounts.w.api-key-file must name a file that only its owner can read");
    }

    private void assertWrong(String message) {
        assertThatThrownBy(this::read).isInstanceOf(WrongSetting.class).hasMessageStartingWith(message);
    }

    @Test
    void nothingOfASecretIsTold() {
        try (PaymentProviders providers = read()) {
            assertThat(providers.toString()).doesNotContain("0123456789abcdef");
        }
    }
}
