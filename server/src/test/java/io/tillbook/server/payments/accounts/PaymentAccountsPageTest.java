package io.tillbook.server.payments.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.payments.simulator.Script;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of accounts to what there is to set and to try. */
class PaymentAccountsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "guides", "payment-accounts.md");
    private static final Pattern SCRIPT = Pattern.compile("(?m)^\\| `(\\d\\d)` \\| (.+) \\|$");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    @Test
    void tellsAllScripts() throws IOException {
        List<String> told = SCRIPT.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(told).containsExactlyElementsOf(Stream.of(Script.values())
                .map(script -> script.digits() + " " + script.text())
                .toList());
    }

    @Test
    void tellsAllSettings() throws IOException {
        Set<String> told = SETTING.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(Stream.of(PaymentAccount.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet()));
    }
}
