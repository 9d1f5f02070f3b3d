package io.tillbook.api.payments;

import io.tillbook.api.sales.TenderMethod;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the code that a customer shows to pay with. The code itself is a bearer secret for a minute: it goes
 * to the provider, and nowhere else.
 *
 * @param masked its first and last two digits
 * @param wallet whose code it is, by its form; null where it is of no known form
 */
public record PaymentCode(String masked, @Nullable TenderMethod wallet) {
    /** The form of codes by wallet; no two overlap. */
    private static final Map<TenderMethod, Pattern> FORMS = Map.of(
            TenderMethod.WECHAT, Pattern.compile("1[0-5]\\d{16}"),
            TenderMethod.ALIPAY, Pattern.compile("(2[5-9]|30)\\d{14,22}"),
            TenderMethod.UNIONPAY, Pattern.compile("62\\d{17}"));
    private static final String MASK = "****";
    private static final int SHOWN = 2;

    /** What is kept of a code as it was scanned; nothing but the mask where it is of no known form. */
    public static PaymentCode of(String scanned) {
        Optional<TenderMethod> wallet = wallet(scanned);
        String masked = wallet.isEmpty() ? MASK
                : scanned.substring(0, SHOWN) + MASK + scanned.substring(scanned.length() - SHOWN);
        return new PaymentCode(masked, wallet.orElse(null));
    }

    /** Whether a wallet has codes that a till can scan. */
    public static boolean isScanned(TenderMethod method) {
        return FORMS.containsKey(method);
    }

    private static Optional<TenderMethod> wallet(String scanned) {
        return FORMS.entrySet()
                .stream()
                .filter(form -> form.getValue().matcher(scanned).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
